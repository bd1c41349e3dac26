/**
 * Earlier turns are sent up to this many characters, newest first, however much a model takes: each of them is paid for again
 * with every question. What fits into its window is decided when it is asked.
 */
export const historyBudget = 240_000;

/** How many messages up the line of parents are looked at for an answer's history. */
export const historyReach = 400;

/** What choosing needs to know of a stored message. */
export interface HistoryCandidate {
  id: string;
  parentMessageId: string | null;
  status: 'complete' | 'streaming' | 'stopped' | 'failed';
  length: number;
  /** Does it go on where the text of its parent ends? */
  continuesParent?: boolean;
}

/**
 * The line of parents that ends at `endId`, newest first, without what a provider does not get to see: empty messages,
 * those being written, and failed answers, unless the kept message after it goes on with its text.
 */
export function sendable<Candidate extends HistoryCandidate>(
  candidates: readonly Candidate[],
  endId: string | null,
  goesOn = false,
): Candidate[] {
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const line: Candidate[] = [];
  let continued = goesOn;
  for (let at = endId; at !== null; ) {
    const message = byId.get(at);
    if (!message) break;
    byId.delete(at);
    at = message.parentMessageId;
    const keep = message.length > 0 && message.status !== 'streaming' && (message.status !== 'failed' || continued);
    continued = keep && message.continuesParent === true;
    if (keep) line.push(message);
  }
  return line;
}

/**
 * Which stored messages a provider gets to see before the new turn, oldest first: of the `sendable` ones as many of the
 * newest as fit in `budget` characters. With `goesOn` the last one is to be continued, so it is sent whatever its length.
 */
export function chooseHistory(
  candidates: readonly HistoryCandidate[],
  endId: string | null,
  budget = historyBudget,
  goesOn = false,
): string[] {
  const chosen: string[] = [];
  let room = budget;
  for (const message of sendable(candidates, endId, goesOn)) {
    if (message.length > room && !(goesOn && chosen.length === 0)) break;
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
