import { useState } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { session } from '#client/session/session.ts';
import { useSession } from '#client/session/use-session.ts';
import { type FormError, formErrorOf } from './form-error.ts';
import { type SignInEntries, SignInFields } from './sign-in-fields.tsx';

/** Username or e-mail address and password. What was typed stays when it is refused. */
export function SignInForm({ foreign }: { foreign: boolean }) {
  const { t } = useTranslation('auth');
  const [entries, setEntries] = useState<SignInEntries>({ name: '', password: '', keep: true });
  const say = useErrorWords();
  const [error, setError] = useState<FormError>({ fields: {}, message: undefined });
  const busy = useSession((state) => state.status === 'authenticating');

  const submit = async () => {
    const { name, password, keep } = entries;
    const missing = {
      ...(name.trim() === '' ? { username: t('required.name') } : {}),
      ...(password === '' ? { password: t('required.password') } : {}),
    };
    setError({ fields: missing, message: undefined });
    if (Object.keys(missing).length > 0) return;
    try {
      await session.login(name.trim(), password, { keep });
    } catch (cause) {
      setError(formErrorOf(cause, t('failed'), say));
    }
  };

  return (
    <SignInFields
      entries={entries}
      error={error}
      foreign={foreign}
      busy={busy}
      onChange={(change) => setEntries((old) => ({ ...old, ...change }))}
      onSubmit={() => void submit()}
    />
  );
}
