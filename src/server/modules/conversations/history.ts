/** Earlier turns are sent up to this many characters, newest first: some 15,000 tokens of English. */
export const historyBudget = 60_000;

/** How many of the newest messages are looked at for an answer's history. */
export const historyReach = 400;

/** What choosing needs to know of a stored message. */
export interface HistoryCandidate {
  id: string;
  parentMessageId: string | null;
  status: 'complete' | 'streaming' | 'stopped' | 'failed';
  length: number;
}

/**
 * Which stored messages a provider gets to see before the new turn, oldest first: the line of parents that ends at
 * `parentId`, without empty and failed answers, as many of the newest as fit in `budget` characters.
 */
export function chooseHistory(
  candidates: readonly HistoryCandidate[],
  parentId: string | null,
  budget = historyBudget,
): string[] {
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const chosen: string[] = [];
  let room = budget;
  for (let at = parentId; at !== null; ) {
    const message = byId.get(at);
    if (!message) break;
    byId.delete(at);
    at = message.parentMessageId;
    if (message.length === 0 || message.status === 'failed' || message.status === 'streaming') continue;
    if (message.length > room) break;
    room -= message.length;
    chosen.push(message.id);
  }
  return chosen.reverse();
}

/** The newest turns that fit in `budget` characters, in their order. */
export function trimTurns<T extends { content: string }>(turns: readonly T[], budget = historyBudget): T[] {
  let room = budget;
  let from = turns.length;
  while (from > 0 && (turns[from - 1]?.content.length ?? 0) <= room) {
    from -= 1;
    room -= turns[from]?.content.length ?? 0;
  }
  return turns.slice(from);
}
