import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tenants, users } from '#server/db/schema/identity.ts';
import { learningTime, restDays, rhythms, xpEvents } from '#server/db/schema/progress.ts';
import { newId } from '#server/platform/ids.ts';
import { addDays, localTimeOf, startOfWeek, storedClock } from '#server/platform/local-time.ts';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import { aHistory, type History } from '#testing/history.ts';
import { double, type StudyDay } from './active-days.ts';
import { rhythmOf } from './rhythm.ts';
import { streakOf } from './streak.ts';
import { plainXp } from './testing/plain-xp.ts';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await testDatabase();
});
afterAll(() => opened.close());

/** Stores a history as one learner's, its first `old` rows without the settings of their moments, and gives their id. */
async function store(
  { happenings, restDays: rests, rhythms: chosen, settings, now }: History,
  old: number,
): Promise<string> {
  const { db } = opened.database;
  const id = newId();
  await db.transaction(async (tx) => {
    await tx.insert(tenants).values({ id, kind: 'user', createdAt: now });
    await tx.insert(users).values({
      id,
      username: id,
      email: `${id}@example.org`,
      passwordHash: '-',
      role: 'user',
      language: 'en',
      ...settings,
      publicProfile: false,
      createdAt: now,
    });
    const clockOf = (n: number) => (n < old ? {} : happenings[n]?.settings);
    const points = happenings.flatMap(({ xp, at, activity, localDate, utcOffsetMinutes }, n) =>
      xp === null
        ? []
        : [
            {
              tenantId: id,
              id: newId(),
              rule: 'conversation_turn',
              activity,
              amount: xp,
              reason: 'A turn',
              idempotencyKey: newId(),
              at,
              localDate,
              utcOffsetMinutes,
              ...clockOf(n),
            },
          ],
    );
    const time = happenings.flatMap(({ seconds, at, activity, localDate, localHour, utcOffsetMinutes }, n) =>
      seconds === 0
        ? []
        : [
            {
              tenantId: id,
              id: newId(),
              activity,
              seconds,
              sessionId: localDate,
              at,
              localDate,
              localHour,
              utcOffsetMinutes,
              ...clockOf(n),
            },
          ],
    );
    if (points.length > 0) await tx.insert(xpEvents).values(points);
    if (time.length > 0) await tx.insert(learningTime).values(time);
    if (rests.length > 0)
      await tx.insert(restDays).values(rests.map((localDate) => ({ tenantId: id, localDate, declaredAt: now })));
    if (chosen.length > 0)
      await tx
        .insert(rhythms)
        .values(chosen.map(({ from, daysPerWeek }) => ({ tenantId: id, fromDate: from, daysPerWeek, setAt: now })));
  });
  return id;
}

/** Reads every stored row of a learner and tells the past again, one row after the other. */
async function replay(id: string, { now, settings }: History) {
  const { db } = opened.database;
  const ledger = await db.select().from(xpEvents).where(eq(xpEvents.tenantId, id));
  const time = await db.select().from(learningTime).where(eq(learningTime.tenantId, id));
  const rests = await db.select().from(restDays).where(eq(restDays.tenantId, id));
  const chosen = await db.select().from(rhythms).where(eq(rhythms.tenantId, id)).orderBy(rhythms.fromDate);
  const today = localTimeOf(now, settings.timezone, settings.dayStartsAt).localDate;
  const xpOn = (date: string) =>
    ledger.filter((row) => row.localDate === date).reduce((sum, row) => sum + row.amount, 0);
  const secondsOn = (date: string) =>
    time.filter((row) => row.localDate === date).reduce((sum, row) => sum + row.seconds, 0);
  const counted = (date: string) => ledger.filter((row) => row.localDate === date && row.amount > 0);
  const isActive = (date: string) => counted(date).length > 0 || secondsOn(date) >= 300;
  const dates = [...new Set([...ledger, ...time].map((row) => row.localDate))].sort();
  const spans = dates.filter(isActive).map((date): StudyDay => {
    const rows = [...counted(date), ...time.filter((row) => row.localDate === date)];
    const moments = rows
      .map((row) => ({ at: row.at, offset: row.utcOffsetMinutes, clock: storedClock(row.timezone, row.dayStartsAt) }))
      .sort((a, b) => +a.at - +b.at);
    const enough = xpOn(date) >= double.xp || secondsOn(date) >= double.seconds;
    return {
      date,
      first: moments[0] as StudyDay['first'],
      last: moments.at(-1) as StudyDay['last'],
      double: enough,
    };
  });
  const pauses = {
    rests: new Set(rests.map((row) => row.localDate)),
    rhythms: chosen.map(({ fromDate, daysPerWeek }) => ({ from: fromDate, daysPerWeek })),
  };
  const streak = streakOf(spans, pauses, now, today);
  const total = ledger.reduce((sum, row) => sum + row.amount, 0);
  const show = (date: string) => ({ date, xp: Math.max(0, xpOn(date)), minutes: Math.floor(secondsOn(date) / 60) });
  const year = Array.from({ length: 365 }, (_, n) => addDays(today, n - 364));
  const sunday = startOfWeek(today);
  const week = Array.from({ length: 7 }, (_, n) => addDays(sunday, n));
  return { ledger, time, pauses, today, xpOn, counted, isActive, streak, total: Math.max(0, total), show, year, week };
}

