import Download from 'lucide-react/icons/download';
import { type FormEvent, useId, useState } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ApiError } from '#client/session/api-error.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { Field } from '#client/ui/field.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { PasswordInput } from '#client/ui/password-input.tsx';
import { TextInput } from '#client/ui/text-input.tsx';
import type { UserProfile } from '#contract/auth.ts';
import type { PassportContents } from '#contract/passport.ts';
import { Losses } from './losses.tsx';
import { useRemoveAccount } from './passport-queries.ts';
import { useExport } from './use-export.ts';

interface DeleteDialogProps {
  user: UserProfile;
  contents: PassportContents;
  onClose: () => void;
}

/** Names what is lost, offers to take it along first, and wants the password and the name before anything is lost. */
export function DeleteDialog({ user, contents, onClose }: DeleteDialogProps) {
  const { t } = useTranslation('passport');
  const { t: words } = useTranslation('auth');
  const say = useErrorWords();
  const form = useId();
  const [password, setPassword] = useState('');
  const [name, setName] = useState('');
  const removal = useRemoveAccount();
  const wrong = removal.error instanceof ApiError && removal.error.code === 'invalid_credentials';
  const sentence = removal.error && (say.sentence(removal.error) ?? t('remove.failed'));
  const ready = password !== '' && name.trim().toLowerCase() === user.username.toLowerCase();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready && !removal.isPending) removal.mutate({ password, userId: user.id });
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && !removal.isPending && onClose()}
      title={t('remove.question', { username: user.username })}
      description={t('remove.losses')}
      closeLabel={t('remove.cancel')}
      actions={
        <>
          <Button onClick={onClose} disabled={removal.isPending}>
            {t('remove.cancel')}
          </Button>
          <Button variant="danger" type="submit" form={form} busy={removal.isPending} disabled={!ready}>
            {t('remove.submit')}
          </Button>
        </>
      }
    >
      <form id={form} noValidate className="grid gap-4" onSubmit={submit}>
        <Losses contents={contents} />
        <ExportFirst />
        <Field label={t('remove.password')} error={wrong ? sentence : undefined}>
          <PasswordInput
            autoComplete="current-password"
            labels={{ show: words('showPassword'), hide: words('hidePassword') }}
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </Field>
        <Field label={t('remove.confirm', { username: user.username })}>
          <TextInput
            dir="ltr"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </Field>
        {sentence && !wrong && (
          <Notice tone="danger" role="alert">
            {sentence}
          </Notice>
        )}
      </form>
    </Dialog>
  );
}

function ExportFirst() {
  const { t } = useTranslation('passport');
  const { state, start } = useExport();
  return (
    <div className="grid justify-items-start gap-2">
      <Button
        size="sm"
        icon={Download}
        busy={state.step === 'collecting' || state.step === 'receiving'}
        onClick={() => void start()}
      >
        {t('remove.exportFirst')}
      </Button>
      {state.step === 'failed' && <p role="alert">{t('export.failed')}</p>}
    </div>
  );
}
