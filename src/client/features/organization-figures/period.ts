/** Days of UTC, both counted in. */
export interface Period {
  start_date: string;
  end_date: string;
}

export const lengths = ['7', '30', '90', 'own'] as const;
export type Length = (typeof lengths)[number];

const dayMs = 86_400_000;
const at = (date: string) => Date.parse(`${date}T00:00:00Z`);
const dateOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);

export const utcDay = (now: Date): string => dateOf(now.getTime());

/** How many days a period has. */
export const daysIn = ({ start_date, end_date }: Period): number => (at(end_date) - at(start_date)) / dayMs + 1;

/** So many days up to and with a day. */
export const lastDays = (count: number, until: string): Period => ({
  start_date: dateOf(at(until) - (count - 1) * dayMs),
  end_date: until,
});

/** As many days, right before it. */
export const before = (period: Period): Period => lastDays(daysIn(period), dateOf(at(period.start_date) - dayMs));

/** Two days that were typed; null while one is missing, they are the wrong way round, or they are more than a year apart. */
export function typedPeriod(from: string, to: string): Period | null {
  const period = { start_date: from, end_date: to };
  const days = daysIn(period);
  return days >= 1 && days <= 366 ? period : null;
}
