import { and, asc, desc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { assignments, submissionReviews } from '#server/db/schema/assignments.ts';
import { xelSubmissions } from '#server/db/schema/english.ts';
import { memberships, organizations } from '#server/db/schema/identity.ts';
import type { Asker } from '#server/tenancy/access.ts';
import { holdsAt } from '#server/tenancy/current-memberships.ts';

/** Assignments are for plain members of the team, or of the organization where there is none. */
const isFor = (userId: string): SQL | undefined =>
  and(
    eq(memberships.userId, userId),
    eq(memberships.role, 'member'),
    or(isNull(assignments.teamId), eq(assignments.teamId, memberships.teamId)),
    isNull(assignments.deletedAt),
  );

/** The modules that are assigned to somebody. */
export async function assignedModules(db: Db, userId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectDistinct({ moduleId: assignments.moduleId })
    .from(assignments)
    .innerJoin(memberships, eq(memberships.tenantId, assignments.tenantId))
    .where(isFor(userId));
  return new Set(rows.map(({ moduleId }) => moduleId));
}

/** Sort values of an assignment: due date, id. */
export type AssignmentPosition = [dueDate: string, id: string];

/** What is assigned to somebody, the earliest due date first; to an API key what its organization assigned. */
export async function listAssigned(
  db: Db,
  { userId, keyOrganization }: Asker,
  now: Date,
  { after, limit }: { after: AssignmentPosition | undefined; limit: number },
) {
  return db
    .select({ assignment: assignments, organization: { id: organizations.id, name: organizations.name } })
    .from(assignments)
    .innerJoin(memberships, eq(memberships.tenantId, assignments.tenantId))
    .innerJoin(organizations, eq(organizations.id, assignments.tenantId))
    .where(
      and(
        isFor(userId),
        keyOrganization === null ? undefined : eq(assignments.tenantId, keyOrganization),
        holdsAt(now),
        after && sql`(${assignments.dueDate}, ${assignments.id}) > (${after[0]}::date, ${after[1]}::text)`,
      ),
    )
    .orderBy(asc(assignments.dueDate), asc(assignments.id))
    .limit(limit);
}

/** Of these tasks those whose newest answer was returned, with the review that did. */
export async function listReturned(db: Db, userId: string, taskIds: readonly string[]) {
  if (taskIds.length === 0) return [];
  const newest = db
    .selectDistinctOn([xelSubmissions.taskId], {
      id: xelSubmissions.id,
      taskId: xelSubmissions.taskId,
      title: xelSubmissions.title,
    })
    .from(xelSubmissions)
    .where(and(eq(xelSubmissions.tenantId, userId), inArray(xelSubmissions.taskId, [...taskIds])))
    .orderBy(xelSubmissions.taskId, desc(xelSubmissions.at), desc(xelSubmissions.id))
    .as('newest');
  return db
    .selectDistinctOn([newest.taskId], { taskId: newest.taskId, title: newest.title, review: submissionReviews })
    .from(newest)
    .innerJoin(submissionReviews, eq(submissionReviews.submissionId, newest.id))
    .where(and(eq(submissionReviews.tenantId, userId), submissionReviews.returned))
    .orderBy(newest.taskId, desc(submissionReviews.at), desc(submissionReviews.id));
}
