import type { Db } from '#server/db/database.ts';

/** What quests may point at, besides what was done: as it stands when the quests of a day are chosen. */
export interface WeakPoints {
  /** Cards that are due. */
  dueCards: number;
  /** Of them those that practise a mistake which is open. */
  dueMistakes: number;
  /** Mistakes whose cards are due, the most frequent first: what they are called, and how often they were made. */
  mistakes: readonly { name: string; count: number }[];
  /** The assignment to be done first, where one is open. */
  assigned: Assigned | null;
  /** What is left of this month's time for talks in Xentree Live, in seconds. */
  talkSecondsLeft: number;
}

export interface Assigned {
  /** Of the module. */
  title: string;
  dueOn: string;
  /** Whole minutes that each task of it which is not passed takes. */
  minutesLeft: readonly number[];
}

/** Looks the weak points of a learner up inside a transaction. */
export type FindWeakPoints = (tx: Db, userId: string, now: Date) => Promise<WeakPoints>;

export const noWeakPoints: WeakPoints = {
  dueCards: 0,
  dueMistakes: 0,
  mistakes: [],
  assigned: null,
  talkSecondsLeft: 0,
};
