import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { LiveQuota, LiveStart } from '#contract/live-shapes.ts';
import type { Db } from '#server/db/database.ts';
import { users } from '#server/db/schema/identity.ts';
import { AppError, notFound } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import { byMonth, count, elapsedMs, expiryMs, type Moment, monthOf, nextMonthAt, wholeSeconds } from './counting.ts';
import { planOf } from './plans.ts';
import type { AwardMinutes, LevelOf, RecordTalk } from './ports.ts';
import * as repository from './sessions.repository.ts';
import { talkedWithin, tellingSince } from './talked-time.ts';

type SessionRow = repository.SessionRow;
export type EndReason = NonNullable<SessionRow['endReason']>;

/** A session, what is left of the month, and the points that minutes gave just now. */
export interface Standing {
  row: SessionRow;
  remainingMs: number;
  earned: number;
}

export interface SessionDeps {
  db: Db;
  clock: Clock;
  /** Milliseconds of a clock that only runs forward. */
  steady: () => number;
  levelOf: LevelOf;
  award: AwardMinutes;
  record: RecordTalk;
  /** Told once a session has ended, in whatever way, by this process. */
  onEnded?: (row: SessionRow) => void;
}

/** What is left of a person's time for talks in the month of `now`, in milliseconds. */
export async function leftOf(tx: Db, userId: string, now: Date): Promise<number> {
  const month = monthOf(now.getTime());
  const { quota_seconds } = await planOf(tx, userId, now);
  return Math.max(0, quota_seconds * 1_000 - ((await repository.usageOf(tx, userId, [month])).get(month) ?? 0));
}

