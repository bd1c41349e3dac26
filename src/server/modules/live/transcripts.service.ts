import { z } from 'zod';
import type { KeptTurn, Transcript, TranscriptSave, TranscriptSummary } from '#contract/live-shapes.ts';
import type { Db } from '#server/db/database.ts';
import { AppError, notFound } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import { decodeCursor, pageFrom } from '#server/platform/cursor.ts';
import { storable } from '#server/platform/storable-text.ts';
import { deleteGroups } from '#server/search/passages.repository.ts';
import { savedTurns } from './saved-turns.ts';
import type { Sessions } from './sessions.service.ts';
import { deleteSound, lockSound } from './sound/sound.repository.ts';
import { type SpeechMeans, statisticsOf } from './statistics.ts';
import * as repository from './transcripts.repository.ts';
import { indexTurns, lockTurns, type TranscriptRow, type TurnRow, turnsOf, updateTurn } from './turns.repository.ts';

const Place = z.tuple([z.iso.datetime(), z.string()]);

interface Deps {
  db: Db;
  clock: Clock;
  sessions: Pick<Sessions, 'ofUser' | 'nickname'>;
  speech: SpeechMeans;
  /** Until when there is sound of a talk. */
  soundUntil: (userId: string, id: string) => Promise<Date | null>;
  topicTitle: (topic: string) => string;
}

