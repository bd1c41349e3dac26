import { and, asc, eq, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { aiOrganizationBudgets, aiOrganizationUsage } from '#server/db/schema/ai-providers.ts';
import { memberships, organizations } from '#server/db/schema/identity.ts';
import { holdsAt } from '#server/tenancy/current-memberships.ts';

/** Tokens of an organization in a month, and what it may use; null tokens for no limit. */
export type OrganizationRow = Awaited<ReturnType<typeof listOrganizationBudgets>>[number];

const count = (column: typeof aiOrganizationUsage.inputTokens | typeof aiOrganizationUsage.answers) =>
  sql<number>`coalesce(${column}, 0)`.mapWith(Number);
const columns = {
  id: organizations.id,
  name: organizations.name,
  slug: organizations.slug,
  monthlyTokens: aiOrganizationBudgets.monthlyTokens,
  answers: count(aiOrganizationUsage.answers),
  inputTokens: count(aiOrganizationUsage.inputTokens),
  outputTokens: count(aiOrganizationUsage.outputTokens),
};

function select(db: Db, month: string) {
  return db
    .select(columns)
    .from(aiOrganizationBudgets)
    .innerJoin(organizations, eq(organizations.id, aiOrganizationBudgets.tenantId))
    .leftJoin(
      aiOrganizationUsage,
      and(eq(aiOrganizationUsage.tenantId, aiOrganizationBudgets.tenantId), eq(aiOrganizationUsage.month, month)),
    )
    .$dynamic();
}

/** Organizations with a budget, by name. */
export async function listOrganizationBudgets(db: Db, month: string) {
  return select(db, month).orderBy(asc(sql`lower(${organizations.name})`), asc(organizations.id));
}

export async function findOrganizationBudget(
  db: Db,
  organizationId: string,
  month: string,
): Promise<OrganizationRow | undefined> {
  const [row] = await select(db, month).where(eq(organizations.id, organizationId));
  return row;
}

/** The organization that pays for this person: of those with a budget the one that they joined first. */
export async function payerOf(db: Db, userId: string, month: string, now: Date): Promise<OrganizationRow | undefined> {
  const [row] = await select(db, month)
    .innerJoin(memberships, isMember(userId, now))
    .orderBy(asc(memberships.joinedAt), asc(memberships.tenantId))
    .limit(1);
  return row;
}

/** As `payerOf`, for booking: the organization stays until the transaction ends. */
export async function lockPayer(tx: Db, userId: string, now: Date): Promise<string | undefined> {
  const [row] = await tx
    .select({ id: organizations.id })
    .from(organizations)
    .innerJoin(aiOrganizationBudgets, eq(aiOrganizationBudgets.tenantId, organizations.id))
    .innerJoin(memberships, isMember(userId, now))
    .orderBy(asc(memberships.joinedAt), asc(memberships.tenantId))
    .limit(1)
    .for('key share', { of: organizations });
  return row?.id;
}

function isMember(userId: string, now: Date): SQL | undefined {
  return and(eq(memberships.tenantId, organizations.id), eq(memberships.userId, userId), holdsAt(now));
}

/** Adds an answer to the sum of a month; concurrent additions wait for each other. */
export async function addOrganizationUsage(
  tx: Db,
  row: Omit<typeof aiOrganizationUsage.$inferSelect, 'answers'>,
): Promise<void> {
  const { inputTokens, outputTokens } = row;
  await tx
    .insert(aiOrganizationUsage)
    .values({ ...row, answers: 1 })
    .onConflictDoUpdate({
      target: [aiOrganizationUsage.tenantId, aiOrganizationUsage.month],
      set: {
        answers: sql`${aiOrganizationUsage.answers} + 1`,
        inputTokens: sql`${aiOrganizationUsage.inputTokens} + ${inputTokens}`,
        outputTokens: sql`${aiOrganizationUsage.outputTokens} + ${outputTokens}`,
      },
    });
}

/** The id of an organization named by its id or its short name. */
export async function organizationIdOf(db: Db, named: string): Promise<string | undefined> {
  const [row] = await db
    .select({ id: organizations.id })
    .from(organizations)
    .where(or(eq(organizations.id, named), eq(sql`lower(${organizations.slug})`, named.toLowerCase())))
    .orderBy(sql`${organizations.id} <> ${named}`)
    .limit(1);
  return row?.id;
}

export async function writeOrganizationBudget(
  db: Db,
  tenantId: string,
  monthlyTokens: number | null,
  updatedAt: Date,
): Promise<void> {
  await db.insert(aiOrganizationBudgets).values({ tenantId, monthlyTokens, updatedAt }).onConflictDoUpdate({
    target: aiOrganizationBudgets.tenantId,
    set: { monthlyTokens, updatedAt },
  });
}

export async function deleteOrganizationBudget(db: Db, tenantId: string): Promise<boolean> {
  const rows = await db.delete(aiOrganizationBudgets).where(eq(aiOrganizationBudgets.tenantId, tenantId)).returning();
  return rows.length > 0;
}
