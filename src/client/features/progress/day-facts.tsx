import { useTranslation } from '#client/i18n/use-translation.ts';
import { BarList } from '#client/ui/bar-list.tsx';
import { Why } from '#client/ui/why.tsx';
import type { DayReceipt } from '#contract/progress.ts';
import type { StreakDay } from '#contract/streak.ts';
import { activityTones } from './activity-tones.ts';
import { useFormats } from './formats.ts';
import { useDayReceipt } from './progress-queries.ts';
import { bandOf, wholeMinutes } from './time-band.ts';

export interface DayFactsProps {
  date: string;
  /** The days of the running streak, oldest first: they say which rests and freezes lie in the run of this day. */
  explanation: readonly StreakDay[];
}

/** What a day means for the streak, in facts, and where its time went. Nothing until its receipt has come. */
export function DayFacts({ date, explanation }: DayFactsProps) {
  const { data } = useDayReceipt(date);
  return data && <Facts receipt={data} explanation={explanation} />;
}

function Facts({ receipt, explanation }: { receipt: DayReceipt; explanation: readonly StreakDay[] }) {
  const { t } = useTranslation('progress');
  const facts = useFacts(receipt, explanation);
  const { streak_day: number } = receipt;
  return (
    <div className="grid content-start gap-2.5">
      <h3 className="text-15 font-semi tracking-section">
        {number === null ? t('facts.title') : t('facts.number', { number })}
      </h3>
      <ul className="grid gap-2">
        {facts.map((fact) => (
          <li key={fact}>
            <Why>{fact}</Why>
          </li>
        ))}
      </ul>
      <TimeOfDay receipt={receipt} />
      <p className="text-13 text-pretty text-ink-3">{t('facts.stored')}</p>
    </div>
  );
}

function useFacts(receipt: DayReceipt, explanation: readonly StreakDay[]): string[] {
  const { t } = useTranslation('progress');
  const { shortDay } = useFormats();
  const { date, kind, free, streak_day: number, run_began: began, repaired_on: repairedOn, entries } = receipt;
  const events = entries.filter((entry) => entry.amount > 0).length;
  const index = explanation.findIndex((one) => one.date === date);
  const cover = explanation.slice(0, index + 1).filter((one) => one.kind === 'rest' || one.kind === 'freeze');
  const facts = [
    kind === 'active' && events > 0 && t('facts.events', { count: events }),
    kind === 'active' && events === 0 && t('facts.time', { count: wholeMinutes(receipt.seconds) }),
    kind === 'active' && number === null && t('facts.active'),
    kind !== 'active' && t(free ? 'facts.restFree' : `facts.${kind}`),
    repairedOn !== null && t('facts.repaired', { day: shortDay(repairedOn) }),
    began !== null && t('facts.began', { day: shortDay(began) }),
    ...cover
      .slice(-2)
      .map((one) => t(one.kind === 'rest' ? 'facts.restOn' : 'facts.freezeOn', { day: shortDay(one.date) })),
  ];
  return facts.filter((fact) => fact !== false);
}

/** Minutes by activity, with how far each may be off. */
function TimeOfDay({ receipt }: { receipt: DayReceipt }) {
  const { t } = useTranslation('progress');
  const { range } = useFormats();
  if (receipt.time.length === 0) return null;
  const noteOf = ([low, high]: [number, number]) => low < high && { note: range(low, high) };
  return (
    <section aria-label={t('facts.timeTitle')} className="grid gap-2">
      <h4 className="text-13 font-medium text-ink-3">{t('facts.timeTitle')}</h4>
      <BarList
        items={receipt.time.map((time) => ({
          key: time.activity,
          label: t(`activities.${time.activity}`),
          value: time.seconds,
          valueLabel: t('minutes', { count: wholeMinutes(time.seconds) }),
          ...noteOf(bandOf(time)),
          tone: activityTones[time.activity],
        }))}
      />
    </section>
  );
}
