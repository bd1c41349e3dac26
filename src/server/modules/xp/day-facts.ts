/** What happened on one local date, as far as quests look at it. */
export interface DayFacts {
  /** Turns that earned points, oldest first. */
  turns: readonly { conversationId: string | null; text: string | null }[];
  /** What was written in tasks of English, and said or typed in Live. */
  texts: readonly string[];
  /** Active seconds of each learning session. */
  sessions: readonly number[];
  /** Notes that earned points. */
  notes: number;
  /** Cards that were rated for points, each once: was it recalled, and does it practise a mistake of the learner? */
  reviews: readonly { recalled: boolean; ofMistake: boolean }[];
  /** Tasks of English that earned points, and whether an organization assigned them. */
  tasks: readonly { id: string; assigned: boolean }[];
  /** Seconds of each talk in Live. */
  talks: readonly number[];
}

export const noFacts: DayFacts = { turns: [], texts: [], sessions: [], notes: 0, reviews: [], tasks: [], talks: [] };

/** What a learner did on the seven dates before today. */
export interface UsualWeek {
  turns: number;
  /** Dates with a turn. */
  turnDays: number;
  seconds: number;
  /** Dates with learning time. */
  timeDays: number;
  /** Dates with a talk in Live. */
  talkDays: number;
}

export function usualWeekOf(days: readonly DayFacts[]): UsualWeek {
  const seconds = days.map(secondsOf);
  return {
    turns: days.reduce((sum, day) => sum + day.turns.length, 0),
    turnDays: days.filter((day) => day.turns.length > 0).length,
    seconds: seconds.reduce((sum, one) => sum + one, 0),
    timeDays: seconds.filter((one) => one > 0).length,
    talkDays: days.filter((day) => talkSecondsOf(day) > 0).length,
  };
}

export const secondsOf = (day: DayFacts) => day.sessions.reduce((sum, seconds) => sum + seconds, 0);

export const talkSecondsOf = (day: DayFacts) => day.talks.reduce((sum, seconds) => sum + seconds, 0);

/** In how many different ways something was learnt: turns, notes, cards, tasks, talks. */
export function waysOf({ turns, notes, reviews, tasks, talks }: DayFacts): number {
  return [turns.length, notes, reviews.length, tasks.length, talks.length].filter((count) => count > 0).length;
}
