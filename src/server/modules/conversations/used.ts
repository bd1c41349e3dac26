import type { ChatTurn } from '#server/ai/chat-turn.ts';
import type { Book } from './ports.ts';
import type { Answer } from './transcript.ts';

/** What an answer used, for whoever books it; undefined where no provider gave any text. */
export function usedBy(
  userId: string,
  turns: readonly ChatTurn[],
  { provider, model, usage, text, sent = turns }: Answer,
  at: Date,
): Parameters<Book>[1] | undefined {
  if (provider === null || model === null) return undefined;
  const asked = sent.map(({ content }) => content).join('\n');
  return { userId, provider, model, usage, asked, written: text, at };
}
