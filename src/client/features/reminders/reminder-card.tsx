import BellRing from 'lucide-react/icons/bell-ring';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { useReminderSeen, useReminders } from './reminder-queries.ts';

/** The reminder of today, where there is one; nothing else, also while it is not known. */
export function ReminderCard() {
  const { t } = useTranslation('reminders');
  const { data } = useReminders();
  const seen = useReminderSeen();
  if (!data?.due) return null;
  return (
    <Notice
      role="status"
      icon={BellRing}
      action={
        <Button size="sm" variant="ghost" onClick={() => seen.mutate()}>
          {t('due.away')}
        </Button>
      }
    >
      {t(data.due.moved ? 'due.moved' : 'due.text')}
    </Notice>
  );
}
