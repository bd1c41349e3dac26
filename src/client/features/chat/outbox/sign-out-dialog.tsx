import { useEffect } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { session } from '#client/session/session.ts';
import { ConfirmDialog } from '#client/ui/confirm-dialog.tsx';
import { useLeaving } from './sign-out.ts';

const close = () => useLeaving.setState({ unsent: 0 });

/** Asks whether to leave while messages are not sent; they are kept for the next time. */
export function SignOutDialog({ unsent }: { unsent: number }) {
  const { t } = useTranslation('chat');
  useEffect(() => close, []);
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => open || close()}
      title={t('outbox.leave.title', { count: unsent })}
      description={t('outbox.leave.text')}
      cancelLabel={t('outbox.leave.stay')}
      confirmLabel={t('outbox.leave.go')}
      tone="primary"
      onConfirm={() => {
        close();
        void session.logout();
      }}
    />
  );
}
