import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { users } from '#server/db/schema/identity.ts';
import { notFound } from '#server/platform/app-error.ts';

/** What decides a learner's present day. */
export interface Learner {
  id: string;
  timezone: string;
  dayStartsAt: string;
}

export interface PublicLearner extends Learner {
  username: string;
  fullName: string | null;
  avatarUrl: string | null;
  createdAt: Date;
}

const clockColumns = { id: users.id, timezone: users.timezone, dayStartsAt: users.dayStartsAt };

export async function findLearner(db: Db, userId: string): Promise<Learner | undefined> {
  const [row] = await db.select(clockColumns).from(users).where(eq(users.id, userId));
  return row;
}

/** The learner's settings; `not_found` where there is no such user. */
export async function needLearner(db: Db, userId: string): Promise<Learner> {
  const learner = await findLearner(db, userId);
  if (!learner) throw notFound('learner');
  return learner;
}

export async function findLearners(db: Db, userIds: readonly string[]): Promise<Learner[]> {
  if (userIds.length === 0) return [];
  return db
    .select(clockColumns)
    .from(users)
    .where(inArray(users.id, [...userIds]));
}

/** A learner who has made the profile public, by user name without regard to case. */
export async function findPublicLearner(db: Db, username: string): Promise<PublicLearner | undefined> {
  const [row] = await db
    .select({
      ...clockColumns,
      username: users.username,
      fullName: users.fullName,
      avatarUrl: users.avatarUrl,
      createdAt: users.createdAt,
    })
    .from(users)
    .where(and(eq(sql`lower(${users.username})`, username.toLowerCase()), eq(users.publicProfile, true)));
  return row;
}
