import { createHash } from 'node:crypto';

/**
 * What a learner answers with for a part of a sentence, a word of a bank or a right-hand side. It follows from the text alone, so
 * it says nothing about where the part belongs, and stays the same when an account moves to another server.
 */
export function partId(taskId: string, text: string): string {
  return createHash('sha256').update(`${taskId}\n${text}`).digest('hex').slice(0, 10);
}

export interface Option {
  id: string;
  text: string;
}

/** In an order that is the person's own for this item: the same each time, and not that of the catalogue. */
export function shuffled<T extends Option>(options: readonly T[], seed: string): T[] {
  const rank = ({ id }: Option) => createHash('sha256').update(`${seed}\n${id}`).digest('hex');
  return options
    .map((option) => ({ option, rank: rank(option) }))
    .sort((one, other) => (one.rank < other.rank ? -1 : 1))
    .map(({ option }) => option);
}

/** Texts as options, each once. */
export function partsOf(taskId: string, texts: readonly string[]): Option[] {
  return [...new Set(texts)].map((text) => ({ id: partId(taskId, text), text }));
}
