import { and, asc, count, desc, eq, exists, ilike, inArray, lt, or, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { memberships, organizations } from '#server/db/schema/identity.ts';
import { liveShares, liveTranscripts, liveTurns } from '#server/db/schema/live.ts';
import { containing } from '#server/platform/like-pattern.ts';
import { holdsAt } from '#server/tenancy/current-memberships.ts';
import type { TranscriptRow, TurnRow } from './turns.repository.ts';

export interface Page {
  limit: number;
  after: { at: Date; id: string } | undefined;
  /** Each of them was said in it. */
  words: readonly string[];
}

/** Newest first. */
export function transcriptPage(db: Db, userId: string, { limit, after, words }: Page): Promise<TranscriptRow[]> {
  const { tenantId, id, startedAt } = liveTranscripts;
  const said = (word: string) =>
    exists(
      db
        .select({ one: sql`1` })
        .from(liveTurns)
        .where(
          and(
            eq(liveTurns.tenantId, tenantId),
            eq(liveTurns.transcriptId, id),
            ilike(liveTurns.text, containing(word)),
          ),
        ),
    );
  return db
    .select()
    .from(liveTranscripts)
    .where(
      and(
        eq(tenantId, userId),
        after && or(lt(startedAt, after.at), and(eq(startedAt, after.at), lt(id, after.id))),
        ...words.map(said),
      ),
    )
    .orderBy(desc(startedAt), desc(id))
    .limit(limit);
}

export async function findTranscript(db: Db, userId: string, id: string): Promise<TranscriptRow | undefined> {
  const [row] = await db
    .select()
    .from(liveTranscripts)
    .where(and(eq(liveTranscripts.tenantId, userId), eq(liveTranscripts.id, id)));
  return row;
}

export async function insertTranscript(db: Db, row: TranscriptRow): Promise<void> {
  await db.insert(liveTranscripts).values(row);
}

export async function deleteTranscript(db: Db, userId: string, id: string): Promise<boolean> {
  const rows = await db
    .delete(liveTranscripts)
    .where(and(eq(liveTranscripts.tenantId, userId), eq(liveTranscripts.id, id)))
    .returning({ id: liveTranscripts.id });
  return rows.length > 0;
}

/** How many turns transcripts have, and how the first turn with words reads; with a word, the first one that has it. */
export async function outlines(
  db: Db,
  userId: string,
  ids: readonly string[],
  word: string | undefined,
): Promise<Map<string, { turns: number; excerpt: string }>> {
  if (ids.length === 0) return new Map();
  const ofThese = and(eq(liveTurns.tenantId, userId), inArray(liveTurns.transcriptId, [...ids]));
  const counts = await db
    .select({ id: liveTurns.transcriptId, turns: count() })
    .from(liveTurns)
    .where(ofThese)
    .groupBy(liveTurns.transcriptId);
  const first = await db
    .selectDistinctOn([liveTurns.transcriptId], { id: liveTurns.transcriptId, text: liveTurns.text })
    .from(liveTurns)
    .where(and(ofThese, word === undefined ? sql`${liveTurns.text} <> ''` : ilike(liveTurns.text, containing(word))))
    .orderBy(asc(liveTurns.transcriptId), asc(liveTurns.startedAt), asc(liveTurns.turn));
  const texts = new Map(first.map(({ id, text }) => [id, text]));
  return new Map(counts.map(({ id, turns }) => [id, { turns, excerpt: (texts.get(id) ?? '').slice(0, 200) }]));
}

export async function findTurn(
  db: Db,
  userId: string,
  transcriptId: string,
  turn: number,
): Promise<TurnRow | undefined> {
  const [row] = await db
    .select()
    .from(liveTurns)
    .where(and(eq(liveTurns.tenantId, userId), eq(liveTurns.transcriptId, transcriptId), eq(liveTurns.turn, turn)));
  return row;
}

export async function insertTurns(db: Db, rows: readonly TurnRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += 1_000) await db.insert(liveTurns).values(rows.slice(at, at + 1_000));
}

/** Organizations with which a transcript is shared. */
export function sharesOf(db: Db, userId: string, id: string): Promise<{ organization_id: string; name: string }[]> {
  return db
    .select({ organization_id: organizations.id, name: organizations.name })
    .from(liveShares)
    .innerJoin(organizations, eq(organizations.id, liveShares.organizationId))
    .where(and(eq(liveShares.tenantId, userId), eq(liveShares.transcriptId, id)))
    .orderBy(asc(organizations.name), asc(organizations.id));
}

/** Those of these organizations that the person is a member of. */
export async function organizationsAmong(
  db: Db,
  userId: string,
  ids: readonly string[],
  now: Date,
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .select({ id: memberships.tenantId })
    .from(memberships)
    .where(and(eq(memberships.userId, userId), inArray(memberships.tenantId, [...ids]), holdsAt(now)));
  return new Set(rows.map(({ id }) => id));
}

export async function replaceShares(
  db: Db,
  userId: string,
  id: string,
  organizationIds: readonly string[],
): Promise<void> {
  await db.delete(liveShares).where(and(eq(liveShares.tenantId, userId), eq(liveShares.transcriptId, id)));
  if (organizationIds.length === 0) return;
  await db
    .insert(liveShares)
    .values(organizationIds.map((organizationId) => ({ tenantId: userId, transcriptId: id, organizationId })));
}
