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
import { talkedWithin } from './talked-time.ts';

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

interface Step {
  /** Ends the session in any case. */
  end?: EndReason;
  /** By the steady clock. */
  until?: number | undefined;
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
  const seen = new Map<string, { wall: number; steady: number; userId: string }>();
  /** Sessions that somebody else counted last: until when, and since when this process knows. */
  const watched = new Map<string, { wall: number; steady: number }>();

  /**
   * Counts the time since the session was last counted, and ends it where nothing is left or nobody was there; `end` ends it anyway. It is
   * counted until now, or until the steady clock stood at `until`: what was counted already stays counted.
   */
  async function advance(tx: Db, row: SessionRow, { end, until }: Step): Promise<Standing> {
    const at = clock();
    const lag = until === undefined ? 0 : Math.max(0, Math.round(steady() - until));
    const now: Moment & { steady: number } = { wall: at.getTime() - lag, steady: steady() - lag };
    const known = seen.get(row.id);
    const counted = row.countedAt.getTime();
    const passed = elapsedMs({ wall: counted, steady: known?.wall === counted ? known.steady : null }, now);
    if (passed > expiryMs) return expire(tx, row);
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
    const usedMs = row.usedMs + sum;
    // Worked out anew from the beginning: how long a turn was may have been told late.
    const talked = talkedWithin(await repository.turnTimes(tx, row, at), row.startedAt.getTime(), from + sum);
    const talkedMs = Math.max(row.talkedMs, Math.min(talked, usedMs));
    // A sign of life that is older than what was counted says nothing new.
    const isOld = lag > 0 && passed === 0;
    const countedAt = ended ?? (isOld ? row.countedAt : new Date(now.wall));
    if (!isOld) seen.set(row.id, { wall: now.wall, steady: now.steady, userId: row.tenantId });
    const after = { ...row, countedAt, usedMs, talkedMs, endedAt: ended, endReason: reason };
    return { ...(await reward(tx, after, at)), remainingMs: await leftOf(tx, row.tenantId, at) };
  }

  /** Over as of its last sign of life: silence is not counted. */
  async function expire(tx: Db, row: SessionRow): Promise<Standing> {
    const expired = { ...row, endedAt: row.countedAt, endReason: 'expired' as const };
    return { ...(await reward(tx, expired, row.countedAt)), remainingMs: await leftOf(tx, row.tenantId, clock()) };
  }

  /** Has nobody given a sign of life for so long, by the steady clock of this process? */
  function isSilent({ id, countedAt }: SessionRow): boolean {
    const wall = countedAt.getTime();
    const own = seen.get(id);
    if (own?.wall === wall) return steady() - own.steady > expiryMs;
    const known = watched.get(id);
    if (known?.wall === wall) return steady() - known.steady > expiryMs;
    // The clock on the wall may be wrong, or that of whoever counted it: from now on it is ours that tells.
    watched.set(id, { wall, steady: steady() });
    return false;
  }

  /** Points for whole minutes of talk, learning time for them and for what is left at the end. */
  async function reward(tx: Db, row: SessionRow, at: Date): Promise<Omit<Standing, 'remainingMs'>> {
    let earned = 0;
    const minutes = Math.floor(row.talkedMs / 60_000);
    const { tenantId: userId, id } = row;
    const seconds = row.endedAt ? wholeSeconds(row.talkedMs) : minutes * 60;
    // Time before points: whoever reports time takes the two locks in this order.
    if (seconds > row.recordedSeconds) {
      const active = seconds - row.recordedSeconds;
      await deps.record(tx, { userId, activity: 'live', visitId: id, active }, at);
    }
    if (minutes > row.rewardedMinutes) {
      const deed = { userId, rule: 'live_minute', item: id, kind: 'live_session', level: row.level } as const;
      earned = await deps.award(tx, { ...deed, key: `${id}:${minutes}`, count: minutes - row.rewardedMinutes, at });
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
      watched.delete(row.id);
      deps.onEnded?.(row);
    }
    return result;
  }

  async function step(userId: string, id: string | undefined, what: Step = {}): Promise<Standing> {
    return change(userId, async (tx, ended) => {
      const row = await repository.findSession(tx, userId, id);
      if (!row) throw notFound('live session');
      if (row.endedAt) return { row, remainingMs: await leftOf(tx, userId, clock()), earned: 0 };
      const standing = await advance(tx, row, what);
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
        if (before) ended.push((await advance(tx, before, { end: 'replaced' })).row);
        const now = clock();
        const remainingMs = await leftOf(tx, userId, now);
        if (remainingMs < 1_000) throw exceeded(now);
        const row: SessionRow = {
          ...{ tenantId: userId, id, type: session_type, topic: topic || null, level },
          nickname: await nicknameOf(tx, userId),
          ...{ startedAt: now, countedAt: now, usedMs: 0, talkedMs: 0, rewardedMinutes: 0, recordedSeconds: 0 },
          ...{ endedAt: null, endReason: null, holder: null, soundDeletedAt: null },
        };
        await repository.insertSession(tx, row);
        seen.set(id, { wall: now.getTime(), steady: steady(), userId });
        return { row, remainingMs, earned: 0 };
      });
    },

    /** A sign of life, given now or when the steady clock stood at `until`: counts the time. Without an id the active session; `not_found` where there is none. */
    beat: (userId: string, id?: string, until?: number) => step(userId, id, { until }),
    end: (userId: string, id: string | undefined, reason: EndReason) => step(userId, id, { end: reason }),

    /** The active session with this id; undefined for any other. */
    async active(userId: string, id: string): Promise<SessionRow | undefined> {
      const row = await repository.findSession(db, userId, id);
      return row?.endedAt ? undefined : row;
    },

    /** From now on the talk goes over this socket alone, whichever process has it. */
    hold: (userId: string, id: string, holder: string) => repository.setHolder(db, userId, id, holder),

    /** Any session of the person, ended or not. */
    ofUser: (userId: string, id: string) => repository.findSession(db, userId, id),

    /** The session that was meant without an id once none is active: the newest. */
    newest: (userId: string) => repository.newestSession(db, userId),

    nickname: (userId: string) => nicknameOf(db, userId),
    setNickname: (userId: string, nickname: string) => repository.writeNickname(db, userId, nickname),

    /** Ends sessions without a sign of life. Nothing is counted. One that cannot be ended is in the way of no other: its error comes last. */
    async sweep(): Promise<void> {
      const since = new Date(clock().getTime() - expiryMs);
      const silent = new Map((await repository.silentSessions(db, since)).map(({ tenantId, id }) => [id, tenantId]));
      for (const [id, own] of seen) if (steady() - own.steady > expiryMs) silent.set(id, own.userId);
      for (const id of watched.keys()) if (!silent.has(id)) watched.delete(id);
      const errors: unknown[] = [];
      for (const [id, userId] of silent) {
        try {
          await change(userId, async (tx, ended) => {
            const row = await repository.findSession(tx, userId, id);
            const known = seen.get(id);
            // Ended, or counted by another process since.
            if (!row || row.endedAt || (known && known.wall !== row.countedAt.getTime())) seen.delete(id);
            if (row && !row.endedAt && isSilent(row)) ended.push((await expire(tx, row)).row);
          });
        } catch (error) {
          errors.push(error);
        }
      }
      if (errors.length > 0) throw new AggregateError(errors, 'Live sessions could not be ended.');
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
