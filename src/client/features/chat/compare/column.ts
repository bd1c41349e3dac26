import type { Message } from '#contract/chat.ts';
import type { ModelChoice } from '../model-choice.ts';
import type { Refused } from './open-comparisons.ts';

/** One of the answers to a question that are shown side by side. */
export interface Column {
  key: string;
  /** As it is stored, in all its parts; null until it is. */
  message: Message | null;
  /** Where it is being written; null where it is not. */
  lane: string | null;
  /** It is in the branch on show. */
  current: boolean;
  /** Who is wished for, where nothing was asked yet. */
  wished: ModelChoice | null;
  refused: Refused | null;
}
