import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { newId } from '#client/session/new-id.ts';
import { keyOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { Field } from '#client/ui/field.tsx';
import { FormActions } from '#client/ui/form-actions.tsx';
import { TextArea } from '#client/ui/text-area.tsx';
import { TextInput } from '#client/ui/text-input.tsx';
import { calibration } from '#contract/calibration.ts';

/** So many characters are the fewest that can be judged. */
const fewest = 80;

/** Brings an essay of the organization's own learners. */
export function AddEssayDialog({ orgId, onClose }: { orgId: string; onClose: () => void }) {
  const { t } = useTranslation('organizationFigures');
  const { t: shell } = useTranslation('shell');
  const { sentence } = useErrorWords();
  const queries = useQueryClient();
  const form = useId();
  const [key] = useState(newId);
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const short = text.trim().length < fewest;
  const save = useMutation({
    mutationFn: () =>
      session.api.call(
        calibration.addEssay,
        { params: { org_id: orgId }, body: { title, text } },
        { idempotencyKey: key },
      ),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: keyOf(calibration.essays) });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!save.isPending && title.trim() !== '' && !short) save.mutate();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('calibration.add')}
      closeLabel={shell('close')}
      actions={
        <FormActions form={form} cancelLabel={shell('cancel')} onCancel={onClose} busy={save.isPending}>
          {t('calibration.addConfirm')}
        </FormActions>
      }
    >
      <form id={form} noValidate onSubmit={submit} className="grid gap-4">
        <p className="text-ink-3">{t('calibration.addText')}</p>
        <Field label={t('calibration.heading')} error={tried && title.trim() === '' && t('calibration.headingMissing')}>
          <TextInput value={title} maxLength={120} dir="auto" onChange={(event) => setTitle(event.target.value)} />
        </Field>
        <Field label={t('calibration.essay')} error={tried && short && t('calibration.essayShort')}>
          <TextArea
            value={text}
            maxLength={20_000}
            minRows={8}
            dir="ltr"
            lang="en"
            onChange={(event) => setText(event.target.value)}
          />
        </Field>
        {save.error && (
          <p role="alert" className="text-13 text-danger-ink">
            {sentence(save.error)}
          </p>
        )}
      </form>
    </Dialog>
  );
}
