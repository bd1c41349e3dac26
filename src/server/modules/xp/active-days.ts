import type { DayClock } from '#server/platform/local-time.ts';

/** When something was done, with what was stored then. */
export interface Moment {
  at: Date;
  /** Minutes east of UTC. */
  offset: number;
  /** The settings by which its date was found; null where they were not kept yet. */
  clock: DayClock | null;
}

/** What the ledger or the time log holds for one stored local date. */
export interface DaySpan {
  date: string;
  first: Pick<Moment, 'at' | 'offset'>;
  last: Moment;
}

/** Points of one local date: the sum with corrections, and how many entries gave some. */
export interface XpDay {
  date: string;
  xp: number;
  events: number;
}

export interface TimeDay {
  date: string;
  seconds: number;
}

/** A day of study, as the streak looks at it. */
export interface StudyDay extends DaySpan {
  /** Was it twice what a day of study takes, and more? It can make up for a missed day. */
  double: boolean;
}

/** What a day was in a streak. */
export interface KindOfDay {
  date: string;
  kind: 'active' | 'freeze' | 'rest' | 'missed';
  /** A rest that the weekly rhythm left free. */
  free?: true;
  /** The double session that made up for a missed day. */
  repairedOn?: string;
}

/** What a date was in a streak; undefined where none looked at it. */
export type KindOn = (date: string) => KindOfDay['kind'] | undefined;

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
/** A double session: twice the minutes of a day, or the points of four turns in a conversation. */
export const double = { seconds: 2 * activeSeconds, xp: 40 } as const;

/** The days of study among them, in the same order. */
export function studyDays(days: readonly Day[]): StudyDay[] {
  return days.flatMap(({ active, span, seconds, xp }) =>
    active && span ? [{ ...span, double: seconds >= double.seconds || xp >= double.xp }] : [],
  );
}

/** Does a day count? With an entry that gave points, or with five active minutes. */
export function isActive(events: number, seconds: number): boolean {
  return events > 0 || seconds >= activeSeconds;
}

/** Joins points and time of one activity by stored local date, oldest first; without moments, for a streak is of everything. */
export function joinDays(points: readonly XpDay[], time: readonly TimeDay[]): Day[] {
  const byDate = new Map(time.map((day) => [day.date, day.seconds]));
  const earned = new Map(points.map((day) => [day.date, day]));
  return [...new Set([...earned.keys(), ...byDate.keys()])].sort().map((date) => {
    const { xp, events } = earned.get(date) ?? { xp: 0, events: 0 };
    const seconds = byDate.get(date) ?? 0;
    return { date, xp, events, seconds, active: isActive(events, seconds), span: null };
  });
}
