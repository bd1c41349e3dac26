import { useState } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ApiError } from '#client/session/api-error.ts';
import { Button } from '#client/ui/button.tsx';
import { Field } from '#client/ui/field.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { TextArea } from '#client/ui/text-area.tsx';
import { TextInput } from '#client/ui/text-input.tsx';
import type { Prompt } from '#contract/prompts.ts';
import { useKeepPrompt } from './prompt-queries.ts';
import { variablesOf } from './variables.ts';

type FieldName = 'name' | 'title' | 'content';

/** Letters, digits, dashes and underscores, as the server takes a name. */
const goodName = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]{0,39}$/u;

interface PromptFormProps {
  /** Null for a new one. */
  prompt: Prompt | null;
  onDone: () => void;
}

/** A prompt: how it is called, and what it says. */
export function PromptForm({ prompt, onDone }: PromptFormProps) {
  const { t } = useTranslation('chat');
  const { sentence } = useErrorWords();
  const keep = useKeepPrompt();
  const [{ name, title, content }, setBody] = useState({
    name: prompt?.name ?? '',
    title: prompt?.title ?? '',
    content: prompt?.content ?? '',
  });
  const [checked, setChecked] = useState(false);
  const variables = variablesOf(content);
  const body = { name: name.normalize('NFC').trim().toLowerCase(), title: title.trim(), content };
  const wrong: Record<FieldName, boolean> = {
    name: !goodName.test(body.name),
    title: body.title === '',
    content: content.trim() === '',
  };
  const taken = keep.error instanceof ApiError && keep.error.status === 409;
  const errorOf = (field: FieldName) => {
    if (checked && wrong[field]) return t(`prompts.wrong.${field}`);
    return field === 'name' && taken ? t('prompts.taken', { name: body.name }) : null;
  };
  const put = (part: Partial<Record<FieldName, string>>) => {
    setBody((now) => ({ ...now, ...part }));
    if (keep.isError) keep.reset();
  };
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (Object.values(wrong).some(Boolean) || keep.isPending) return;
        keep.mutate({ id: prompt?.id ?? null, body }, { onSuccess: onDone });
      }}
    >
      {keep.isError && !taken && (
        <Notice role="alert" tone="danger">
          {t('list.changeFailed', { reason: sentence(keep.error) ?? keep.error.message })}
        </Notice>
      )}
      <Field label={t('prompts.name')} hint={t('prompts.nameHint')} error={errorOf('name')}>
        <TextInput
          dir="auto"
          maxLength={40}
          spellCheck={false}
          value={name}
          onChange={(event) => put({ name: event.target.value })}
        />
      </Field>
      <Field label={t('prompts.titleField')} error={errorOf('title')}>
        <TextInput dir="auto" maxLength={200} value={title} onChange={(event) => put({ title: event.target.value })} />
      </Field>
      <Field
        label={t('prompts.content')}
        hint={
          variables.length > 0
            ? t('prompts.asksFor', { names: variables.join(' · ') })
            : t('prompts.contentHint', { gap: '{{topic}}' })
        }
        error={errorOf('content')}
      >
        <TextArea
          dir="auto"
          minRows={4}
          maxLength={20_000}
          value={content}
          onChange={(event) => put({ content: event.target.value })}
        />
      </Field>
      <div className="flex flex-wrap justify-end gap-2 max-tablet:[&>*]:flex-1">
        <Button onClick={onDone}>{t('prompts.cancel')}</Button>
        <Button type="submit" variant="primary" busy={keep.isPending}>
          {t('prompts.save')}
        </Button>
      </div>
    </form>
  );
}
