import { and, asc, desc, eq, gte, ilike, inArray, isNotNull, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import type { CardFilter } from '#contract/review-card.ts';
import type { Db } from '#server/db/database.ts';
import { conversations, messages } from '#server/db/schema/conversations.ts';
import { xelCards, xelReviews } from '#server/db/schema/english.ts';
import { containing } from '#server/platform/like-pattern.ts';
import { leechLapses, type Scheduled } from './scheduler.ts';

export type CardRow = typeof xelCards.$inferSelect;
export type ReviewRow = typeof xelReviews.$inferSelect;

/** Neither suspended nor deleted. */
export const isAskedFor = and(isNull(xelCards.suspendedAt), isNull(xelCards.deletedAt));

const mine = (userId: string, id: string) => and(eq(xelCards.tenantId, userId), eq(xelCards.id, id));

export async function findCard(db: Db, userId: string, id: string): Promise<CardRow | undefined> {
  const row = await findAnyCard(db, userId, id);
  return row?.deletedAt === null ? row : undefined;
}

/** Also where it is deleted, and can be restored. */
export async function findAnyCard(db: Db, userId: string, id: string): Promise<CardRow | undefined> {
  const [row] = await db.select().from(xelCards).where(mine(userId, id));
  return row;
}

/** Forgets cards that were deleted before this. */
export async function purgeCards(db: Db, before: Date): Promise<void> {
  await db.delete(xelCards).where(lt(xelCards.deletedAt, before));
}

/** The cards of these targets, suspended and deleted ones among them: a target has one card. */
export async function cardsOf(db: Db, userId: string, targets: readonly string[]): Promise<Map<string, CardRow>> {
  if (targets.length === 0) return new Map();
  const rows = await db
    .select()
    .from(xelCards)
    .where(and(eq(xelCards.tenantId, userId), inArray(xelCards.target, [...targets])));
  return new Map(rows.map((row) => [row.target, row]));
}

export async function insertCard(tx: Db, row: typeof xelCards.$inferInsert): Promise<void> {
  await tx.insert(xelCards).values(row);
}

export async function updateCard(
  tx: Db,
  { tenantId, id }: Pick<CardRow, 'tenantId' | 'id'>,
  changes: Partial<
    Scheduled &
      Pick<CardRow, 'front' | 'back' | 'example' | 'conversationId' | 'messageId' | 'suspendedAt' | 'deletedAt'>
  >,
): Promise<void> {
  await tx.update(xelCards).set(changes).where(mine(tenantId, id));
}

interface Place {
  at: string;
  id: string;
}

interface CardPage {
  limit: number;
  after?: Place | undefined;
}

/** Cards that are due, the most overdue first, after the given one. */
export function duePage(db: Db, userId: string, now: Date, { limit, after }: CardPage): Promise<CardRow[]> {
  const isDue = sql`${xelCards.dueAt} <= ${now.toISOString()}::timestamptz`;
  const later = after && sql`(${xelCards.dueAt}, ${xelCards.id}) > (${after.at}::timestamptz, ${after.id}::text)`;
  return cardsWhere(db, userId, and(isAskedFor, isDue, later), limit, [asc(xelCards.dueAt), asc(xelCards.id)]);
}

interface Wanted extends CardPage {
  /** What a side or the sentence contains. */
  q?: string | undefined;
  filter: CardFilter;
}

/** Cards of every kind, the newest first, after the given one. */
export function cardPage(db: Db, userId: string, { limit, after, q, filter }: Wanted): Promise<CardRow[]> {
  const { createdAt, id, front, back, example, lapses, suspendedAt, deletedAt } = xelCards;
  const earlier = after && sql`(${createdAt}, ${id}) < (${after.at}::timestamptz, ${after.id}::text)`;
  const contains = q ? or(...[front, back, example].map((side) => ilike(side, containing(q)))) : undefined;
  const kinds = { all: undefined, leech: gte(lapses, leechLapses), suspended: isNotNull(suspendedAt) };
  const wanted = and(isNull(deletedAt), kinds[filter], contains, earlier);
  return cardsWhere(db, userId, wanted, limit, [desc(createdAt), desc(id)]);
}

/** Where the message of a card is gone, so is the way to it. */
async function cardsWhere(db: Db, userId: string, wanted: SQL | undefined, limit: number, order: SQL[]) {
  const rows = await db
    .select({ card: xelCards, conversationId: conversations.id })
    .from(xelCards)
    .leftJoin(messages, and(eq(messages.tenantId, xelCards.tenantId), eq(messages.id, xelCards.messageId)))
    .leftJoin(
      conversations,
      and(
        eq(conversations.tenantId, messages.tenantId),
        eq(conversations.id, messages.conversationId),
        isNull(conversations.deletedAt),
      ),
    )
    .where(and(eq(xelCards.tenantId, userId), wanted))
    .orderBy(...order)
    .limit(limit);
  return rows.map(({ card, conversationId }) => ({ ...card, conversationId }));
}

/** How many cards are due at each of these instants, all earlier ones included. */
export async function dueBy(db: Db, userId: string, instants: readonly Date[]): Promise<number[]> {
  const counts = instants.map(
    (until) => sql`count(*) filter (where due_at <= ${until.toISOString()}::timestamptz)::int`,
  );
  const { rows } = await db.execute<{ counts: number[] }>(
    sql`select array[${sql.join(counts, sql`, `)}] as counts from xel_cards where tenant_id = ${userId}
      and suspended_at is null and deleted_at is null`,
  );
  return rows[0]?.counts ?? [];
}

export async function insertReview(tx: Db, row: ReviewRow): Promise<void> {
  await tx.insert(xelReviews).values(row);
}

export async function findReview(db: Db, userId: string, id: string): Promise<ReviewRow | undefined> {
  const [row] = await db
    .select()
    .from(xelReviews)
    .where(and(eq(xelReviews.tenantId, userId), eq(xelReviews.id, id)));
  return row;
}

/** The last rating of a card that was not taken back. */
export async function lastReview(tx: Db, userId: string, cardId: string): Promise<ReviewRow | undefined> {
  const [row] = await tx
    .select()
    .from(xelReviews)
    .where(and(eq(xelReviews.tenantId, userId), eq(xelReviews.cardId, cardId), isNull(xelReviews.undoneAt)))
    .orderBy(desc(xelReviews.at), desc(xelReviews.id))
    .limit(1);
  return row;
}

export async function markUndone(tx: Db, userId: string, id: string, at: Date): Promise<void> {
  await tx
    .update(xelReviews)
    .set({ undoneAt: at })
    .where(and(eq(xelReviews.tenantId, userId), eq(xelReviews.id, id)));
}
