import { useTranslation } from '#client/i18n/use-translation.ts';
import { Why } from '#client/ui/why.tsx';
import type { StreakDay } from '#contract/xp.ts';
import { useFormats } from './formats.ts';
import type { YearDay } from './year-days.ts';

export interface DayFactsProps {
  day: YearDay;
  /** The days of the running streak, oldest first. */
  explanation: readonly StreakDay[];
}

/** What a day means for the streak, in facts. */
export function DayFacts({ day, explanation }: DayFactsProps) {
  const { t } = useTranslation('progress');
  const { shortDay } = useFormats();
  const index = explanation.findIndex((one) => one.date === day.date);
  const found = explanation[index];
  const until = explanation.slice(0, index + 1);
  const number = until.filter((one) => one.kind === 'active').length;
  const [first] = explanation;
  const cover = until.filter((one) => one.kind === 'rest' || one.kind === 'freeze');
  const facts = [
    found?.kind === 'active' && found.events > 0 && t('facts.events', { count: found.events }),
    found?.kind === 'active' && found.events === 0 && t('facts.time', { count: day.minutes }),
    found && first && t('facts.began', { day: shortDay(first.date) }),
    ...cover
      .slice(-2)
      .map((one) => t(one.kind === 'rest' ? 'facts.rest' : 'facts.freeze', { day: shortDay(one.date) })),
    !found && t(`facts.${day.kind}`),
  ].filter((fact) => typeof fact === 'string');
  return (
    <div className="grid content-start gap-2.5">
      <h3 className="text-15 font-semi tracking-section">
        {found?.kind === 'active' ? t('facts.number', { number }) : t('facts.title')}
      </h3>
      <ul className="grid gap-2">
        {facts.map((fact) => (
          <li key={fact}>
            <Why>{fact}</Why>
          </li>
        ))}
      </ul>
      <p className="text-13 text-pretty text-ink-3">{t('facts.stored')}</p>
    </div>
  );
}
