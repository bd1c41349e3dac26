import { useId, useState } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { Field } from '#client/ui/field.tsx';
import { FormActions } from '#client/ui/form-actions.tsx';
import { TextInput } from '#client/ui/text-input.tsx';
import type { Document } from '#contract/knowledge.ts';
import { useChangeDocument } from './document-actions.ts';

/** Gives a document another title. */
export function RenameDialog({ document: { id, title }, onClose }: { document: Document; onClose: () => void }) {
  const { t } = useTranslation('knowledge');
  const { t: shell } = useTranslation('shell');
  const { sentence } = useErrorWords();
  const [text, setText] = useState(title);
  const change = useChangeDocument();
  const form = useId();
  const empty = text.trim() === '';
  const save = () => {
    if (empty || change.isPending) return;
    if (text.trim() === title) return onClose();
    change.mutate({ id, patch: { title: text.trim() } }, { onSuccess: onClose });
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('rename.title')}
      size="sm"
      closeLabel={shell('close')}
      actions={
        <FormActions form={form} cancelLabel={shell('cancel')} onCancel={onClose} busy={change.isPending}>
          {t('rename.save')}
        </FormActions>
      }
    >
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Field
          label={t('rename.label')}
          error={empty ? t('rename.empty') : change.isError ? (sentence(change.error) ?? t('saveFailed')) : undefined}
        >
          <TextInput
            autoFocus
            dir="auto"
            maxLength={200}
            value={text}
            onFocus={(event) => event.target.select()}
            onChange={(event) => setText(event.target.value)}
          />
        </Field>
      </form>
    </Dialog>
  );
}
