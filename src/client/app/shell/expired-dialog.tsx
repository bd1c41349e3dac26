import { useState } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { session } from '#client/session/session.ts';
import { useUser } from '#client/session/use-session.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { Field } from '#client/ui/field.tsx';
import { PasswordInput } from '#client/ui/password-input.tsx';
import { leave } from './leave.ts';

/** The session has ended: the same person signs in over the page, and all that was being done goes on. */
export function ExpiredDialog() {
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
      await session.relogin(password);
    } catch (cause) {
      setError(sentence(cause) ?? words('failed'));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog open onOpenChange={() => {}} title={t('expired.title')} description={t('expired.text')} size="sm">
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p className="font-medium">{user?.email}</p>
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
          <Button variant="ghost" onClick={() => void leave()}>
            {t('expired.other')}
          </Button>
          <Button variant="primary" type="submit" busy={busy} disabled={password === ''}>
            {words('signIn')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
