import type { Level } from '#content/schema.ts';
import type { Db } from '#server/db/database.ts';

/** Gives points for whole minutes of talk inside a transaction; the same key earns once. */
export type AwardMinutes = (
  tx: Db,
  deed: {
    userId: string;
    rule: 'live_minute';
    item: string;
    kind: 'live_session';
    key: string;
    level: Level;
    count: number;
    at: Date;
  },
) => Promise<number>;

/** Credits active seconds inside a transaction: each second of a person once, whoever else reports it. */
export type RecordTalk = (
  tx: Db,
  report: { userId: string; activity: 'live'; visitId: string; active: number },
  now: Date,
) => Promise<number>;

/** The level of a learner; undefined before it is known. */
export type LevelOf = (userId: string) => Promise<Level | undefined>;
