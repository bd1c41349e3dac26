/** How the time of a talk is counted. Pure; times are milliseconds. */

export const heartbeatSeconds = 15;
/** Without a sign of life for so long a session is over, as of its last one. */
export const expiryMs = 60_000;

/** A moment: by the clock on the wall, which may jump, and by one of this process that only runs forward. */
export interface Moment {
  wall: number;
  /** Null where another process, or an earlier start of this one, saw the moment. */
  steady: number | null;
}

/** What has passed between two moments; by the steady clock where it saw both, so that a jump of the other one costs nobody anything. */
export function elapsedMs(from: Moment, to: Moment): number {
  const passed = from.steady !== null && to.steady !== null ? to.steady - from.steady : to.wall - from.wall;
  return Math.max(0, Math.round(passed));
}

/** The month of an instant, UTC: `YYYY-MM`. */
export const monthOf = (wall: number): string => new Date(wall).toISOString().slice(0, 7);

/** When the month after begins. */
export function nextMonthAt(wall: number): number {
  const date = new Date(wall);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
}

export interface Piece {
  month: string;
  ms: number;
}

/** A stretch of time that ends at `end`, cut where months change. The pieces add up to it. */
export function byMonth(end: number, ms: number): Piece[] {
  const pieces: Piece[] = [];
  let at = end - ms;
  while (at < end) {
    const until = Math.min(end, nextMonthAt(at));
    pieces.push({ month: monthOf(at), ms: until - at });
    at = until;
  }
  return pieces;
}

export interface Count {
  /** What is counted, by month. */
  pieces: Piece[];
  /** Did the time run on beyond what was left? */
  exhausted: boolean;
}

/** Counts a stretch against what is left of each month: nobody is charged more than there is. */
export function count(pieces: readonly Piece[], leftOf: (month: string) => number): Count {
  const counted: Piece[] = [];
  for (const { month, ms } of pieces) {
    const left = Math.max(0, leftOf(month));
    counted.push({ month, ms: Math.min(ms, left) });
    if (ms >= left) return { pieces: counted, exhausted: true };
  }
  return { pieces: counted, exhausted: false };
}

/** Whole seconds used: begun ones count once they are over. */
export const wholeSeconds = (ms: number): number => Math.floor(ms / 1_000);
