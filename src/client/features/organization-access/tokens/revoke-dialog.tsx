import { useId, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { Field } from '#client/ui/field.tsx';
import { FormActions } from '#client/ui/form-actions.tsx';
import { TextInput } from '#client/ui/text-input.tsx';
import { toast } from '#client/ui/toast.ts';
import { useFailureWords } from '../use-failure-words.ts';
import { useRevoke } from './token-queries.ts';

/** Ends a token before its time, with the reason that the record keeps. */
export function RevokeDialog({ token, onClose }: { token: string; onClose: () => void }) {
  const { t } = useTranslation('organizationAccess');
  const { t: shell } = useTranslation('shell');
  const say = useFailureWords();
  const formId = useId();
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const revoke = useRevoke();
  const isOdd = reason.trim() === '' || reason.trim().length > 200;
  const submit = () => {
    setChecked(true);
    if (isOdd || revoke.isPending) return;
    const onSuccess = () => {
      toast({ message: t('tokens.revokedToast') });
      onClose();
    };
    revoke.mutate({ integrationToken: token, reason: reason.trim() }, { onSuccess });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('tokens.revokeTitle')}
      description={t('tokens.revokeText')}
      closeLabel={shell('close')}
      size="sm"
      actions={
        <FormActions
          form={formId}
          cancelLabel={shell('cancel')}
          onCancel={onClose}
          variant="danger"
          busy={revoke.isPending}
        >
          {t('tokens.revoke')}
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
          label={t('tokens.reason')}
          hint={t('tokens.reasonHint')}
          error={checked && isOdd ? t('tokens.reasonOdd') : revoke.error ? say(revoke.error) : undefined}
        >
          <TextInput value={reason} onChange={(event) => setReason(event.target.value)} />
        </Field>
      </form>
    </Dialog>
  );
}
