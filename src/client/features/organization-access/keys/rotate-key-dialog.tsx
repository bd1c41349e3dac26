import { useId, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { Field } from '#client/ui/field.tsx';
import { FormActions } from '#client/ui/form-actions.tsx';
import { TextInput } from '#client/ui/text-input.tsx';
import type { ApiKey, ApiKeyCreated } from '#contract/api-keys.ts';
import { useFailureWords } from '../use-failure-words.ts';
import { useFormats } from '../use-formats.ts';
import { useRotateKey } from './key-queries.ts';

const hourMs = 3_600_000;
const mostHours = 168;

interface RotateKeyDialogProps {
  apiKey: ApiKey;
  /** The new key, and until when the one before works on. */
  onRotated: (created: ApiKeyCreated, oldEnds: string) => void;
  onClose: () => void;
}

/** Another key in the place of this one, which works on for some hours so that nothing stands still. */
export function RotateKeyDialog({ apiKey, onRotated, onClose }: RotateKeyDialogProps) {
  const { t } = useTranslation('organizationAccess');
  const { t: shell } = useTranslation('shell');
  const { moment } = useFormats();
  const say = useFailureWords();
  const formId = useId();
  const [text, setText] = useState('24');
  const [drained, setDrained] = useState(false);
  const rotate = useRotateKey();
  const hours = /^\d{1,3}$/.test(text) && Number(text) <= mostHours ? Number(text) : null;
  const oldEnds = (overlap: number) => {
    const end = Date.now() + overlap * hourMs;
    // It never lives longer than it would have.
    return new Date(Math.min(end, Date.parse(apiKey.expires_at ?? '') || end)).toISOString();
  };

  const submit = () => {
    if (hours === null || rotate.isPending) return;
    rotate.mutate({ id: apiKey.id, hours, drained }, { onSuccess: (created) => onRotated(created, oldEnds(hours)) });
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('keys.rotateTitle', { name: `\u2068${apiKey.name}\u2069` })}
      description={t('keys.rotateText')}
      closeLabel={shell('close')}
      size="sm"
      actions={
        <FormActions form={formId} cancelLabel={shell('cancel')} onCancel={onClose} busy={rotate.isPending}>
          {t('keys.rotate')}
        </FormActions>
      }
    >
      <form
        id={formId}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Field
          label={t('keys.overlap')}
          hint={
            hours !== null &&
            (hours === 0 ? t('keys.overlapNone') : t('keys.overlapUntil', { moment: moment(oldEnds(hours)) }))
          }
          error={hours === null ? t('keys.overlapOdd') : rotate.error ? say(rotate.error) : undefined}
        >
          <TextInput inputMode="numeric" dir="ltr" value={text} onChange={(event) => setText(event.target.value)} />
        </Field>
        <Checkbox
          label={t('keys.drained')}
          hint={t('keys.drainedHint')}
          checked={drained}
          onChange={(event) => setDrained(event.target.checked)}
          className="mt-4"
        />
      </form>
    </Dialog>
  );
}
