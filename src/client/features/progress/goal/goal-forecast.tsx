import { useId, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Why } from '#client/ui/why.tsx';
import type { Forecast } from '#contract/progress.ts';
import { useFormats } from '../formats.ts';
import { GoalRange } from './goal-range.tsx';

/** How likely a goal is, when it is reached, how this was computed, and what a little more a day would change. */
export function GoalForecast({ forecast }: { forecast: Forecast }) {
  const { t } = useTranslation('progressPage');
  const { percent, decimal } = useFormats();
  const [step, setStep] = useState(0);
  const id = useId();
  const more = step === 0 ? undefined : forecast.with_more[step - 1];
  const probability = more?.probability ?? forecast.probability;
  const words = more ? t('goal.plus', { more: decimal(more.per_day) }) : t('goal.asNow');
  return (
    <>
      <p className="mt-2 flex items-baseline gap-2" aria-live="polite">
        <b className="tabular text-28 leading-snug font-semi tracking-figure">{percent(probability)}</b>
        <span className="text-ink-2">{more ? words : t('goal.probability')}</span>
      </p>
      {forecast.with_more.length > 0 && (
        <div className="mt-2 grid max-w-[320px] gap-1">
          <label htmlFor={id} className="text-13 text-ink-3">
            {t('goal.more')}
          </label>
          <input
            id={id}
            type="range"
            min={0}
            max={forecast.with_more.length}
            step={1}
            value={step}
            aria-valuetext={`${words}: ${percent(probability)}`}
            onChange={({ target: { valueAsNumber } }) => setStep(valueAsNumber)}
            className="h-6 w-full accent-accent max-tablet:h-11"
          />
          <span aria-hidden="true" className="tabular flex justify-between text-12 text-ink-3">
            <span>{t('goal.asNow')}</span>
            <span>{t('goal.plus', { more: decimal(forecast.with_more.at(-1)?.per_day ?? 0) })}</span>
          </span>
        </div>
      )}
      <div className="mt-3 grid gap-1.5">
        <GoalRange range={forecast} none={t('goal.rangeNone')} />
        <Why>
          {t('goal.how', {
            count: forecast.days_looked_at,
            perDay: decimal(forecast.per_day),
            needed: decimal(forecast.per_day_needed),
            remaining: forecast.remaining,
          })}
        </Why>
      </div>
    </>
  );
}