/** Live sessions and the time that they take. Every change of a person's sessions happens under that person's lock. */
export function createSessions(deps: SessionDeps) {
  const { db, clock, steady } = deps;
  /** When this process last counted a session, by both clocks. */
  const seen = new Map<string, { wall: number; steady: number }>();

  /** Counts the time since the session was last counted, and ends it where nothing is left or nobody was there; `end` ends it anyway. */
  async function advance(tx: Db, row: SessionRow, end?: EndReason): Promise<Standing> {
    const now: Moment & { steady: number } = { wall: clock().getTime(), steady: steady() };
    const at = new Date(now.wall);
    const known = seen.get(row.id);
    const counted = row.countedAt.getTime();
    const passed = elapsedMs({ wall: counted, steady: known?.wall === counted ? known.steady : null }, now);
    if (passed > expiryMs) {
      const expired = { ...row, endedAt: row.countedAt, endReason: 'expired' as const };
      return { ...(await reward(tx, expired, row.countedAt)), remainingMs: await leftOf(tx, row.tenantId, at) };
    }
    const pieces = byMonth(now.wall, passed);
    const { quota_seconds } = await planOf(tx, row.tenantId, at);
    const months = [...new Set([...pieces.map(({ month }) => month), monthOf(now.wall)])];
    const usage = await repository.usageOf(tx, row.tenantId, months);
    const result = count(pieces, (month) => quota_seconds * 1_000 - (usage.get(month) ?? 0));
    for (const { month, ms } of result.pieces) {
      if (ms > 0) await repository.addUsage(tx, row.tenantId, month, ms);
    }
    const sum = result.pieces.reduce((total, { ms }) => total + ms, 0);
    const reason = result.exhausted ? 'quota' : (end ?? null);
    const from = now.wall - passed;
    const ended = reason === null ? null : new Date(from + sum);
    const turns = await repository.turnTimes(tx, row, tellingSince(from), at);
    const talkedMs = row.talkedMs + talkedWithin(turns, from, from + sum);
    const used = { countedAt: ended ?? at, usedMs: row.usedMs + sum, talkedMs };
    const after = { ...row, ...used, endedAt: ended, endReason: reason };
    seen.set(row.id, { wall: now.wall, steady: now.steady });
    return { ...(await reward(tx, after, at)), remainingMs: await leftOf(tx, row.tenantId, at) };
  }

  /** Points for whole minutes of talk, learning time for them and for what is left at the end. */
  async function reward(tx: Db, row: SessionRow, at: Date): Promise<Omit<Standing, 'remainingMs'>> {
    let earned = 0;
    const minutes = Math.floor(row.talkedMs / 60_000);
    const { tenantId: userId, id } = row;
    const seconds = row.endedAt ? wholeSeconds(row.talkedMs) : minutes * 60;
    if (minutes > row.rewardedMinutes) {
      const deed = { userId, rule: 'live_minute', item: id, kind: 'live_session', level: row.level } as const;
      earned = await deps.award(tx, { ...deed, key: `${id}:${minutes}`, count: minutes - row.rewardedMinutes, at });
    }
    if (seconds > row.recordedSeconds) {
      const active = seconds - row.recordedSeconds;
      await deps.record(tx, { userId, activity: 'live', visitId: id, active }, at);
    }
    const after = {
      ...row,
      rewardedMinutes: Math.max(minutes, row.rewardedMinutes),
      recordedSeconds: Math.max(seconds, row.recordedSeconds),
    };
    await repository.updateSession(tx, after);
    return { row: after, earned };
  }

  /** Carries out a change under the lock of the person, and tells of the sessions that it ended once that is certain. */
  async function change<T>(userId: string, work: (tx: Db, ended: SessionRow[]) => Promise<T>): Promise<T> {
    const ended: SessionRow[] = [];
    const result = await db.transaction(async (tx) => {
      ended.length = 0;
      await repository.lockLive(tx, userId);
      return work(tx, ended);
    });
    for (const row of ended) {
      seen.delete(row.id);
      deps.onEnded?.(row);
    }
    return result;
  }

  async function step(userId: string, id: string | undefined, end?: EndReason): Promise<Standing> {
    return change(userId, async (tx, ended) => {
      const row = await repository.findSession(tx, userId, id);
      if (!row) throw notFound('live session');
      if (row.endedAt) return { row, remainingMs: await leftOf(tx, userId, clock()), earned: 0 };
      const standing = await advance(tx, row, end);
      if (standing.row.endedAt) ended.push(standing.row);
      return standing;
    });
  }

  return {
    async quota(userId: string): Promise<LiveQuota> {
      const now = clock();
      const { plan, quota_seconds } = await planOf(db, userId, now);
      const remaining = Math.min(quota_seconds, Math.ceil((await leftOf(db, userId, now)) / 1_000));
      return {
        plan,
        quota_seconds,
        used_seconds: quota_seconds - remaining,
        remaining_seconds: remaining,
        resets_at: new Date(nextMonthAt(now.getTime())).toISOString(),
      };
    },

    /** `live_quota_exceeded` where nothing is left; then the session before goes on. */
    async start(userId: string, { session_type, topic }: z.output<typeof LiveStart>, id: string): Promise<Standing> {
      const level = (await deps.levelOf(userId)) ?? 'A2';
      return change(userId, async (tx, ended) => {
        const before = await repository.findSession(tx, userId);
        if (before) ended.push((await advance(tx, before, 'replaced')).row);
        const now = clock();
        const remainingMs = await leftOf(tx, userId, now);
        if (remainingMs < 1_000) throw exceeded(now);
        const row: SessionRow = {
          ...{ tenantId: userId, id, type: session_type, topic: topic || null, level },
          nickname: await nicknameOf(tx, userId),
          ...{ startedAt: now, countedAt: now, usedMs: 0, talkedMs: 0, rewardedMinutes: 0, recordedSeconds: 0 },
          ...{ endedAt: null, endReason: null },
        };
        await repository.insertSession(tx, row);
        seen.set(id, { wall: now.getTime(), steady: steady() });
        return { row, remainingMs, earned: 0 };
      });
    },

    /** A sign of life: counts the time. Without an id the active session; `not_found` where there is none. */
    beat: (userId: string, id?: string) => step(userId, id),
    end: (userId: string, id: string | undefined, reason: EndReason) => step(userId, id, reason),

    /** The active session with this id; undefined for any other. */
    async active(userId: string, id: string): Promise<SessionRow | undefined> {
      const row = await repository.findSession(db, userId, id);
      return row?.endedAt ? undefined : row;
    },

    /** Any session of the person, ended or not. */
    ofUser: (userId: string, id: string) => repository.findSession(db, userId, id),

    /** The session that was meant without an id once none is active: the newest. */
    newest: (userId: string) => repository.newestSession(db, userId),

    nickname: (userId: string) => nicknameOf(db, userId),
    setNickname: (userId: string, nickname: string) => repository.writeNickname(db, userId, nickname),

    /** Ends sessions without a sign of life. */
    async sweep(): Promise<void> {
      const since = new Date(clock().getTime() - expiryMs);
      for (const { tenantId, id } of await repository.silentSessions(db, since)) await step(tenantId, id);
    },
  };
}
export type Sessions = ReturnType<typeof createSessions>;

export const exceeded = (now: Date): AppError => {
  const resets = new Date(nextMonthAt(now.getTime()));
  const day = resets.toLocaleDateString('en', { day: 'numeric', month: 'long', timeZone: 'UTC' });
  return new AppError(
    'live_quota_exceeded',
    `Your time for live talks is used up for this month. It begins anew on ${day}.`,
    {
      resets_at: resets.toISOString(),
    },
  );
};

async function nicknameOf(db: Db, userId: string): Promise<string> {
  const chosen = await repository.findNickname(db, userId);
  if (chosen !== undefined) return chosen;
  const [user] = await db
    .select({ fullName: users.fullName, username: users.username })
    .from(users)
    .where(eq(users.id, userId));
  if (!user) throw notFound('learner');
  return (user.fullName?.trim().split(/\s+/)[0] || user.username).slice(0, 40);
}
