import type { ChatRequest } from '#contract/chat.ts';
import type { GroundingWish } from './ports.ts';

/** What an answer is asked to rest on; null for one that is written freely. */
export function groundingWish(
  request: Pick<ChatRequest, 'use_knowledge'>,
  question: string,
  documents: readonly string[],
): GroundingWish | null {
  const everything = request.use_knowledge === true;
  return everything || documents.length > 0 ? { question, everything, documents } : null;
}
