import { and, desc, eq, exists, getTableColumns, gt, inArray, isNull, lte, sql } from 'drizzle-orm';
import type { MistakeSource, MistakeStatus } from '#contract/english.ts';
import type { Db } from '#server/db/database.ts';
import { xelCards } from '#server/db/schema/english.ts';
import { xelMistakes, xelSightings } from '#server/db/schema/mistakes.ts';
import { isAskedFor } from '../cards.repository.ts';

export type MistakeRow = typeof xelMistakes.$inferSelect;
export type SightingRow = typeof xelSightings.$inferSelect;

/** How a mistake stood before a card was rated, to which taking the rating back returns. */
export type MistakeBefore = Pick<MistakeRow, 'id' | 'status' | 'right' | 'rightOn'>;

export async function findMistake(db: Db, userId: string, id: string): Promise<MistakeRow | undefined> {
  const [row] = await db
    .select()
    .from(xelMistakes)
    .where(and(eq(xelMistakes.tenantId, userId), eq(xelMistakes.id, id)));
  return row;
}

/** Those of these patterns, by pattern. */
export async function byPattern(db: Db, userId: string, patterns: readonly string[]): Promise<Map<string, MistakeRow>> {
  if (patterns.length === 0) return new Map();
  const rows = await db
    .select()
    .from(xelMistakes)
    .where(and(eq(xelMistakes.tenantId, userId), inArray(xelMistakes.pattern, [...patterns])));
  return new Map(rows.map((row) => [row.pattern, row]));
}

/** The ones of these states that these cards practise. */
export async function practisedBy(
  db: Db,
  userId: string,
  targets: readonly string[],
  states: readonly MistakeStatus[],
): Promise<MistakeRow[]> {
  if (targets.length === 0) return [];
  return db
    .select()
    .from(xelMistakes)
    .where(
      and(
        eq(xelMistakes.tenantId, userId),
        inArray(xelMistakes.status, [...states]),
        inArray(xelMistakes.target, [...targets]),
      ),
    );
}

/** The open ones whose cards are due, the most frequent first. */
export async function dueMistakes(db: Db, userId: string, now: Date): Promise<(MistakeRow & { cardId: string })[]> {
  const rows = await db
    .select({ mistake: xelMistakes, cardId: xelCards.id })
    .from(xelMistakes)
    .innerJoin(xelCards, and(eq(xelCards.tenantId, xelMistakes.tenantId), eq(xelCards.target, xelMistakes.target)))
    .where(and(eq(xelMistakes.tenantId, userId), eq(xelMistakes.status, 'open'), isAskedFor, lte(xelCards.dueAt, now)))
    .orderBy(desc(xelMistakes.count), desc(xelMistakes.lastSeenAt), desc(xelMistakes.id));
  return rows.map(({ mistake, cardId }) => ({ ...mistake, cardId }));
}

/** Was anything of this source harvested before? */
export async function isHarvested(db: Db, userId: string, source: MistakeSource, sourceId: string): Promise<boolean> {
  const [row] = await db
    .select({ id: xelSightings.id })
    .from(xelSightings)
    .where(and(eq(xelSightings.tenantId, userId), eq(xelSightings.source, source), eq(xelSightings.sourceId, sourceId)))
    .limit(1);
  return row !== undefined;
}

export async function insertMistake(tx: Db, row: MistakeRow): Promise<void> {
  await tx.insert(xelMistakes).values(row);
}

export async function updateMistake(
  tx: Db,
  { tenantId, id }: Pick<MistakeRow, 'tenantId' | 'id'>,
  changes: Partial<Pick<MistakeRow, 'status' | 'count' | 'right' | 'rightOn' | 'lastSeenAt'>>,
): Promise<void> {
  await tx
    .update(xelMistakes)
    .set(changes)
    .where(and(eq(xelMistakes.tenantId, tenantId), eq(xelMistakes.id, id)));
}

export async function insertSighting(tx: Db, row: SightingRow): Promise<void> {
  await tx.insert(xelSightings).values(row);
}

export async function findSighting(db: Db, userId: string, mistakeId: string, id: string) {
  const [row] = await db
    .select()
    .from(xelSightings)
    .where(and(eq(xelSightings.tenantId, userId), eq(xelSightings.mistakeId, mistakeId), eq(xelSightings.id, id)));
  return row;
}

