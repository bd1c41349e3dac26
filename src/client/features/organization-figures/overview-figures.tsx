import { useTranslation } from '#client/i18n/use-translation.ts';
import { Stat, StatRow } from '#client/ui/stat.tsx';
import type { AdminStats } from '#contract/admin-stats.ts';
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

interface ComparisonProps {
  value: number;
  /** Null where the period before may not be told. */
  was: number | null;
  write: (value: number) => string;
}

function Comparison({ value, was, write }: ComparisonProps) {
  const { t } = useTranslation('organizationFigures');
  const { change } = useFormats();
  if (was === null) return t('figures.beforeFewer');
  if (was === 0) return t('figures.beforeNone');
  return t('figures.before', { change: `\u2068${change(value / was - 1)}\u2069`, value: write(was) });
}
