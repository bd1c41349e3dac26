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

/** What a word takes to be read aloud. Milliseconds. */
const wordMs = 380;

/**
 * When the voice of the tutor had read a turn, which is written much faster than it is said: as the client has told, else by the number of
 * its words, and not beyond where the next turn begins.
 */
export function spokenEnd(
  turn: { startedAt: Date; spokenUntil: Date | null },
  words: number,
  next: Date | undefined,
): Date {
  if (turn.spokenUntil) return turn.spokenUntil;
  const guessed = turn.startedAt.getTime() + words * wordMs;
  return new Date(Math.max(turn.startedAt.getTime(), Math.min(guessed, next?.getTime() ?? Number.POSITIVE_INFINITY)));
}
