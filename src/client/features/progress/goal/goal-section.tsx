import { useState } from 'react';
import { useStore } from 'zustand';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { latePart } from '#client/ui/late-part.tsx';
import { Section } from '#client/ui/section.tsx';
import { Skeleton } from '#client/ui/skeleton.tsx';
import { Why } from '#client/ui/why.tsx';
import type { Goal } from '#contract/progress.ts';
import { useFormats } from '../formats.ts';
import { Loaded } from '../loaded.tsx';
import { GoalForecast } from './goal-forecast.tsx';
import { goalDeletes, theGoal, useGiveUpGoal, useGoal } from './goal-queries.ts';
import { levelName } from './level-names.ts';
import { LevelOutlook } from './level-outlook.tsx';

const GoalDialog = latePart(async () => (await import('./goal-dialog.tsx')).GoalDialog);

/** What the learner wants to reach and by when, how likely that is, and from what this is known. */
export function GoalSection({ today }: { today: string }) {
  const { t } = useTranslation('progressPage');
  const found = useGoal();
  const givenUp = useStore(goalDeletes.store).has(theGoal);
  const giveUp = useGiveUpGoal();
  const [open, setOpen] = useState(false);
  const goal = givenUp ? null : (found.data?.goal ?? null);
  return (
    <Section title={t('goal.title')}>
      <Loaded from={found} what={t('goal.what')} skeleton={<Skeleton className="mt-4 h-32" />}>
        {() =>
          goal ? (
            <Standing goal={goal} today={today} />
          ) : (
            <p className="pt-3 text-pretty text-ink-3">{t('goal.none')}</p>
          )
        }
      </Loaded>
      {found.data && (
        <div className="mt-4 flex flex-wrap gap-2 print:hidden">
          <Button size="sm" onClick={() => setOpen(true)}>
            {t(goal ? 'goal.change' : 'goal.set')}
          </Button>
          {goal && (
            <Button size="sm" variant="ghost" onClick={giveUp}>
              {t('goal.giveUp')}
            </Button>
          )}
        </div>
      )}
      <GoalDialog open={open} onOpenChange={setOpen} goal={goal} today={today} />
    </Section>
  );
}

function Standing({ goal, today }: { goal: Goal; today: string }) {
  const { t } = useTranslation('progressPage');
  const { fullDay } = useFormats();
  const { kind, target, by, reached_on: reachedOn, forecast, level } = goal;
  return (
    <div className="pt-3">
      <p className="text-16 font-medium">
        {t(`goal.names.${kind}`, { target: kind === 'cefr' ? levelName(target) : target })}{' '}
        <span className="text-ink-2">{t('goal.byDay', { day: fullDay(by) })}</span>
      </p>
      {reachedOn && <Why className="mt-2">{t('goal.reached', { day: fullDay(reachedOn) })}</Why>}
      {!reachedOn && level && <LevelOutlook level={level} target={levelName(target)} passed={by < today} />}
      {!reachedOn && !forecast && !level && <Why className="mt-2">{t('goal.early')}</Why>}
      {!reachedOn && forecast && by < today && (
        <Why className="mt-2">{t('goal.passed', { remaining: forecast.remaining })}</Why>
      )}
      {!reachedOn && forecast && by >= today && <GoalForecast key={goal.set_at} forecast={forecast} />}
    </div>
  );
}
