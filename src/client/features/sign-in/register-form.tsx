import { useState } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { session } from '#client/session/session.ts';
import { Button } from '#client/ui/button.tsx';
import { Field } from '#client/ui/field.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { PasswordInput } from '#client/ui/password-input.tsx';
import { TextInput } from '#client/ui/text-input.tsx';
import { type FormError, formErrorOf } from './form-error.ts';

/** A new account, and signed in at once. The server judges; its sentences stand at their fields. */
export function RegisterForm() {
  const { t, language } = useTranslation('auth');
  const [form, setForm] = useState({ full_name: '', username: '', email: '', password: '' });
  const say = useErrorWords();
  const [error, setError] = useState<FormError>({ fields: {}, message: undefined });
  const [busy, setBusy] = useState(false);
  const bind = (name: keyof typeof form) => ({
    name,
    value: form[name],
    onChange: (event: { target: { value: string } }) => setForm((old) => ({ ...old, [name]: event.target.value })),
  });

  const submit = async () => {
    setBusy(true);
    setError({ fields: {}, message: undefined });
    try {
      await session.register({
        ...form,
        full_name: form.full_name.trim() || undefined,
        username: form.username.trim(),
        email: form.email.trim(),
        language: language,
        timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      });
    } catch (cause) {
      setError(formErrorOf(cause, t('failed'), say));
    } finally {
      setBusy(false);
    }
  };

  return (
    <form
      noValidate
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {error.message && <Notice tone="danger">{error.message}</Notice>}
      <Field label={t('fullName')} hint={t('fullNameHint')} error={error.fields['full_name']}>
        <TextInput autoFocus autoComplete="name" {...bind('full_name')} />
      </Field>
      <Field label={t('username')} hint={t('usernameHint')} error={error.fields['username']}>
        <TextInput autoComplete="username" autoCapitalize="none" spellCheck={false} dir="ltr" {...bind('username')} />
      </Field>
      <Field label={t('email')} error={error.fields['email']}>
        <TextInput type="email" autoComplete="email" dir="ltr" {...bind('email')} />
      </Field>
      <Field label={t('password')} hint={t('passwordHint')} error={error.fields['password']}>
        <PasswordInput
          autoComplete="new-password"
          labels={{ show: t('showPassword'), hide: t('hidePassword') }}
          {...bind('password')}
        />
      </Field>
      <Button variant="primary" size="lg" type="submit" busy={busy}>
        {t('createAccount')}
      </Button>
    </form>
  );
}
