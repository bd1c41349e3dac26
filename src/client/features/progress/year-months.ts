import type { YearDay } from './year-days.ts';

export interface YearMonth {
  name: string;
  active: number;
  /** Days of the month that have been, since the learner came. */
  days: number;
  /** The longest row of active days within the month. */
  run: number;
}

/** The days by month, in their order; `nameOf` names the month of a date in the learner's calendar. */
export function yearMonths(days: readonly YearDay[], nameOf: (date: string) => string): YearMonth[] {
  const months: YearMonth[] = [];
  let run = 0;
  for (const day of days) {
    if (day.kind === 'before' || day.kind === 'ahead') continue;
    const name = nameOf(day.date);
    let month = months.at(-1);
    if (month?.name !== name) {
      run = 0;
      month = { name, active: 0, days: 0, run: 0 };
      months.push(month);
    }
    run = day.kind === 'active' ? run + 1 : 0;
    month.days += 1;
    month.active += day.kind === 'active' ? 1 : 0;
    month.run = Math.max(month.run, run);
  }
  return months;
}
