import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { searchGapAskers, searchGaps } from '#server/db/schema/documents.ts';

/** A gap with enough askers, as an administrator sees it. */
export interface ListedGap {
  id: string;
  sample: string;
  askers: number;
  searches: number;
  lastAskedAt: string;
  articleId: string | null;
  articleTitle: string | null;
}

/** Sort values of a listed gap: askers, id. */
export type GapPosition = [number, string];

/** A search that goes on with what was typed so far comes within this. Milliseconds. */
const typingMs = 60_000;

/** Counts a search that found nothing, once more for this person; in the place of what it goes on with, such as “repor” before “reported”. */
export async function recordGap(
  db: Db,
  gap: { tenantId: string; id: string; key: string; userId: string; query: string; now: Date },
): Promise<void> {
  const { tenantId, id, key, userId, query, now } = gap;
  await db.transaction(async (tx) => {
    await tx.insert(searchGaps).values({ tenantId, id, key, createdAt: now }).onConflictDoNothing();
    const [known] = await tx
      .select({ id: searchGaps.id })
      .from(searchGaps)
      .where(and(eq(searchGaps.tenantId, tenantId), eq(searchGaps.key, key)));
    if (!known) return;
    const since = new Date(now.getTime() - typingMs).toISOString();
    await tx.execute(sql`
      with typed as (
        delete from search_gap_askers where tenant_id = ${tenantId} and user_id = ${userId} and gap_id <> ${known.id} and times = 1
          and last_asked_at > ${since}::timestamptz and left(${query}, length(query)) = query returning gap_id
      )
      delete from search_gaps g using typed where g.tenant_id = ${tenantId} and g.id = typed.gap_id and g.article_id is null
        and not exists (select 1 from search_gap_askers a where a.tenant_id = g.tenant_id and a.gap_id = g.id and a.user_id <> ${userId})`);
    await tx
      .insert(searchGapAskers)
      .values({ tenantId, gapId: known.id, userId, query, times: 1, lastAskedAt: now })
      .onConflictDoUpdate({
        target: [searchGapAskers.tenantId, searchGapAskers.gapId, searchGapAskers.userId],
        set: { times: sql`${searchGapAskers.times} + 1`, lastAskedAt: now, query },
      });
  });
}

/**
 * Who asked, of the organization `tenantId`, but those who may see the list: one of them could else make up the number, or tell
 * by searching what others searched for.
 */
const askers = (tenantId: string) => sql`
  search_gap_askers a where a.tenant_id = ${tenantId} and not exists (
    select 1 from memberships m where m.tenant_id = a.tenant_id and m.user_id = a.user_id and m.role in ('owner', 'admin'))`;

/** Gaps that at least `fewest` people met, most wanted first. */
export async function listGaps(
  db: Db,
  tenantId: string,
  wanted: { answered: boolean; fewest: number; after: GapPosition | undefined; limit: number },
): Promise<ListedGap[]> {
  const { answered, fewest, after, limit } = wanted;
  const { rows } = await db.execute<ListedGap & Record<string, unknown>>(sql`
    with counted as (
      select a.gap_id as id, count(*)::int4 as askers, sum(a.times)::int4 as searches, max(a.last_asked_at) as "lastAskedAt",
        mode() within group (order by a.query) as sample
      from ${askers(tenantId)} group by a.gap_id having count(*) >= ${fewest}
    )
    select c.*, d.id as "articleId", d.title as "articleTitle"
    from counted c join search_gaps g on g.tenant_id = ${tenantId} and g.id = c.id
    left join documents d on d.tenant_id = g.article_tenant_id and d.id = g.article_id and d.organization_id = g.tenant_id
    where (d.id is not null) = ${answered}
    ${after ? sql`and (c.askers < ${after[0]} or (c.askers = ${after[0]} and c.id > ${after[1]}))` : sql``}
    order by c.askers desc, c.id limit ${limit}`);
  return rows;
}

/** How many gaps are kept back because too few people met them. */
export async function countHidden(db: Db, tenantId: string, fewest: number): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(sql`
    select count(*)::int4 as n from (
      select 1 from ${askers(tenantId)} group by a.gap_id having count(*) < ${fewest}
    ) as few`);
  return rows[0]?.n ?? 0;
}

/** Is there such a gap, with enough askers? */
export async function isVisible(db: Db, tenantId: string, id: string, fewest: number): Promise<boolean> {
  const { rows } = await db.execute(sql`
    select 1 from ${askers(tenantId)} and a.gap_id = ${id} having count(*) >= ${fewest}`);
  return rows.length > 0;
}

export async function setArticle(
  db: Db,
  gap: { tenantId: string; id: string },
  article: { tenantId: string; id: string; at: Date },
): Promise<void> {
  await db
    .update(searchGaps)
    .set({ articleId: article.id, articleTenantId: article.tenantId, answeredAt: article.at })
    .where(and(eq(searchGaps.tenantId, gap.tenantId), eq(searchGaps.id, gap.id)));
  // Whoever asked is told, also of a second article.
  await db
    .update(searchGapAskers)
    .set({ seenAt: null })
    .where(and(eq(searchGapAskers.tenantId, gap.tenantId), eq(searchGapAskers.gapId, gap.id)));
}

export interface ListedAnswer {
  id: string;
  query: string;
  documentId: string;
  title: string;
  organizationName: string;
  answeredAt: string;
}

/** Articles about what this person searched for, that are there and not yet seen; newest first. */
export async function listAnswers(
  db: Db,
  userId: string,
  now: Date,
  { after, limit }: { after: [string, string] | undefined; limit: number },
): Promise<ListedAnswer[]> {
  const { rows } = await db.execute<ListedAnswer & Record<string, unknown>>(sql`
    select g.id, a.query, d.id as "documentId", d.title, o.name as "organizationName", g.answered_at as "answeredAt"
    from search_gap_askers a
    join search_gaps g on g.tenant_id = a.tenant_id and g.id = a.gap_id
    join memberships m on m.tenant_id = g.tenant_id and m.user_id = a.user_id
      and (m.expires_at is null or m.expires_at > ${now.toISOString()}::timestamptz)
    join organizations o on o.id = g.tenant_id
    join documents d on d.tenant_id = g.article_tenant_id and d.id = g.article_id and d.organization_id = g.tenant_id
    where a.user_id = ${userId} and a.seen_at is null
    ${after ? sql`and (g.answered_at, g.id) < (${after[0]}::timestamptz, ${after[1]}::text)` : sql``}
    order by g.answered_at desc, g.id desc limit ${limit}`);
  return rows;
}

/** False where this person never asked. */
export async function markSeen(db: Db, userId: string, gapId: string, now: Date): Promise<boolean> {
  const rows = await db
    .update(searchGapAskers)
    .set({ seenAt: now })
    .where(and(eq(searchGapAskers.userId, userId), eq(searchGapAskers.gapId, gapId)))
    .returning({ id: searchGapAskers.gapId });
  return rows.length > 0;
}
