import { useTranslation } from '#client/i18n/use-translation.ts';
import { useUser } from '#client/session/use-session.ts';
import { PageHeader } from '#client/ui/page-header.tsx';
import { useFormats } from './formats.ts';
import { greetingAt } from './greeting.ts';
import { useQuests } from './progress-queries.ts';

/** The greeting by the learner's clock, the date of the learning day, and where the day stands. */
export function TodayHeader({ hour, today }: { hour: number; today: string }) {
  const { t } = useTranslation('progress');
  const { day } = useFormats();
  const user = useUser();
  const quests = useQuests().data;
  const open = quests && quests.quests.length - quests.completed_count;
  const state =
    quests && quests.quests.length > 0 && (open === 0 ? t('header.allDone') : t('header.open', { count: open ?? 0 }));
  return (
    <PageHeader
      title={t(`header.${greetingAt(hour)}`, { name: firstName(user.full_name) ?? user.username })}
      subtitle={[day(today), state].filter(Boolean).join(' · ')}
    />
  );
}

/** How one addresses somebody: the first of several names. */
function firstName(fullName: string | null): string | undefined {
  return fullName?.trim().split(/\s+/)[0] || undefined;
}
