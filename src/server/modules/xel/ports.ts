import type { Level } from '#content/schema.ts';
import type { Evaluation } from '#contract/evaluation.ts';
import type { Appeal } from '#contract/revision.ts';
import type { Db } from '#server/db/database.ts';
import type { CourseTask } from './course.ts';

/** Gives points inside a transaction; gives how many. The same key earns once. */
export type Award = (
  tx: Db,
  deed: {
    userId: string;
    rule: 'task_score' | 'review_card';
    item: string;
    kind: 'task' | 'card';
    key: string;
    points?: number;
    quality?: number;
    firstTry?: boolean;
    raised?: boolean;
    level?: Level;
    at: Date;
  },
) => Promise<number>;

/**
 * Credits active seconds inside a transaction: each second of a person once, whoever else reports it. `active` is all of the
 * visit: what it was credited before counts as a part of it.
 */
export type RecordVisit = (
  tx: Db,
  report: { userId: string; activity: 'english'; visitId: string; active: number; whole: true },
  now: Date,
) => Promise<number>;

/** Points of a task for a full score, not at the first try. */
export type FullXp = (task: CourseTask) => number;

/** Judges one criterion of a text again; null where nobody can. Throws `service_unavailable` where it failed. */
export type JudgeAgain = (
  userId: string,
  appealed: { taskId: string; text: string; metrics: Evaluation['metrics']; criterion: string; reason: string },
) => Promise<{ second: NonNullable<Appeal['second']>; judgedBy: string } | null>;

/** What a person wrote in a message of theirs; undefined where there is none. */
export type FindMessage = (userId: string, conversationId: string, messageId: string) => Promise<string | undefined>;

/** What is to be put right in a text, at most five places. */
export type FindCorrections = (text: string) => Promise<Evaluation['corrections']>;
