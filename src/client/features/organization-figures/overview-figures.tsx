import { useTranslation } from '#client/i18n/use-translation.ts';
import { Stat, StatRow } from '#client/ui/stat.tsx';
import type { AdminStats } from '#contract/admin-stats.ts';
import { Comparison } from './comparison.tsx';
import { useFormats } from './use-formats.ts';

interface OverviewFiguresProps {
  now: AdminStats;
  /** The period before; undefined while it is not there. */
  earlier: AdminStats | undefined;
}

/** The figures of the period, each beside that of the one before. What is too few people to tell of has no figure. */
export function OverviewFigures({ now, earlier }: OverviewFiguresProps) {
  const { t } = useTranslation('organizationFigures');
  const { number, duration } = useFormats();
  const figures = [
    { key: 'active', value: now.active_members, was: earlier?.active_members, write: number },
    { key: 'time', value: now.learning_seconds, was: earlier?.learning_seconds, write: duration },
    { key: 'xp', value: now.xp, was: earlier?.xp, write: number },
    { key: 'tasks', value: now.tasks_completed, was: earlier?.tasks_completed, write: number },
    { key: 'conversations', value: now.conversations, was: earlier?.conversations, write: number },
  ] as const;
  return (
    <StatRow>
      {figures.map(({ key, value, was, write }) => (
        <Stat
          key={key}
          label={t(`figures.${key}`)}
          value={now.suppressed ? <span className="text-16">{t('fewer')}</span> : write(value)}
          unit={key === 'active' && !now.suppressed && t('figures.ofMembers', { count: now.members })}
        >
          {!now.suppressed && earlier && (
            <Comparison value={value} was={earlier.suppressed ? null : (was ?? 0)} write={write} />
          )}
        </Stat>
      ))}
    </StatRow>
  );
}
