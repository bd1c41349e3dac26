import type { KindOfDay } from './active-days.ts';

/** Where a day stands in its run. */
export interface PlaceInRun extends KindOfDay {
  /** Which day of study of its run it is; null where it is none. */
  number: number | null;
  /** First day of study of the run that goes through this day; null where none does. */
  began: string | null;
}

/** Every day with its place in the run that goes through it. `days`: oldest first, as a streak has them. */
export function runsOf(days: readonly KindOfDay[]): PlaceInRun[] {
  let number = 0;
  let began: string | null = null;
  return days.map((day) => {
    if (day.kind === 'missed' && day.repairedOn === undefined) {
      number = 0;
      began = null;
    } else if (day.kind === 'active') {
      number += 1;
      began ??= day.date;
    }
    return { ...day, number: day.kind === 'active' ? number : null, began };
  });
}
