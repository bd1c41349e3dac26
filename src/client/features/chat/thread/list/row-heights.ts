import type { Entry } from '../turns-of.ts';

/** Heights of the rows of the conversations shown last, by key, in pixels: one that is opened again has its shape at once. */
const remembered = new Map<string, ReadonlyMap<unknown, number>>();
const mostConversations = 8;

export function rememberHeights(conversationId: string, heights: ReadonlyMap<unknown, number>): void {
  remembered.delete(conversationId);
  remembered.set(conversationId, heights);
  for (const [oldest] of remembered) {
    if (remembered.size <= mostConversations) return;
    remembered.delete(oldest);
  }
}

/** How high a row was, or may be in a column of `width` pixels; its own height counts as soon as it is drawn. */
export function expectedHeight(conversationId: string, entry: Entry, width: number): number {
  return remembered.get(conversationId)?.get(entry.key) ?? guessedHeight(entry, width);
}

/** Half an em is the mean width of a letter; short lines, lists and tables take the rest of a line with them. */
export function guessedHeight(entry: Entry, width: number): number {
  const lettersIn = (share: number) => Math.max(16, (width * share) / 8);
  if (entry.kind === 'question') return 24 + 25 * Math.ceil(Math.max(1, entry.text.length) / lettersIn(0.84));
  return 76 + 27 * Math.ceil((1.3 * (entry.message?.content.length ?? 0)) / lettersIn(1));
}
