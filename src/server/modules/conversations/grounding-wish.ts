import type { GroundingWish } from './ports.ts';

/** What an answer is asked to rest on; null for one that is written freely. */
export function groundingWish(
  everything: boolean,
  question: string,
  documents: readonly string[],
): GroundingWish | null {
  return everything || documents.length > 0 ? { question, everything, documents } : null;
}
