import type { LearningSession } from '#contract/conversations.ts';
import type { Db } from '#server/db/database.ts';
import { AppError, notFound } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import { creditedBand, creditFor, lockLearningTime } from '#server/platform/credited-time.ts';
import { newId } from '#server/platform/ids.ts';
import { lockConversation } from './conversations.repository.ts';
import {
  insertSession,
  lastBookedElsewhere,
  newestSession,
  type SessionRow,
  updateSession,
} from './learning-sessions.repository.ts';
import type { RecordTime } from './ports.ts';
import { endOf } from './session-time.ts';

/** Whole seconds; `low` and `high` say how far they may be off. */
export interface ReportedActivity {
  active: number;
  low?: number | undefined;
  high?: number | undefined;
}

/** Sessions of one conversation; all but `start` speak of the newest one and are `not_found` where there is none. */
export interface LearningSessions {
  /** The session that goes on, or a new one. */
  start(userId: string, conversationId: string): Promise<LearningSession>;
  /** Credits active seconds, each minute of a person once over all their sessions. A session that has ended is a `conflict`: start another. */
  activity(userId: string, conversationId: string, reported: ReportedActivity): Promise<LearningSession>;
  /** Ends it; one that has ended stays as it ended. */
  end(userId: string, conversationId: string): Promise<LearningSession>;
  status(userId: string, conversationId: string): Promise<LearningSession>;
}

export function createLearningSessions({
  db,
  clock,
  recordTime,
}: {
  db: Db;
  clock: Clock;
  recordTime: RecordTime;
}): LearningSessions {
  /** Runs `act` on the newest session, one request after the other; an ending that is due is written down first. */
  async function withNewest(
    userId: string,
    conversationId: string,
    act: (tx: Db, session: SessionRow | undefined, now: Date) => Promise<SessionRow>,
  ): Promise<LearningSession> {
    return db.transaction(async (tx) => {
      if (!(await lockConversation(tx, userId, conversationId))) throw notFound('conversation');
      const now = clock();
      let session = await newestSession(tx, userId, conversationId);
      const endedAt = session && endOf(session, now);
      if (session && endedAt && session.endedAt === null) {
        session = { ...session, endedAt };
        await updateSession(tx, session);
      }
      return sessionView(await act(tx, session, now));
    });
  }

  return {
    start: (userId, conversationId) =>
      withNewest(userId, conversationId, async (tx, session, now) => {
        if (session?.endedAt === null) return session;
        const started: SessionRow = {
          tenantId: userId,
          id: newId(),
          conversationId,
          startedAt: now,
          lastActivityAt: now,
          endedAt: null,
          activeSeconds: 0,
        };
        await insertSession(tx, started);
        return started;
      }),

    async activity(userId, conversationId, { active: reported, ...band }) {
      const session = await withNewest(userId, conversationId, async (tx, newest, now) => {
        const current = existing(newest);
        if (current.endedAt !== null || reported === 0) return current;
        await lockLearningTime(tx, userId);
        const seconds = creditFor(current, reported, now, await lastBookedElsewhere(tx, current, now));
        const active = { ...current, lastActivityAt: now, activeSeconds: current.activeSeconds + seconds };
        await updateSession(tx, active);
        if (seconds > 0) {
          const certain = creditedBand(reported, seconds, band);
          const time = { userId, activity: 'conversations' as const, seconds, ...certain };
          await recordTime(tx, { ...time, sessionId: current.id, at: now });
        }
        return active;
      });
      if (!session.is_active) throw new AppError('conflict', 'This learning session has ended. Start another one.');
      return session;
    },

    end: (userId, conversationId) =>
      withNewest(userId, conversationId, async (tx, session, now) => {
        const current = existing(session);
        if (current.endedAt !== null) return current;
        const ended = { ...current, endedAt: now };
        await updateSession(tx, ended);
        return ended;
      }),

    status: (userId, conversationId) => withNewest(userId, conversationId, async (_tx, session) => existing(session)),
  };
}

function existing(session: SessionRow | undefined): SessionRow {
  if (!session) throw notFound('learning session');
  return session;
}

function sessionView(row: SessionRow): LearningSession {
  return {
    session_id: row.id,
    conversation_id: row.conversationId,
    is_active: row.endedAt === null,
    started_at: row.startedAt.toISOString(),
    last_activity_at: row.lastActivityAt.toISOString(),
    ended_at: row.endedAt?.toISOString() ?? null,
    duration_seconds: row.activeSeconds,
  };
}
