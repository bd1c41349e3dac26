import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { liveTranscripts, liveTurns } from '#server/db/schema/live.ts';
import { storable } from '#server/platform/storable-text.ts';
import { indexTexts } from '#server/search/index-source.ts';
import { turnText } from '#server/search/kinds/transcript.ts';
import type { SessionRow } from './sessions.repository.ts';

export type TurnRow = typeof liveTurns.$inferSelect;
export type TranscriptRow = typeof liveTranscripts.$inferSelect;

/** What is written of a new turn; the rest is empty unless given. */
export type NewTurn = Pick<TurnRow, 'role' | 'text' | 'startedAt'> &
  Partial<Omit<TurnRow, 'tenantId' | 'transcriptId' | 'turn'>>;

const lockName = (transcriptId: string) => `live-turns:${transcriptId}`;
const mostAttempts = 5;

/** Lets the turns of one transcript be written one after the other, in whatever process, until the transaction ends. */
export async function lockTurns(tx: Db, transcriptId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${lockName(transcriptId)}, 0))`);
}

/** The transcript of a session, made with its first turn. */
export async function ensureTranscript(tx: Db, session: SessionRow, now: Date): Promise<void> {
  const { tenantId, id, startedAt, nickname, topic, level } = session;
  await tx
    .insert(liveTranscripts)
    .values({ tenantId, id, sessionId: id, startedAt, endedAt: now, nickname, topic, level, createdAt: now })
    .onConflictDoUpdate({
      target: [liveTranscripts.tenantId, liveTranscripts.id],
      set: { endedAt: sql`greatest(${liveTranscripts.endedAt}, excluded.ended_at)` },
    });
}

/** Adds a turn with the next number. Whoever calls holds the lock. */
export async function appendTurn(tx: Db, userId: string, transcriptId: string, turn: NewTurn): Promise<TurnRow> {
  const [last] = await tx
    .select({ turn: liveTurns.turn })
    .from(liveTurns)
    .where(ofTranscript(userId, transcriptId))
    .orderBy(desc(liveTurns.turn))
    .limit(1);
  const row: TurnRow = {
    ...{ clientId: null, recognisedText: null, endedAt: null, gap: null, open: false, typed: false },
    ...{ interrupted: false, confidence: null, voice: null, spokenUntil: null, brokenOff: false },
    ...turn,
    text: storable(turn.text),
    ...{ tenantId: userId, transcriptId, turn: last ? last.turn + 1 : 0 },
  };
  await tx.insert(liveTurns).values(row);
  return row;
}

/**
 * Opens a turn of the partner, after all others even where the clock was set back, and the transcript with its first one, in a single statement: its words are being waited for. The lock
 * is as good as everywhere, but the number is of the moment before it was had, so where somebody else took it, the next one is tried.
 */
export async function openTurn(db: Db, session: SessionRow, text: string, now: Date): Promise<TurnRow> {
  const { tenantId, id, startedAt, nickname, topic, level } = session;
  const [at, began] = [now.toISOString(), startedAt.toISOString()];
  const words = storable(text);
  for (let attempt = 1; ; attempt += 1) {
    const { rows } = await db.execute<{ turn: number; started_at: Date | string }>(sql`
      with held as materialized (select pg_advisory_xact_lock(hashtextextended(${lockName(id)}, 0))),
      place as (
        insert into live_transcripts (tenant_id, id, session_id, started_at, ended_at, nickname, topic, level, created_at)
        select ${tenantId}, ${id}, ${id}, ${began}::timestamptz, ${at}::timestamptz, ${nickname}, ${topic}, ${level}, ${at}::timestamptz
        from held
        on conflict (tenant_id, id) do update set ended_at = greatest(live_transcripts.ended_at, excluded.ended_at)
        returning tenant_id, id)
      insert into live_turns (tenant_id, transcript_id, turn, role, text, started_at, open, typed, interrupted)
      select place.tenant_id, place.id,
        (select coalesce(max(u.turn) + 1, 0) from live_turns u where u.tenant_id = ${tenantId} and u.transcript_id = ${id}),
        'ai', ${words}, greatest(${at}::timestamptz, (
          select max(u.started_at) from live_turns u where u.tenant_id = ${tenantId} and u.transcript_id = ${id})), true, false, false
      from place
      on conflict (tenant_id, transcript_id, turn) do nothing
      returning turn, started_at`);
    const turn = rows[0]?.turn;
    if (rows[0] && turn !== undefined)
      return {
        ...{
          tenantId,
          transcriptId: id,
          turn,
          role: 'ai',
          text: words,
          startedAt: new Date(rows[0].started_at),
          open: true,
        },
        ...{ clientId: null, recognisedText: null, endedAt: null, gap: null, typed: false, interrupted: false },
        ...{ confidence: null, voice: null, spokenUntil: null, brokenOff: false },
      };
    if (attempt === mostAttempts) throw new Error('A turn found no number of its own.');
  }
}

/** Gives whether there was such a turn; with `onlyOpen` one that is still being said. */
export async function updateTurn(
  db: Db,
  { tenantId, transcriptId, turn }: Pick<TurnRow, 'tenantId' | 'transcriptId' | 'turn'>,
  changes: Partial<Omit<TurnRow, 'tenantId' | 'transcriptId' | 'turn'>>,
  { onlyOpen = false } = {},
): Promise<boolean> {
  const text = changes.text === undefined ? {} : { text: storable(changes.text) };
  const rows = await db
    .update(liveTurns)
    .set({ ...changes, ...text })
    .where(
      and(
        ofTranscript(tenantId, transcriptId),
        eq(liveTurns.turn, turn),
        onlyOpen ? eq(liveTurns.open, true) : undefined,
      ),
    )
    .returning({ turn: liveTurns.turn });
  return rows.length > 0;
}

/** Only of a turn of the partner, and not before it began. */
export async function setSpokenUntil(db: Db, userId: string, transcriptId: string, turn: number, until: Date) {
  await db
    .update(liveTurns)
    .set({ spokenUntil: sql`greatest(${liveTurns.startedAt}, ${until.toISOString()}::timestamptz)` })
    .where(and(ofTranscript(userId, transcriptId), eq(liveTurns.turn, turn), eq(liveTurns.role, 'ai')));
}

/** Lets turns be found once they are said, in the transaction that writes them; what they said before is not found any more. */
export async function indexTurns(tx: Db, rows: readonly TurnRow[], now: Date): Promise<void> {
  await indexTexts(tx, rows.filter(({ open }) => !open).map(turnText), now);
}

export async function turnByClientId(
  db: Db,
  userId: string,
  transcriptId: string,
  clientId: string,
): Promise<TurnRow | undefined> {
  const [row] = await db
    .select()
    .from(liveTurns)
    .where(and(ofTranscript(userId, transcriptId), eq(liveTurns.clientId, clientId)));
  return row;
}

/** All turns of a transcript, in the order in which they began. */
export function turnsOf(db: Db, userId: string, transcriptId: string): Promise<TurnRow[]> {
  return db
    .select()
    .from(liveTurns)
    .where(ofTranscript(userId, transcriptId))
    .orderBy(asc(liveTurns.startedAt), asc(liveTurns.turn));
}

const ofTranscript = (userId: string, transcriptId: string) =>
  and(eq(liveTurns.tenantId, userId), eq(liveTurns.transcriptId, transcriptId));
