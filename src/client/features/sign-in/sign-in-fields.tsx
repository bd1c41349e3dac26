import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { Field } from '#client/ui/field.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { PasswordInput } from '#client/ui/password-input.tsx';
import { TextInput } from '#client/ui/text-input.tsx';
import type { FormError } from './form-error.ts';

export interface SignInEntries {
  name: string;
  password: string;
  /** Asks a foreign server's session to outlive the tab. */
  keep: boolean;
}

interface SignInFieldsProps {
  entries: SignInEntries;
  error?: FormError;
  foreign?: boolean;
  busy?: boolean;
  /** Left out where the page is only drawn yet: then nothing can be typed or sent, and it looks the same. */
  onChange?: (change: Partial<SignInEntries>) => void;
  onSubmit?: () => void;
}

/** The form as it looks. It knows no session, so that it can be drawn while the app is built. */
export function SignInFields({ entries, error, foreign, busy, onChange, onSubmit }: SignInFieldsProps) {
  const { t } = useTranslation('auth');
  const live = onChange !== undefined;
  const input = { readOnly: !live, className: live ? undefined : 'read-only:bg-surface' };
  return (
    <form
      noValidate
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit?.();
      }}
    >
      {error?.message && <Notice tone="danger">{error.message}</Notice>}
      <Field label={t('name')} error={error?.fields['username']}>
        <TextInput
          {...input}
          autoFocus={live}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          value={entries.name}
          onChange={(event) => onChange?.({ name: event.target.value })}
        />
      </Field>
      <Field label={t('password')} error={error?.fields['password']}>
        <PasswordInput
          {...input}
          autoComplete="current-password"
          value={entries.password}
          onChange={(event) => onChange?.({ password: event.target.value })}
          labels={{ show: t('showPassword'), hide: t('hidePassword') }}
        />
      </Field>
      {foreign && (
        <Checkbox
          label={t('keep')}
          checked={entries.keep}
          onChange={(event) => onChange?.({ keep: event.target.checked })}
        />
      )}
      <Button variant="primary" size="lg" type={live ? 'submit' : 'button'} busy={busy}>
        {t('signIn')}
      </Button>
    </form>
  );
}
