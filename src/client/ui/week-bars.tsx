import { cn } from './class-names.ts';

export interface WeekBar {
  key: string;
  /** Under the bar, such as “Wed”. */
  label: string;
  /** Read aloud, such as “Wednesday 14 October”. */
  fullLabel: string;
  value: number;
  /** How the value is written, such as “22” or “22 min”. */
  valueLabel: string;
  when: 'past' | 'today' | 'future';
}

export interface WeekBarsProps {
  /** Names the chart with its unit, such as “Minutes a day this week”. */
  caption: string;
  bars: readonly WeekBar[];
  /** A line to compare with, in the same unit. */
  usual?: { value: number; label: string };
  dayHeader: string;
  valueHeader: string;
  className?: string;
}

/** Seven bars with their numbers. The drawing is silent; a table with the same numbers is read instead. */
export function WeekBars({ caption, bars, usual, dayHeader, valueHeader, className }: WeekBarsProps) {
  const most = Math.max(1, usual?.value ?? 0, ...bars.map((bar) => bar.value));
  return (
    <div className={className}>
      <div aria-hidden="true" className="relative">
        {usual && usual.value > 0 && (
          <div className="absolute inset-x-0 top-5 h-[76px]">
            <div
              className="absolute inset-x-0 border-t border-dashed border-line-strong"
              style={{ bottom: `${(usual.value / most) * 100}%` }}
            >
              <span className="absolute end-0 bottom-0.5 bg-bg ps-1 text-12 text-ink-3">{usual.label}</span>
            </div>
          </div>
        )}
        <div className="relative grid h-[76px] auto-cols-fr grid-flow-col items-end gap-1.5 pt-5 box-content">
          {bars.map((bar) => (
            <div key={bar.key} className="relative h-full">
              <div
                className={cn(
                  'absolute inset-x-0 bottom-0 mx-auto min-h-[3px] w-full max-w-[26px] rounded-t-[4px] rounded-b-[2px]',
                  bar.when === 'today'
                    ? 'bg-accent'
                    : bar.when === 'future' || bar.value === 0
                      ? 'bg-heat-0'
                      : 'bg-heat-3',
                )}
                style={{ height: `${(bar.value / most) * 100}%` }}
              />
              {bar.value > 0 && (
                <span
                  className="absolute inset-x-0 mx-auto w-fit bg-bg px-1 text-12 font-medium text-ink-2"
                  style={{ bottom: `calc(${(bar.value / most) * 100}% + 3px)` }}
                >
                  {bar.valueLabel}
                </span>
              )}
            </div>
          ))}
        </div>
        <div className="mt-1.5 grid auto-cols-fr grid-flow-col gap-1.5 text-center text-12 text-ink-3">
          {bars.map((bar) => (
            <span key={bar.key} className={bar.when === 'today' ? 'font-semi text-ink' : undefined}>
              {bar.label}
            </span>
          ))}
        </div>
      </div>
      <table className="sr-only">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{dayHeader}</th>
            <th scope="col">{valueHeader}</th>
          </tr>
        </thead>
        <tbody>
          {bars
            .filter((bar) => bar.when !== 'future')
            .map((bar) => (
              <tr key={bar.key}>
                <th scope="row">{bar.fullLabel}</th>
                <td>{bar.valueLabel}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}
