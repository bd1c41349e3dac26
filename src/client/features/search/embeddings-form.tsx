import { useState } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ApiError } from '#client/session/api-error.ts';
import { Button } from '#client/ui/button.tsx';
import { Field } from '#client/ui/field.tsx';
import { PasswordInput } from '#client/ui/password-input.tsx';
import { TextInput } from '#client/ui/text-input.tsx';
import { toast } from '#client/ui/toast.ts';
import type { SearchEmbeddings } from '#contract/search-embeddings.ts';
import { useChooseModel } from './embeddings-queries.ts';

interface EmbeddingsFormProps {
  embeddings: SearchEmbeddings;
  onClose: () => void;
}

/** A provider of embeddings: its address, its model and its key, which can be written and never read. */
export function EmbeddingsForm({
  embeddings: { base_url, model: known, source, has_key },
  onClose,
}: EmbeddingsFormProps) {
  const { t } = useTranslation('admin');
  const { t: shell } = useTranslation('shell');
  const { issue, sentence } = useErrorWords();
  const [address, setAddress] = useState(base_url ?? '');
  const [model, setModel] = useState(source === 'provider' ? known : '');
  const [key, setKey] = useState('');
  const save = useChooseModel();
  const { error } = save;
  const issues = error instanceof ApiError ? error.issues : [];
  const wrong = (name: string) => {
    const found = issues.find(({ path }) => path === `body.${name}`);
    return found && issue(name, found.message);
  };
  const submit = () => {
    const body = { base_url: address.trim(), model: model.trim(), ...(key.trim() !== '' && { api_key: key.trim() }) };
    save.mutate(body, {
      onSuccess: () => {
        toast({ message: t('embeddings.saved') });
        onClose();
      },
    });
  };
  return (
    <form
      noValidate
      className="grid w-full max-w-[480px] gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending) submit();
      }}
    >
      <Field label={t('form.address')} hint={t('embeddings.addressHint')} error={wrong('base_url')}>
        <TextInput
          dir="ltr"
          autoFocus
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          inputMode="url"
          value={address}
          onChange={(event) => setAddress(event.target.value)}
        />
      </Field>
      <Field label={t('embeddings.model')} error={wrong('model')}>
        <TextInput
          dir="ltr"
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          value={model}
          onChange={(event) => setModel(event.target.value)}
        />
      </Field>
      <Field
        label={t('form.key')}
        hint={t(has_key ? 'embeddings.keyStays' : 'embeddings.keyHint')}
        error={wrong('api_key')}
      >
        <PasswordInput
          dir="ltr"
          autoComplete="off"
          value={key}
          onChange={(event) => setKey(event.target.value)}
          labels={{ show: t('form.showKey'), hide: t('form.hideKey') }}
        />
      </Field>
      {error && issues.length === 0 && (
        <p role="alert" className="text-13 text-danger-ink">
          {sentence(error) ?? t('unexpected')}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" type="submit" busy={save.isPending}>
          {t('save')}
        </Button>
        <Button onClick={onClose}>{shell('cancel')}</Button>
      </div>
    </form>
  );
}
