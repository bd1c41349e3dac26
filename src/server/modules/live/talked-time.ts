/** A turn as far as its time goes; instants in Unix milliseconds. */
export interface TurnTime {
  role: 'user' | 'ai';
  from: number;
  to: number;
}

/** After a turn of the learner they listen, and think of what to say: so long it counts as talking. Milliseconds. */
const listeningMs = 60_000;

/**
 * How much of a stretch was talk: while the learner speaks or writes and for a minute after it, and while the tutor speaks. A
 * line that is open with nobody there is no learning time, though it uses up the month.
 */
export function talkedWithin(turns: readonly TurnTime[], from: number, to: number): number {
  const spans = turns
    .map((turn) => ({
      from: Math.max(from, turn.from),
      to: Math.min(to, turn.role === 'user' ? turn.to + listeningMs : turn.to),
    }))
    .sort((one, other) => one.from - other.from);
  let talked = 0;
  let until = from;
  for (const span of spans) {
    talked += Math.max(0, span.to - Math.max(until, span.from));
    until = Math.max(until, span.to);
  }
  return talked;
}

/** Turns that ended longer ago say nothing about a stretch that begins at `from`. */
export const tellingSince = (from: number): Date => new Date(from - listeningMs);
