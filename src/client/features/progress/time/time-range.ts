import { addDays } from '../calendar.ts';

export const choices = ['7', '30', '90', 'year', 'own'] as const;
export type Choice = (typeof choices)[number];

/** Dates of a range, both included. */
export interface TimeRange {
  from: string;
  to: string;
}

const lengths = { '7': 7, '30': 30, '90': 90, year: 365 };

/** The days of a choice up to today; own dates as they are, swapped where they stand the wrong way round, never after today. */
export function rangeOf(choice: Choice, today: string, own: TimeRange): TimeRange {
  if (choice !== 'own') return { from: addDays(today, 1 - lengths[choice]), to: today };
  const [from = today, to = today] = [own.from || today, own.to || today]
    .map((date) => (date < today ? date : today))
    .sort();
  return { from, to };
}

/** How many days a range has. */
export const daysIn = ({ from, to }: TimeRange): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000) + 1;
