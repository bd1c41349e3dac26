import { useState } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ApiError } from '#client/session/api-error.ts';
import { Button } from '#client/ui/button.tsx';
import { Field } from '#client/ui/field.tsx';
import { PasswordInput } from '#client/ui/password-input.tsx';
import { toast } from '#client/ui/toast.ts';
import { Why } from '#client/ui/why.tsx';
import { useChangePassword } from './account-queries.ts';

/** A new password for the signed-in person; every other device is signed out by it. */
export function PasswordForm() {
  const { t } = useTranslation('settings');
  const { t: words } = useTranslation('auth');
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const change = useChangePassword();
  const error = change.error instanceof ApiError ? change.error : null;
  const say = useErrorWords();
  const issue = error?.issues.find(({ path }) => path === 'body.new_password');
  const nextError = issue && say.issue('new_password', issue.message);
  const labels = { show: words('showPassword'), hide: words('hidePassword') };

  const submit = () =>
    change.mutate(
      { current_password: current, new_password: next },
      {
        onSuccess: () => {
          setCurrent('');
          setNext('');
          toast({ message: t('password.changed') });
        },
      },
    );

  return (
    <form
      noValidate
      className="grid max-w-[480px] gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field label={t('password.current')} error={error && !nextError ? say.sentence(error) : undefined}>
        <PasswordInput
          autoComplete="current-password"
          labels={labels}
          value={current}
          onChange={(event) => setCurrent(event.target.value)}
        />
      </Field>
      <Field label={t('password.next')} hint={t('password.nextHint')} error={nextError}>
        <PasswordInput
          autoComplete="new-password"
          labels={labels}
          value={next}
          onChange={(event) => setNext(event.target.value)}
        />
      </Field>
      <Why>{t('password.why')}</Why>
      <div>
        <Button type="submit" busy={change.isPending} disabled={current === '' || next === ''}>
          {t('password.change')}
        </Button>
      </div>
    </form>
  );
}
