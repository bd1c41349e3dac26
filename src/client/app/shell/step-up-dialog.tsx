import { useState } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { session } from '#client/session/session.ts';
import { useUser } from '#client/session/use-session.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { Field } from '#client/ui/field.tsx';
import { PasswordInput } from '#client/ui/password-input.tsx';

/** What was just asked for needs the password once more. Then it is done; without it nothing has changed. */
export function StepUpDialog() {
  const { t } = useTranslation();
  const { t: words } = useTranslation('auth');
  const { sentence } = useErrorWords();
  const user = useUser();
  const [password, setPassword] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);

  const submit = async () => {
    setBusy(true);
    setError(undefined);
    try {
      await session.proveStepUp(password);
    } catch (cause) {
      setError(sentence(cause) ?? words('failed'));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && session.cancelStepUp()}
      title={t('stepUp.title')}
      description={t('stepUp.text')}
      closeLabel={t('close')}
      size="sm"
    >
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy && password !== '') void submit();
        }}
      >
        <p className="font-medium">{user.email}</p>
        <input
          className="sr-only"
          tabIndex={-1}
          aria-hidden="true"
          autoComplete="username"
          value={user.username}
          readOnly
        />
        <Field label={words('password')} error={error}>
          <PasswordInput
            autoFocus
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
            labels={{ show: words('showPassword'), hide: words('hidePassword') }}
          />
        </Field>
        <div className="flex flex-wrap justify-end gap-2">
          <Button variant="ghost" onClick={() => session.cancelStepUp()}>
            {t('cancel')}
          </Button>
          <Button variant="primary" type="submit" busy={busy} disabled={password === ''}>
            {t('stepUp.confirm')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
