import { useEffect } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { session } from '#client/session/session.ts';
import { ConfirmDialog } from '#client/ui/confirm-dialog.tsx';
import { useLeaving } from './sign-out.ts';

const close = () => useLeaving.setState({ unsent: 0, unsaved: 0 });

/** Asks whether to leave while messages are not sent, which are kept for the next time, or notes not saved, which are not. */
export function SignOutDialog({ unsent, unsaved }: { unsent: number; unsaved: number }) {
  const { t } = useTranslation('chat');
  useEffect(() => close, []);
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => open || close()}
      title={unsaved > 0 ? t('outbox.leave.notes', { count: unsaved }) : t('outbox.leave.title', { count: unsent })}
      description={
        <>
          {unsaved > 0 && t('outbox.leave.notesText')} {unsent > 0 && t('outbox.leave.text')}
        </>
      }
      cancelLabel={t('outbox.leave.stay')}
      confirmLabel={t(unsaved > 0 ? 'outbox.leave.lose' : 'outbox.leave.go')}
      tone={unsaved > 0 ? 'danger' : 'primary'}
      onConfirm={() => {
        close();
        void session.logout();
      }}
    />
  );
}
