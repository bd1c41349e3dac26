const dayMs = 86_400_000;

/** So many UTC days up to and with today, as the endpoint takes them. */
export function lastDays(count: number, now: Date): { start_date: string; end_date: string } {
  const dateOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  return { start_date: dateOf(now.getTime() - (count - 1) * dayMs), end_date: dateOf(now.getTime()) };
}
