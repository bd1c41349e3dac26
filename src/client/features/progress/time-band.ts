import type { Result } from '#contract/kernel/endpoint.ts';
import type { xp } from '#contract/xp.ts';

/** Learning time by day, activity and hour. */
export type LearningTime = Result<typeof xp.analytics>;

/** Measured seconds, and between what they may lie. A server that knows no band is taken at its word. */
export interface Measured {
  seconds: number;
  low_seconds?: number | undefined;
  high_seconds?: number | undefined;
}

export const wholeMinutes = (seconds: number): number => Math.round(seconds / 60);

/** The least and the most whole minutes; what was counted always lies between them. */
export function bandOf({
  seconds,
  low_seconds: low = seconds,
  high_seconds: high = seconds,
}: Measured): [number, number] {
  const counted = wholeMinutes(seconds);
  return [Math.min(counted, wholeMinutes(low)), Math.max(counted, wholeMinutes(high))];
}
