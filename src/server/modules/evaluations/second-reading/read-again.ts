import type { ChatProviders } from '#server/ai/generate.ts';
import { askProvider, type Book } from './ask-provider.ts';
import { type CheckedAnswer, checkAnswer } from './reader-answer.ts';
import { readingTurns, repairTurns, type ToRead } from './reading-turns.ts';

/** A reading that is true to the text; or why there is none. Null: nobody is set up to read. */
export type Reading = (CheckedAnswer & { provider: string; model: string }) | { unavailable: string } | null;

/** Lets a provider judge a text. Never throws for what a provider does. */
export type ReadAgain = (userId: string, toRead: ToRead) => Promise<Reading>;

/** A reading with its repair takes so long at most, in milliseconds; a learner waits for it. */
const usualLimitMs = 45_000;

export function createReadAgain({
  limitMs = usualLimitMs,
  ...asking
}: {
  providers: ChatProviders;
  book: Book;
  limitMs?: number;
}): ReadAgain {
  return async (userId, toRead) => {
    const signal = AbortSignal.timeout(limitMs);
    const turns = readingTurns(toRead);
    const first = await askProvider(asking, { userId, turns, signal });
    if (first.written === null) return first.nobody ? null : { unavailable: first.reason };
    const checked = checkAnswer(first.written, toRead);
    if (!('problems' in checked)) return { ...checked, provider: first.provider, model: first.model };
    const repair = await askProvider(asking, {
      userId,
      turns: repairTurns(turns, first.written, checked.problems),
      signal,
    });
    if (repair.written === null) return { unavailable: repair.reason };
    const repaired = checkAnswer(repair.written, toRead);
    if ('problems' in repaired) return { unavailable: 'Its answer did not hold to the text, twice.' };
    return { ...repaired, provider: repair.provider, model: repair.model };
  };
}