export async function refuseSighting(
  tx: Db,
  { tenantId, id }: Pick<SightingRow, 'tenantId' | 'id'>,
  refusedAt: Date | null,
): Promise<void> {
  await tx
    .update(xelSightings)
    .set({ refusedAt })
    .where(and(eq(xelSightings.tenantId, tenantId), eq(xelSightings.id, id)));
}

/** Was an example of this mistake refused at that instant? What was put away with it has the same. */
export async function isRefusedAt(db: Db, userId: string, mistakeId: string, at: Date): Promise<boolean> {
  const { tenantId, mistakeId: of, refusedAt, id } = xelSightings;
  const [row] = await db
    .select({ id })
    .from(xelSightings)
    .where(and(eq(tenantId, userId), eq(of, mistakeId), eq(refusedAt, at)))
    .limit(1);
  return row !== undefined;
}

/** The newest example that counts. */
export async function newestThatCounts(tx: Db, userId: string, mistakeId: string): Promise<SightingRow | undefined> {
  const { tenantId, mistakeId: of, refusedAt, at, id } = xelSightings;
  const [row] = await tx
    .select()
    .from(xelSightings)
    .where(and(eq(tenantId, userId), eq(of, mistakeId), isNull(refusedAt)))
    .orderBy(desc(at), desc(id))
    .limit(1);
  return row;
}

export interface MistakeFilter {
  status?: MistakeStatus | undefined;
  source?: MistakeSource | undefined;
  sourceId?: string | undefined;
}

/** The ones that were made last first, after the given one. Those of which no example counts are among those of their source alone. */
export async function mistakePage(
  db: Db,
  userId: string,
  { status, source, sourceId }: MistakeFilter,
  { limit, after }: { limit: number; after?: { at: string; id: string } | undefined },
): Promise<MistakeRow[]> {
  const older =
    after && sql`(${xelMistakes.lastSeenAt}, ${xelMistakes.id}) < (${after.at}::timestamptz, ${after.id}::text)`;
  const example = and(
    eq(xelSightings.tenantId, xelMistakes.tenantId),
    eq(xelSightings.mistakeId, xelMistakes.id),
    source && eq(xelSightings.source, source),
    sourceId ? eq(xelSightings.sourceId, sourceId) : isNull(xelSightings.refusedAt),
  );
  const madeIn = source || sourceId ? exists(db.select().from(xelSightings).where(example)) : gt(xelMistakes.count, 0);
  return db
    .select()
    .from(xelMistakes)
    .where(and(eq(xelMistakes.tenantId, userId), status && eq(xelMistakes.status, status), madeIn, older))
    .orderBy(desc(xelMistakes.lastSeenAt), desc(xelMistakes.id))
    .limit(limit);
}

/** Those of this source, in the order of their places. */
export async function sightingsOf(
  db: Db,
  userId: string,
  mistakeIds: readonly string[],
  sourceId: string,
): Promise<SightingRow[]> {
  if (mistakeIds.length === 0) return [];
  const { tenantId, mistakeId, sourceId: of, place } = xelSightings;
  return db
    .select()
    .from(xelSightings)
    .where(and(eq(tenantId, userId), inArray(mistakeId, [...mistakeIds]), eq(of, sourceId)))
    .orderBy(place);
}

/** The newest of each mistake, at most so many; refused ones come last. */
export async function newestSightings(
  db: Db,
  userId: string,
  mistakeIds: readonly string[],
  most: number,
): Promise<SightingRow[]> {
  if (mistakeIds.length === 0) return [];
  const place = sql<number>`row_number() over (partition by ${xelSightings.mistakeId}
    order by ${xelSightings.refusedAt} is not null, ${xelSightings.at} desc, ${xelSightings.id} desc)`;
  const ranked = db.$with('ranked').as(
    db
      .select({ id: xelSightings.id, place: place.as('rank') })
      .from(xelSightings)
      .where(and(eq(xelSightings.tenantId, userId), inArray(xelSightings.mistakeId, [...mistakeIds]))),
  );
  return db
    .with(ranked)
    .select(getTableColumns(xelSightings))
    .from(xelSightings)
    .innerJoin(ranked, eq(ranked.id, xelSightings.id))
    .where(and(eq(xelSightings.tenantId, userId), sql`${ranked.place} <= ${most}`))
    .orderBy(ranked.place);
}
