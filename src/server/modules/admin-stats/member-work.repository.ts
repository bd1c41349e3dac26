import { and, desc, eq, ne, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { MemberWork, TalkTurn } from '#contract/member-privacy.ts';
import type { Db } from '#server/db/database.ts';
import { xelSubmissions } from '#server/db/schema/english.ts';
import { evaluations } from '#server/db/schema/evaluations.ts';
import { liveShares, liveTranscripts, liveTurns } from '#server/db/schema/live.ts';

export type Work = Omit<MemberWork, 'at'> & { at: Date };
/** Where a page ended: instant, id. */
export type WorkPlace = { at: Date; id: string };
interface Wanted {
  /** Only talks that were shared with this organization one by one? Otherwise all that was written, too. */
  talksAlone: boolean;
  organizationId: string;
  before: WorkPlace | undefined;
  limit: number;
}

type Source = (db: Db, userId: string, wanted: Wanted) => Promise<Work[]>;
/** Whatever holds content of a learner, each newest first: another kind of it is one more name here. */
const written: readonly Source[] = [handedIn, judged];

/** What somebody wrote and said for English, newest first. */
export async function listWork(db: Db, userId: string, wanted: Wanted): Promise<Work[]> {
  const found: Work[] = [];
  for (const source of wanted.talksAlone ? [talks] : [...written, talks])
    found.push(...(await source(db, userId, wanted)));
  return found
    .sort((one, other) => other.at.getTime() - one.at.getTime() || (one.id < other.id ? 1 : -1))
    .slice(0, wanted.limit);
}

function olderThan(at: PgColumn, id: PgColumn, before: WorkPlace | undefined): SQL | undefined {
  return before && sql`(${at}, ${id}) < (${before.at.toISOString()}::timestamptz, ${before.id})`;
}

async function handedIn(db: Db, userId: string, { before, limit }: Wanted): Promise<Work[]> {
  const { at, id } = xelSubmissions;
  const rows = await db
    .select()
    .from(xelSubmissions)
    .where(and(eq(xelSubmissions.tenantId, userId), olderThan(at, id, before)))
    .orderBy(desc(at), desc(id))
    .limit(limit);
  return rows.map((row) => ({
    ...{ id: row.id, at: row.at, kind: 'task', title: row.title, skill: row.skill, level: row.level },
    ...{ score: row.score, text: textOf(row.skill, row.response) },
  }));
}

async function judged(db: Db, userId: string, { before, limit }: Wanted): Promise<Work[]> {
  const { createdAt, id } = evaluations;
  const rows = await db
    .select()
    .from(evaluations)
    .where(and(eq(evaluations.tenantId, userId), olderThan(createdAt, id, before)))
    .orderBy(desc(createdAt), desc(id))
    .limit(limit);
  return rows.map((row) => ({
    ...{ id: row.id, at: row.createdAt, kind: 'judged', title: null, skill: row.type },
    ...{ level: row.result.overall.cefr, score: row.result.overall.score, text: row.text || null },
  }));
}

/** The talks that the learner shares with this organization: what they said, and all turns. */
async function talks(db: Db, userId: string, { organizationId, before, limit }: Wanted): Promise<Work[]> {
  const { startedAt, id, tenantId, topic, level } = liveTranscripts;
  const said = db
    .select({
      text: sql<
        string | null
      >`string_agg(${liveTurns.text}, E'\\n' order by ${liveTurns.startedAt}, ${liveTurns.turn})`,
    })
    .from(liveTurns)
    .where(
      and(
        eq(liveTurns.tenantId, tenantId),
        eq(liveTurns.transcriptId, id),
        eq(liveTurns.role, 'user'),
        ne(liveTurns.text, ''),
      ),
    );
  // Instants as JSON has them: in UTC.
  const turns = db
    .select({
      turns: sql<
        TalkTurn[]
      >`json_agg(json_build_object('role', ${liveTurns.role}, 'text', ${liveTurns.text}, 'gap', ${liveTurns.gap},
        'timestamp', to_char(${liveTurns.startedAt} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
        order by ${liveTurns.startedAt}, ${liveTurns.turn})`,
    })
    .from(liveTurns)
    .where(and(eq(liveTurns.tenantId, tenantId), eq(liveTurns.transcriptId, id)));
  const rows = await db
    .select({
      ...{ id, at: startedAt, topic, level, text: sql<string | null>`(${said})` },
      turns: sql<TalkTurn[] | null>`(${turns})`,
    })
    .from(liveTranscripts)
    .innerJoin(liveShares, and(eq(liveShares.tenantId, tenantId), eq(liveShares.transcriptId, id)))
    .where(and(eq(tenantId, userId), eq(liveShares.organizationId, organizationId), olderThan(startedAt, id, before)))
    .orderBy(desc(startedAt), desc(id))
    .limit(limit);
  return rows.map(({ topic: title, turns: all, ...row }) => ({
    ...{ ...row, kind: 'talk', title, skill: 'speaking', score: null },
    turns: all ?? [],
  }));
}

/** Does somebody share a talk with this organization? */
export async function sharesTalks(db: Db, userId: string, organizationId: string): Promise<boolean> {
  const [one] = await db
    .select({ id: liveShares.transcriptId })
    .from(liveShares)
    .where(and(eq(liveShares.tenantId, userId), eq(liveShares.organizationId, organizationId)))
    .limit(1);
  return one !== undefined;
}

/** What was written or said; other answers are ids of what was chosen. */
function textOf(skill: Work['skill'], response: unknown): string | null {
  if (typeof response === 'string') return response || null;
  if (skill !== 'writing' && skill !== 'speaking') return null;
  const texts = Object.values(response ?? {}).filter((answer): answer is string => typeof answer === 'string');
  return texts.join('\n') || null;
}
