import { useTranslation } from '#client/i18n/use-translation.ts';
import { Why } from '#client/ui/why.tsx';
import type { LevelForecast, LevelGoal } from '#contract/level-goal.ts';
import { useFormats } from '../formats.ts';
import { GoalRange } from './goal-range.tsx';
import { levelName } from './level-names.ts';

interface Props {
  level: LevelGoal;
  /** Name of the level to reach. */
  target: string;
  /** Has its day gone by? */
  passed: boolean;
}

/** How likely a level of English is by its day, with the range and with every level found that this rests on. */
export function LevelOutlook({ level, target, passed }: Props) {
  const { t } = useTranslation('progressPage');
  const { decimal, list, fullDay } = useFormats();
  const { judged, forecast } = level;
  const from = list(
    judged.map(({ date, rank }) => t('goal.found', { day: fullDay(date), level: found(rank, decimal) })),
  );
  return (
    <>
      {passed && <Why className="mt-2">{t('goal.levelPassed')}</Why>}
      {forecast && <Chance forecast={forecast} target={target} passed={passed} />}
      {!forecast && (
        <Why className="mt-2">
          {t('goal.levelEarly', { dates: level.fewest_dates, span: level.fewest_span, count: judged.length })}
        </Why>
      )}
      {judged.length > 0 && <Why className="mt-1.5">{t('goal.levelFrom', { found: from })}</Why>}
    </>
  );
}

function Chance({ forecast, target, passed }: { forecast: LevelForecast; target: string; passed: boolean }) {
  const { t } = useTranslation('progressPage');
  const { percent, decimal } = useFormats();
  const { probability, now, now_low, now_high, per_month } = forecast;
  const [low, high] = [levelName(now_low), levelName(now_high)];
  return (
    <>
      {!passed && (
        <p className="mt-2 flex items-baseline gap-2">
          <b className="tabular text-28 leading-snug font-semi tracking-figure">{percent(probability)}</b>
          <span className="text-ink-2">{t('goal.levelProbability', { target })}</span>
        </p>
      )}
      <div className="mt-3 grid gap-1.5">
        <GoalRange range={forecast} none={t('goal.levelNone')} />
        <Why>
          {low === high
            ? t('goal.levelNow', { level: levelName(now), month: decimal(per_month) })
            : t('goal.levelNowRange', { low, high, month: decimal(per_month) })}
        </Why>
      </div>
    </>
  );
}

/** A level, or two where what was found that day lies between them. */
function found(rank: number, decimal: (value: number) => string): string {
  const [under, over] = [levelName(Math.floor(rank)), levelName(Math.ceil(rank))];
  return under === over ? under : `${under}–${over} (${decimal(rank)})`;
}
