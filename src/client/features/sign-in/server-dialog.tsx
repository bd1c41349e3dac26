import { useState } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { Field } from '#client/ui/field.tsx';
import { FormActions } from '#client/ui/form-actions.tsx';
import { TextInput } from '#client/ui/text-input.tsx';
import { chooseServer } from './choose-server.ts';

/** Asks for the address of another Xentree server. */
export function ServerDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('auth');
  const { sentence } = useErrorWords();
  const [address, setAddress] = useState('');
  const [error, setError] = useState<string>();
  const form = 'server-address';

  const submit = () => {
    chooseServer(address).catch((cause: unknown) => setError(sentence(cause) ?? t('server.invalid')));
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('server.title')}
      description={t('server.text')}
      closeLabel={t('close')}
      size="sm"
      actions={
        <FormActions form={form} cancelLabel={t('cancel')} onCancel={onClose}>
          {t('server.connect')}
        </FormActions>
      }
    >
      <form
        id={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Field label={t('server.address')} hint={t('server.addressHint')} error={error}>
          <TextInput
            type="url"
            inputMode="url"
            autoFocus
            dir="ltr"
            value={address}
            onChange={(event) => {
              setAddress(event.target.value);
              setError(undefined);
            }}
          />
        </Field>
      </form>
    </Dialog>
  );
}
