import { useTranslation } from '#client/i18n/use-translation.ts';
import { useUser } from '#client/session/use-session.ts';
import { Section } from '#client/ui/section.tsx';
import { Skeleton } from '#client/ui/skeleton.tsx';
import { StreakStrip } from '#client/ui/streak-strip.tsx';
import { TextLink } from '#client/ui/text-link.tsx';
import { Why } from '#client/ui/why.tsx';
import type { StreakStatus } from '#contract/streak.ts';
import type { LearningPulse } from '#contract/xp.ts';
import { useFormats } from './formats.ts';
import { together } from './loadable.ts';
import { Loaded } from './loaded.tsx';
import { useLearningPulse, useStreakStatus } from './progress-queries.ts';
import { RepairOffer } from './repair-offer.tsx';
import { countKinds, isActive, stripOf } from './streak-days.ts';
import { useStreakFacts } from './use-streak-facts.ts';

/** How long it has been going on, whether today is in, and what kept it. */
export function StreakSection({ className }: { className?: string }) {
  const { t } = useTranslation('progress');
  const streak = useStreakStatus();
  const pulse = useLearningPulse();
  const count = streak.data?.current_streak ?? 0;
  return (
    <Section
      title={t('streak.title')}
      end={count > 0 && <TextLink to="/progress#streak">{t('streak.whyNumber', { count })}</TextLink>}
      className={className}
    >
      <Loaded from={together({ streak, pulse })} what={t('streak.what')} skeleton={<StreakSkeleton />}>
        {(data) => <Streak {...data} />}
      </Loaded>
    </Section>
  );
}

function Streak({ streak, pulse }: { streak: StreakStatus; pulse: LearningPulse }) {
  const { t } = useTranslation('progress');
  const { number, shortDay } = useFormats();
  const state = useTodayState(streak, pulse);
  const facts = useStreakFacts(streak);
  const strip = stripOf(streak.explanation, pulse.entries);
  return (
    <div className="pt-3">
      <p className="flex items-baseline gap-2">
        <b className="text-44 leading-none font-semi tracking-figure">{number(streak.current_streak)}</b>
        <span className="text-16 text-ink-2">{t('streak.unit', { count: streak.current_streak })}</span>
      </p>
      <p className="mt-1.5 text-ink-2">{state}</p>
      <RepairOffer repair={streak.repair} />
      <StreakStrip
        days={strip}
        label={useStripLabel(strip)}
        startLabel={strip[0] ? shortDay(strip[0].date) : ''}
        endLabel={t('today')}
        className="my-3.5"
      />
      <Why>{facts}</Why>
    </div>
  );
}

/** Is today in? Said as a fact, whatever it is. */
function useTodayState(streak: StreakStatus, pulse: LearningPulse): string {
  const { t } = useTranslation('progress');
  const { clock } = useFormats();
  const { day_starts_at: dayStart } = useUser();
  const today = pulse.entries.at(-1);
  if (today && isActive(today)) {
    return today.xp > 0 ? t('streak.in', { xp: today.xp }) : t('streak.inTime', { count: today.minutes });
  }
  if (streak.current_streak === 0) {
    return streak.longest_streak > 0 ? t('streak.again', { count: streak.longest_streak }) : t('streak.first');
  }
  const until = dayStart === '00:00' ? t('midnight') : clock(dayStart);
  return t(streak.streak_at_risk ? 'streak.open' : 'streak.openCovered', { until });
}

function useStripLabel(strip: ReturnType<typeof stripOf>): string {
  const { t } = useTranslation('progress');
  const { list } = useFormats();
  const counts = countKinds(strip);
  const parts = (['active', 'freeze', 'rest', 'missed'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => t(`streak.strip.${kind}`, { count: counts[kind] }));
  return t('streak.strip.label', {
    parts: list(parts),
    today: t(counts.pending > 0 ? 'streak.strip.todayOpen' : 'streak.strip.todayIn'),
  });
}

function StreakSkeleton() {
  return (
    <div aria-hidden="true" className="grid gap-3.5 pt-4">
      <Skeleton className="h-10 w-28" />
      <Skeleton className="w-3/4" />
      <Skeleton className="h-4" />
      <Skeleton className="w-4/5" />
    </div>
  );
}
