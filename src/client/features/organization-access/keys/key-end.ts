const dayMs = 86_400_000;

/** How long a new key lives; `day` is a day that is chosen. */
export const lives = ['30', '90', '180', '365', 'day'] as const;
export type Life = (typeof lives)[number];

/** When a key ends, or null where no day was chosen or it is over: days from now on, or the end of the chosen day here. */
export function endOf(life: Life, day: string, now: Date): string | null {
  if (life !== 'day') return new Date(now.getTime() + Number(life) * dayMs).toISOString();
  const end = new Date(`${day}T23:59:59`);
  return Number.isNaN(end.getTime()) || end <= now ? null : end.toISOString();
}
