/** The month of an instant and the ones before it, newest first, as `YYYY-MM`: budgets count by months in UTC. */
export function lastMonths(now: Date, count: number): string[] {
  return Array.from({ length: count }, (_, ago) =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - ago, 1)).toISOString().slice(0, 7),
  );
}