test('profile, streak, week, pulse and analytics equal a replay of the stored rows', async () => {
  const histories = fc.sample(aHistory({ size: 60 }), { numRuns: 80, seed: 20_261_014 });
  for (const [n, history] of histories.entries()) {
    const id = await store(history, n % 4 === 0 ? history.happenings.length - (n % 3) : 0);
    const xp = plainXp({ db: opened.database.db, clock: () => history.now });
    const truth = await replay(id, history);
    const { streak, today, show } = truth;

    expect(await xp.profile(id)).toMatchObject({
      total_xp: truth.total,
      today_xp: Math.max(0, truth.xpOn(today)),
      current_streak: streak.current,
      longest_streak: streak.longest,
      timezone: history.settings.timezone,
    });
    expect(await xp.streakStatus(id)).toEqual({
      current_streak: streak.current,
      longest_streak: streak.longest,
      freezes_available: streak.freezesAvailable,
      freezes_used: streak.freezesUsed,
      last_activity: streak.lastActivity,
      streak_at_risk: streak.atRisk,
      explanation: streak.explanation.map(({ date, kind, free, repairedOn }) => ({
        date,
        kind,
        xp: show(date).xp,
        events: truth.counted(date).length,
        ...(free && { free }),
        ...(repairedOn !== undefined && { repaired_on: repairedOn }),
      })),
      repair: streak.repair && {
        missed_on: streak.repair.missedOn,
        until: streak.repair.until,
        streak: streak.repair.streak,
        needs_seconds: 600,
        needs_xp: 40,
      },
      rhythm: rhythmOf(truth.pauses, streak.days, today),
    });
    const week = await xp.weeklyActivity(id);
    expect(week.days).toEqual(truth.week.map(show));
    expect(week.freeze_covered_dates).toEqual(
      streak.days.filter((day) => day.kind === 'freeze' && truth.week.includes(day.date)).map((day) => day.date),
    );
    const pulse = await xp.learningPulse(id);
    expect(pulse.entries.map(({ date, xp: points, minutes }) => ({ date, xp: points, minutes }))).toEqual(
      truth.year.map(show),
    );
    expect(pulse.active_days).toBe(truth.year.filter(truth.isActive).length);

    const [first = today, last = today] = [
      truth.time.map((row) => row.localDate).sort()[0],
      truth.time
        .map((row) => row.localDate)
        .sort()
        .at(-1),
    ];
    const time = await xp.analytics(id, { start_date: first, end_date: last });
    const seconds = truth.time.reduce((sum, row) => sum + row.seconds, 0);
    for (const parts of [time.by_day, time.by_activity, time.by_hour]) {
      expect(parts.reduce((sum, part) => sum + part.seconds, 0)).toBe(seconds);
    }
    expect(time.total_seconds).toBe(seconds);
    expect(time.session_count).toBe(new Set(truth.time.map((row) => row.sessionId)).size);

    const ledger = await xp.ledger(id, { limit: 200, after: undefined });
    expect(
      Math.max(
        0,
        ledger.reduce((sum, row) => sum + row.amount, 0),
      ),
    ).toBe(truth.total);
  }
}, 120_000);
