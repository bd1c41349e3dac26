import type { z } from 'zod';
import type { ItemFeedback } from '#contract/submission.ts';
import { itemIdOf } from '../course.ts';
import type { Worth } from './written.ts';

/** What one item is worth, and what is told about it. */
export interface ItemResult extends Worth {
  /** A right answer, as a learner reads it. */
  expected?: string;
  explanation: string;
  targets: readonly string[];
}

export interface TaskResult {
  /** Of the whole task, 0 to 1, before hints and attempts. */
  share: number;
  items: readonly ItemResult[];
}

export const meanOf = (shares: readonly number[]): number =>
  shares.length === 0 ? 0 : shares.reduce((sum, share) => sum + share, 0) / shares.length;

export function feedbackOf({ items }: TaskResult): z.infer<typeof ItemFeedback>[] {
  return items.map(({ share, expected, explanation, note }, index) => ({
    item: itemIdOf(index),
    correct: share === 1,
    score: Math.round(share * 1_000) / 10,
    ...(expected !== undefined && { expected }),
    explanation,
    ...(note !== undefined && { note }),
  }));
}

/** Of each target the mean of the items that practise it, 0 to 1. */
export function targetShares({ items }: TaskResult): Record<string, number> {
  const targets = [...new Set(items.flatMap((item) => item.targets))];
  return Object.fromEntries(
    targets.map((target) => {
      const shares = items.filter((item) => item.targets.includes(target)).map(({ share }) => share);
      return [target, Math.round(meanOf(shares) * 1_000) / 1_000];
    }),
  );
}
