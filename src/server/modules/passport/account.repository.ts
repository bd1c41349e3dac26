import { and, eq, isNotNull, ne, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { aiUsage, aiUserBudgets } from '#server/db/schema/ai-providers.ts';
import { submissionReviews } from '#server/db/schema/assignments.ts';
import { documentParts, documents, searchGapAskers, searchGaps } from '#server/db/schema/documents.ts';
import { memberships, organizations, teams, tenants, users } from '#server/db/schema/identity.ts';
import { accessReceipts, sharingChoices } from '#server/db/schema/privacy.ts';

export async function findAccount(db: Db, userId: string) {
  const [row] = await db
    .select({
      id: users.id,
      username: users.username,
      email: users.email,
      role: users.role,
      createdAt: users.createdAt,
      avatarUrl: users.avatarUrl,
      publicProfile: users.publicProfile,
      fullName: users.fullName,
      language: users.language,
      timezone: users.timezone,
      dayStartsAt: users.dayStartsAt,
    })
    .from(users)
    .where(eq(users.id, userId));
  return row;
}

export async function updateSettings(
  db: Db,
  userId: string,
  settings: Partial<Pick<typeof users.$inferInsert, 'language' | 'timezone' | 'dayStartsAt' | 'fullName'>>,
): Promise<void> {
  if (Object.keys(settings).length > 0) await db.update(users).set(settings).where(eq(users.id, userId));
}

/** Roles in organizations, oldest first. */
export async function listMemberships(db: Db, userId: string) {
  return db
    .select({
      organization_id: organizations.id,
      organization: organizations.name,
      role: memberships.role,
      team: teams.name,
      joined_at: memberships.joinedAt,
    })
    .from(memberships)
    .innerJoin(organizations, eq(organizations.id, memberships.tenantId))
    .leftJoin(teams, and(eq(teams.tenantId, memberships.tenantId), eq(teams.id, memberships.teamId)))
    .where(eq(memberships.userId, userId))
    .orderBy(memberships.joinedAt, organizations.id);
}

/** What a person lets organizations see. */
export async function listSharing(db: Db, userId: string) {
  return db
    .select({
      organization_id: sharingChoices.organizationId,
      progress: sharingChoices.progress,
      conversations: sharingChoices.conversations,
      english: sharingChoices.english,
      changed_at: sharingChoices.changedAt,
    })
    .from(sharingChoices)
    .where(eq(sharingChoices.tenantId, userId))
    .orderBy(sharingChoices.organizationId);
}

/** Who looked at what a person shares, oldest first. */
export async function listReceipts(db: Db, userId: string) {
  return db
    .select({
      at: accessReceipts.at,
      organization_id: accessReceipts.organizationId,
      viewer: accessReceipts.viewerUsername,
      viewer_role: accessReceipts.viewerRole,
      view: accessReceipts.view,
      progress: accessReceipts.progress,
      conversations: accessReceipts.conversations,
      english: accessReceipts.english,
      reason: accessReceipts.reason,
    })
    .from(accessReceipts)
    .where(eq(accessReceipts.tenantId, userId))
    .orderBy(accessReceipts.at, accessReceipts.id);
}

/** What teachers said of a person's answers, oldest first. */
export async function listWorkReviews(db: Db, userId: string) {
  return db
    .select({
      submission_id: submissionReviews.submissionId,
      at: submissionReviews.at,
      reviewer: submissionReviews.reviewerUsername,
      organization: submissionReviews.organizationName,
      comment: submissionReviews.comment,
      score: submissionReviews.score,
      returned: submissionReviews.returned,
      remarks: submissionReviews.remarks,
    })
    .from(submissionReviews)
    .where(eq(submissionReviews.tenantId, userId))
    .orderBy(submissionReviews.at, submissionReviews.id);
}

/** Which documents of a person are shared, and with whom. */
export async function listShared(db: Db, userId: string) {
  return db
    .select({ document_id: documents.id, organization_id: documents.organizationId })
    .from(documents)
    .where(and(eq(documents.tenantId, userId), isNotNull(documents.organizationId), ne(documents.status, 'receiving')))
    .orderBy(documents.createdAt, documents.id);
}

/** What a person searched for in vain in the knowledge of organizations. */
export async function listUnanswered(db: Db, userId: string) {
  return db
    .select({
      organization_id: searchGapAskers.tenantId,
      query: searchGapAskers.query,
      times: searchGapAskers.times,
      last_asked_at: searchGapAskers.lastAskedAt,
      answered_at: searchGaps.answeredAt,
    })
    .from(searchGapAskers)
    .innerJoin(
      searchGaps,
      and(eq(searchGaps.tenantId, searchGapAskers.tenantId), eq(searchGaps.id, searchGapAskers.gapId)),
    )
    .where(eq(searchGapAskers.userId, userId))
    .orderBy(searchGapAskers.lastAskedAt, searchGapAskers.gapId);
}

export async function listUsage(db: Db, userId: string) {
  return db
    .select(usageColumns)
    .from(aiUsage)
    .where(eq(aiUsage.tenantId, userId))
    .orderBy(aiUsage.month, aiUsage.provider, aiUsage.model, aiUsage.currency);
}

const usageColumns = {
  month: aiUsage.month,
  provider: aiUsage.provider,
  model: aiUsage.model,
  currency: aiUsage.currency,
  answers: aiUsage.answers,
  estimated: aiUsage.estimated,
  input_tokens: aiUsage.inputTokens,
  output_tokens: aiUsage.outputTokens,
  cost: aiUsage.cost,
};

export async function findBudget(db: Db, userId: string): Promise<{ monthly_tokens: number | null } | undefined> {
  const [row] = await db
    .select({ monthly_tokens: aiUserBudgets.monthlyTokens })
    .from(aiUserBudgets)
    .where(eq(aiUserBudgets.userId, userId));
  return row;
}

/** Names of the organizations that have this person as their only owner. With `lock`, no other owner can leave meanwhile. */
export async function lastOwnerOf(db: Db, userId: string, { lock }: { lock: boolean }): Promise<string[]> {
  const mine = sql`select own.tenant_id from memberships own where own.user_id = ${userId} and own.role = 'owner'`;
  // As every change of who belongs to an organization does, by id.
  if (lock) await db.execute(sql`select 1 from organizations where id in (${mine}) order by id for no key update`);
  const { rows } = await db.execute<{ name: string }>(sql`
    select o.name from organizations o
    where o.id in (${mine}) and not exists (
      select 1 from memberships other where other.tenant_id = o.id and other.role = 'owner' and other.user_id <> ${userId})
    order by o.name, o.id`);
  return rows.map(({ name }) => name);
}

/** Where somebody belongs, and as what. */
export interface OwnMembership {
  tenantId: string;
  username: string;
  role: string;
  teamId: string | null;
}

export async function membershipsOf(tx: Db, userId: string): Promise<OwnMembership[]> {
  return tx
    .select({
      ...{ tenantId: memberships.tenantId, role: memberships.role, teamId: memberships.teamId },
      username: users.username,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(eq(memberships.userId, userId));
}

/** Takes the person's tenant away, and by its references every row that belongs to it. */
export async function deleteTenant(tx: Db, userId: string): Promise<void> {
  // An article of an organization that is a document of this person: it is gone.
  await tx
    .update(searchGaps)
    .set({ articleId: null, articleTenantId: null, answeredAt: null })
    .where(eq(searchGaps.articleTenantId, userId));
  // In statements of their own: a person may have many, and each statement has its time.
  await tx.delete(documentParts).where(eq(documentParts.tenantId, userId));
  await tx.delete(tenants).where(and(eq(tenants.id, userId), eq(tenants.kind, 'user')));
}

/** Bytes of the files of all documents. */
export async function documentBytes(db: Db, userId: string): Promise<number> {
  const [row] = await db
    .select({ bytes: sql<number>`coalesce(sum(${documents.byteCount}), 0)::int8` })
    .from(documents)
    .where(and(eq(documents.tenantId, userId), ne(documents.status, 'receiving')));
  return row?.bytes ?? 0;
}