/** Transcripts of one learner; what belongs to somebody else is `not_found`. */
export function createTranscripts({ db, clock, sessions, speech, soundUntil, topicTitle }: Deps) {
  async function need(tx: Db, userId: string, id: string): Promise<TranscriptRow> {
    const row = await repository.findTranscript(tx, userId, id);
    if (!row) throw notFound('transcript');
    return row;
  }

  const summaryOf = (row: TranscriptRow, turns: number, excerpt: string): TranscriptSummary => ({
    id: row.id,
    session_id: row.sessionId,
    session_started_at: row.startedAt.toISOString(),
    session_ended_at: row.endedAt.toISOString(),
    duration_seconds: Math.max(0, Math.floor((row.endedAt.getTime() - row.startedAt.getTime()) / 1_000)),
    nickname: row.nickname,
    turns,
    excerpt,
    created_at: row.createdAt.toISOString(),
    topic: row.topic && topicTitle(row.topic),
    level: row.level,
  });

  async function view(row: TranscriptRow): Promise<Transcript> {
    const turns = await turnsOf(db, row.tenantId, row.id);
    return {
      ...summaryOf(row, turns.length, (turns.find(({ text }) => text !== '')?.text ?? '').slice(0, 200)),
      transcripts: turns.map(turnView),
      statistics: statisticsOf(turns, speech),
      shared_with: await repository.sharesOf(db, row.tenantId, row.id),
      sound_kept_until: (await soundUntil(row.tenantId, row.id))?.toISOString() ?? null,
    };
  }

  return {
    async list(userId: string, query: { limit: number; cursor?: string | undefined; q?: string | undefined }) {
      const place = decodeCursor(query.cursor, Place);
      const words = storable(query.q ?? '')
        .split(/\s+/)
        .filter(Boolean)
        .slice(0, 10);
      const after = place && { at: new Date(place[0]), id: place[1] };
      const rows = await repository.transcriptPage(db, userId, { limit: query.limit + 1, after, words });
      const ids = rows.map(({ id }) => id);
      const known = await repository.outlines(db, userId, ids, words[0]);
      return pageFrom(
        rows,
        query.limit,
        (row) => [row.startedAt.toISOString(), row.id],
        (row) => summaryOf(row, known.get(row.id)?.turns ?? 0, known.get(row.id)?.excerpt ?? ''),
      );
    },

    get: async (userId: string, id: string): Promise<Transcript> => view(await need(db, userId, id)),

    isThere: async (userId: string, id: string): Promise<boolean> =>
      (await repository.findTranscript(db, userId, id)) !== undefined,

    /** With its turns, for what is made of it; its topic by its title. */
    async turns(userId: string, id: string): Promise<{ row: TranscriptRow; turns: TurnRow[] }> {
      const row = await need(db, userId, id);
      return { row: { ...row, topic: row.topic && topicTitle(row.topic) }, turns: await turnsOf(db, userId, id) };
    },

    /** Saved once for a session: turns that are there already stay as they are, unless they were broken off. `not_found` for a foreign session. */
    async save(userId: string, body: z.output<typeof TranscriptSave>, newId: string): Promise<Transcript> {
      const session = body.session_id === undefined ? undefined : await sessions.ofUser(userId, body.session_id);
      if (body.session_id !== undefined && !session) throw notFound('live session');
      const id = session?.id ?? newId;
      const nickname = body.nickname ?? session?.nickname ?? (await sessions.nickname(userId));
      await db.transaction(async (tx) => {
        await lockTurns(tx, id);
        const known = await repository.findTranscript(tx, userId, id);
        if (!known) {
          const { topic = null, level = null } = session ?? {};
          await repository.insertTranscript(tx, {
            ...{ tenantId: userId, id, sessionId: session?.id ?? null, nickname: storable(nickname) },
            startedAt: session?.startedAt ?? new Date(body.session_started_at),
            endedAt: session ? (session.endedAt ?? clock()) : new Date(body.session_ended_at),
            ...{ topic, level, createdAt: clock() },
          });
        }
        const kept = known ? await turnsOf(tx, userId, id) : [];
        const saved = savedTurns(
          kept,
          body.transcripts,
          session && { from: session.startedAt, to: session.endedAt ?? clock() },
        );
        let turn = Math.max(-1, ...kept.map((one) => one.turn));
        const rows = saved.added.map((one): TurnRow => {
          turn += 1;
          return { ...plainTurn, ...one, tenantId: userId, transcriptId: id, turn };
        });
        await repository.insertTurns(tx, rows);
        for (const { row, changes } of saved.completed) {
          await updateTurn(tx, row, changes);
          rows.push({ ...row, ...changes });
        }
        await indexTurns(tx, rows, clock());
      });
      return view(await need(db, userId, id));
    },

    /** Of the learner's own turns alone, gaps too; the first words of the recogniser are kept. */
    async correct(userId: string, id: string, turn: number, text: string): Promise<KeptTurn> {
      return db.transaction(async (tx) => {
        await lockTurns(tx, id);
        const row = await repository.findTurn(tx, userId, id, turn);
        if (row?.role !== 'user' || row.open) throw notFound('turn');
        const changes = { text: storable(text), recognisedText: row.recognisedText ?? row.text, gap: null };
        await updateTurn(tx, row, changes);
        await indexTurns(tx, [{ ...row, ...changes }], clock());
        return turnView({ ...row, ...changes });
      });
    },

    async share(userId: string, id: string, organizationIds: readonly string[]): Promise<Transcript> {
      const wanted = [...new Set(organizationIds)];
      await db.transaction(async (tx) => {
        await need(tx, userId, id);
        const known = await repository.organizationsAmong(tx, userId, wanted, clock());
        const at = wanted.findIndex((one) => !known.has(one));
        if (at >= 0) {
          const message = 'You are no member of this organization.';
          throw new AppError('validation_error', message, {
            issues: [{ path: `body.organization_ids.${at}`, message }],
          });
        }
        await repository.replaceShares(tx, userId, id, wanted);
      });
      return view(await need(db, userId, id));
    },

    async remove(userId: string, id: string): Promise<void> {
      await db.transaction(async (tx) => {
        await lockTurns(tx, id);
        if (!(await repository.deleteTranscript(tx, userId, id))) throw notFound('transcript');
        await deleteGroups(tx, [{ tenantId: userId, id }]);
        await lockSound(tx, userId, id);
        await deleteSound(tx, userId, id, clock());
      });
    },
  };
}
export type Transcripts = ReturnType<typeof createTranscripts>;

const plainTurn = {
  ...{ clientId: null, recognisedText: null, endedAt: null, gap: null, open: false, typed: false },
  ...{ interrupted: false, confidence: null, voice: null, spokenUntil: null, brokenOff: false },
};

const turnView = (row: TurnRow): KeptTurn => ({
  ...{ role: row.role, text: row.text, timestamp: row.startedAt.toISOString(), turn: row.turn },
  ended_at: row.endedAt?.toISOString() ?? null,
  ...{ gap: row.gap, typed: row.typed, interrupted: row.interrupted },
  ...{ recognised_text: row.recognisedText, confidence: row.confidence },
});
