import { and, asc, eq, or, sql } from 'drizzle-orm';
import type { LivePlan, LivePlans } from '#contract/live-shapes.ts';
import type { Db } from '#server/db/database.ts';
import { memberships, organizations, users } from '#server/db/schema/identity.ts';
import { livePlans } from '#server/db/schema/live.ts';
import { notFound } from '#server/platform/app-error.ts';
import type { Caller } from '#server/tenancy/access.ts';
import { appendAudit, changesBetween } from '#server/tenancy/audit-log.ts';
import { holdsAt } from '#server/tenancy/current-memberships.ts';

/** What everyone may use until an administrator says otherwise: half an hour a month. */
const usual: LivePlan = { plan: 'free', quota_seconds: 1_800 };
const everyone = 'everyone';

/** The plan of a learner: the largest quota of the server's own and those of the organizations that hold now. */
export async function planOf(db: Db, userId: string, now: Date): Promise<LivePlan> {
  const ofServer = await readPlan(db, everyone);
  const rows = await db
    .select({ plan: livePlans.plan, quota_seconds: livePlans.quotaSeconds })
    .from(livePlans)
    .innerJoin(memberships, eq(memberships.tenantId, livePlans.organizationId))
    .where(and(eq(memberships.userId, userId), holdsAt(now)));
  return rows.reduce((best, row) => (row.quota_seconds > best.quota_seconds ? row : best), ofServer ?? usual);
}

async function readPlan(db: Db, id: string): Promise<LivePlan | undefined> {
  const [row] = await db.select().from(livePlans).where(eq(livePlans.id, id));
  return row && { plan: row.plan, quota_seconds: row.quotaSeconds };
}

async function writePlan(db: Db, id: string, organizationId: string | null, { plan, quota_seconds }: LivePlan) {
  await db
    .insert(livePlans)
    .values({ id, organizationId, plan, quotaSeconds: quota_seconds })
    .onConflictDoUpdate({ target: livePlans.id, set: { plan, quotaSeconds: quota_seconds } });
}

interface Actor extends Caller {
  requestId: string;
}

/** Monthly quotas, which administrators of the server set. What is set for an organization stands in its audit log. */
export function createPlans(db: Db) {
  async function all(): Promise<LivePlans> {
    const rows = await db
      .select({
        organization_id: organizations.id,
        name: organizations.name,
        plan: livePlans.plan,
        quota_seconds: livePlans.quotaSeconds,
      })
      .from(livePlans)
      .innerJoin(organizations, eq(organizations.id, livePlans.organizationId))
      .orderBy(asc(organizations.name), asc(organizations.id));
    return { everyone: (await readPlan(db, everyone)) ?? usual, organizations: rows };
  }

  /** Sets or, with null, removes the plan of an organization. @param named its id or short name */
  async function change(actor: Actor, named: string, plan: LivePlan | null): Promise<void> {
    await db.transaction(async (tx) => {
      const [organization] = await tx
        .select({ id: organizations.id })
        .from(organizations)
        .where(or(eq(organizations.id, named), eq(sql`lower(${organizations.slug})`, named.toLowerCase())))
        .orderBy(sql`${organizations.id} <> ${named}`)
        .limit(1);
      if (!organization) throw notFound('organization');
      const orgId = organization.id;
      // Two changes at once would both tell of the same state before.
      await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`live-plan:${orgId}`}, 0))`);
      const before = await readPlan(tx, orgId);
      if (plan) await writePlan(tx, orgId, orgId, plan);
      else if (before) await tx.delete(livePlans).where(eq(livePlans.id, orgId));
      else throw notFound('plan');
      const changes = changesBetween({ ...before }, { ...plan });
      if (changes.length === 0) return;
      const [user] = await tx.select({ username: users.username }).from(users).where(eq(users.id, actor.userId));
      await appendAudit(tx, {
        tenantId: orgId,
        actor: { userId: actor.userId, username: user?.username ?? '' },
        action: 'live_plan_changed',
        object: { kind: 'organization', id: orgId },
        changes,
        requestId: actor.requestId,
        at: actor.now,
      });
    });
  }

  return {
    all,
    async setForEveryone(plan: LivePlan): Promise<LivePlans> {
      await writePlan(db, everyone, null, plan);
      return all();
    },
    async setForOrganization(actor: Actor, orgId: string, plan: LivePlan): Promise<LivePlans> {
      await change(actor, orgId, plan);
      return all();
    },
    removeForOrganization: (actor: Actor, orgId: string) => change(actor, orgId, null),
  };
}
