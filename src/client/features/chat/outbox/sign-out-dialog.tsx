import { useEffect } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { session } from '#client/session/session.ts';
import { ConfirmDialog } from '#client/ui/confirm-dialog.tsx';
import { type Left, stopAsking } from './sign-out.ts';

/** Asks whether to leave while messages are not sent, which are kept for the next time, or what is not: messages that are only written, notes and answers. */
export function SignOutDialog({ unsent, begun, notes, answers }: Left) {
  const { t } = useTranslation('chat');
  useEffect(() => stopAsking, []);
  const loses = begun + notes + answers > 0;
  const title =
    notes > 0
      ? t('outbox.leave.notes', { count: notes })
      : answers > 0
        ? t('outbox.leave.answers', { count: answers })
        : begun > 0
          ? t('outbox.leave.begun', { count: begun })
          : t('outbox.leave.title', { count: unsent });
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => open || stopAsking()}
      title={title}
      description={
        <>
          {notes > 0 && t('outbox.leave.notesText')} {answers > 0 && t('outbox.leave.answersText', { count: answers })}{' '}
          {begun > 0 && t('outbox.leave.begunText', { count: begun })} {unsent > 0 && t('outbox.leave.text')}
        </>
      }
      cancelLabel={t('outbox.leave.stay')}
      confirmLabel={t(loses ? 'outbox.leave.lose' : 'outbox.leave.go')}
      tone={loses ? 'danger' : 'primary'}
      onConfirm={() => {
        stopAsking();
        void session.logout();
      }}
    />
  );
}
