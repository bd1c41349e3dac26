import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { Section } from '#client/ui/section.tsx';
import { Skeleton } from '#client/ui/skeleton.tsx';
import { Why } from '#client/ui/why.tsx';
import type { StreakStatus } from '#contract/streak.ts';
import { useFormats } from './formats.ts';
import { Loaded } from './loaded.tsx';
import { useStreakStatus } from './progress-queries.ts';
import { RepairOffer } from './repair-offer.tsx';
import { monthsOf } from './streak-days.ts';
import { StreakMonthTable } from './streak-month-table.tsx';
import { useArrival } from './use-arrival.ts';
import { useStreakFacts } from './use-streak-facts.ts';

/** Why the streak is what it is: each of its days with what it was. Other pages link to it as `#streak`. */
export function StreakPanel() {
  const { t } = useTranslation('progress');
  const streak = useStreakStatus();
  const count = streak.data?.current_streak ?? 0;
  const place = useArrival('streak', streak.data !== undefined);
  return (
    <div id="streak" ref={place} tabIndex={-1} className="scroll-mt-6 outline-none max-tablet:scroll-mt-16">
      <Section title={count > 0 ? t('streak.whyNumber', { count }) : t('streak.title')}>
        <Loaded from={streak} what={t('streak.what')} skeleton={<Skeleton className="mt-4 h-48 rounded-surface" />}>
          {(data) => <Explanation streak={data} />}
        </Loaded>
      </Section>
    </div>
  );
}

/** Newest days that are shown before all are asked for. */
const few = 7;

function Explanation({ streak }: { streak: StreakStatus }) {
  const { t } = useTranslation('progress');
  const { shortDay, month: monthName } = useFormats();
  const [all, setAll] = useState(false);
  const { explanation, longest_streak: longest } = streak;
  const facts = useStreakFacts(streak);
  const [first] = explanation;
  return (
    <div className="grid gap-3 pt-3.5">
      {first ? (
        <Why>{t('facts.began', { day: shortDay(first.date) })}</Why>
      ) : (
        <p className="text-ink-2">{longest > 0 ? t('streak.again', { count: longest }) : t('streak.first')}</p>
      )}
      <Why>{facts}</Why>
      <RepairOffer repair={streak.repair} />
      {monthsOf(explanation, all ? explanation.length : few, monthName).map((month) => (
        <StreakMonthTable key={month.month} month={month} />
      ))}
      {!all && explanation.length > few && (
        <div>
          <Button size="sm" variant="ghost" onClick={() => setAll(true)}>
            {t('streak.showAll', { count: explanation.length })}
          </Button>
        </div>
      )}
    </div>
  );
}
