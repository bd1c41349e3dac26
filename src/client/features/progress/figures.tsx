import { useTranslation } from '#client/i18n/use-translation.ts';
import { Skeleton } from '#client/ui/skeleton.tsx';
import { Stat, StatRow } from '#client/ui/stat.tsx';
import type { StreakStatus } from '#contract/streak.ts';
import type { LearningPulse, XPProfile } from '#contract/xp.ts';
import { useFormats } from './formats.ts';
import { LevelBar, levelParts } from './level-section.tsx';
import { together } from './loadable.ts';
import { Loaded } from './loaded.tsx';
import { useLearningPulse, useStreakStatus, useXpProfile } from './progress-queries.ts';

/** Where the learner stands, in four figures that each say what they mean. */
export function Figures() {
  const { t } = useTranslation('progress');
  const profile = useXpProfile();
  const streak = useStreakStatus();
  const pulse = useLearningPulse();
  return (
    <section aria-label={t('figures.title')}>
      <Loaded from={together({ profile, streak, pulse })} what={t('figures.what')} skeleton={<FiguresSkeleton />}>
        {(data) => <FigureRow {...data} />}
      </Loaded>
    </section>
  );
}

function FigureRow({ profile, streak, pulse }: { profile: XPProfile; streak: StreakStatus; pulse: LearningPulse }) {
  const { t } = useTranslation('progress');
  const { number } = useFormats();
  const { current_streak: current, longest_streak: longest } = streak;
  return (
    <StatRow>
      <Stat label={t('level.title')} value={number(profile.level)} unit={t('level.of', levelParts(profile))}>
        <LevelBar profile={profile} className="my-2" />
        {t('level.toNext', { count: profile.xp_to_next_level, level: profile.level + 1 })}
      </Stat>
      <Stat label={t('figures.total')} value={number(profile.total_xp)} unit={t('figures.xp')}>
        {t('figures.totalWhy', { count: profile.today_xp })}
      </Stat>
      <Stat label={t('streak.title')} value={number(current)} unit={t('streak.unit', { count: current })}>
        {longest > current ? t('figures.longest', { count: longest }) : current > 0 && t('figures.isLongest')}
      </Stat>
      <Stat
        label={t('figures.activeDays')}
        value={number(pulse.active_days)}
        unit={t('figures.ofDays', { count: pulse.entries.length })}
      >
        {t('figures.activeWhy')}
      </Stat>
    </StatRow>
  );
}

function FiguresSkeleton() {
  return (
    <div aria-hidden="true" className="grid grid-cols-2 gap-6 border-y border-line py-5 tablet:grid-cols-4">
      {['level', 'total', 'streak', 'days'].map((name) => (
        <span key={name} className="grid gap-2.5">
          <Skeleton className="w-1/3" />
          <Skeleton className="h-7 w-1/2" />
          <Skeleton className="w-2/3" />
        </span>
      ))}
    </div>
  );
}
