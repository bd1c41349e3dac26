/** When something was done, with the offset that was stored then. */
export interface Moment {
  at: Date;
  /** Minutes east of UTC. */
  offset: number;
}

/** What the ledger or the time log holds for one stored local date. */
export interface DaySpan {
  date: string;
  first: Moment;
  last: Moment;
}

export interface XpDay {
  date: string;
  /** Sum of all entries, corrections included. */
  xp: number;
  /** Entries that gave points. */
  events: number;
  /** From the first to the last entry that gave points; null where none did. */
  span: DaySpan | null;
}

export interface TimeDay {
  date: string;
  seconds: number;
  span: DaySpan;
}

/** Everything known of one local date. */
export interface Day {
  date: string;
  xp: number;
  events: number;
  seconds: number;
  active: boolean;
  span: DaySpan | null;
}

/** Five active minutes make a day count without points. Source: house rules for mechanics. */
export const activeSeconds = 300;

/** Joins points and time by stored local date, oldest first. A day is active with an entry that gave points or five active minutes. */
export function joinDays(points: readonly XpDay[], time: readonly TimeDay[]): Day[] {
  const days = new Map<string, Day>();
  for (const { date, xp, events, span } of points) {
    days.set(date, { date, xp, events, seconds: 0, active: events > 0, span });
  }
  for (const { date, seconds, span } of time) {
    const known = days.get(date) ?? { date, xp: 0, events: 0, seconds: 0, active: false, span: null };
    const active = known.active || seconds >= activeSeconds;
    days.set(date, { ...known, seconds, active, span: known.span ? outer(known.span, span) : span });
  }
  return [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

function outer(a: DaySpan, b: DaySpan): DaySpan {
  return {
    date: a.date,
    first: b.first.at < a.first.at ? b.first : a.first,
    last: b.last.at > a.last.at ? b.last : a.last,
  };
}
