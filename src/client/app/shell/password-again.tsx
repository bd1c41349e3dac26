import { useState } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useUser } from '#client/session/use-session.ts';
import { Button } from '#client/ui/button.tsx';
import { Field } from '#client/ui/field.tsx';
import { PasswordInput } from '#client/ui/password-input.tsx';

interface PasswordAgainProps {
  /** What the password is for. Rejects with what refuses it. */
  prove: (password: string) => Promise<unknown>;
  confirm: string;
  /** The way out. */
  leave: { label: string; act: () => void };
}

/** Asks the person of this page for the password, over the page. */
export function PasswordAgain({ prove, confirm, leave }: PasswordAgainProps) {
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
      await prove(password);
    } catch (cause) {
      setError(sentence(cause) ?? words('failed'));
    } finally {
      setBusy(false);
    }
  };

  return (
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
        <Button variant="ghost" onClick={leave.act}>
          {leave.label}
        </Button>
        <Button variant="primary" type="submit" busy={busy} disabled={password === ''}>
          {confirm}
        </Button>
      </div>
    </form>
  );
}
