import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { users } from '#server/db/schema/identity.ts';
import { addDays } from '#server/platform/local-time.ts';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import { plainXp } from './testing/plain-xp.ts';
import { aLearner, type Stage } from './testing/scripted-learner.ts';

const clock = { now: new Date() };
let opened: TestDatabase;
let stage: Stage;

beforeAll(async () => {
  opened = await testDatabase();
  const { db } = opened.database;
  stage = { db, clock, xp: plainXp({ db, clock: () => clock.now }) };
});
afterAll(() => opened.close());

describe('the profile', () => {
  test('of a beginner is level 1 with nothing', async () => {
    const learner = await aLearner(stage);
    expect(await stage.xp.profile(learner.id)).toMatchObject({
      level: 1,
      total_xp: 0,
      xp_to_next_level: 100,
      current_streak: 0,
      today_xp: 0,
      timezone: 'Europe/Lisbon',
    });
  });

  test('shows today as the learner lives it: before 04:00 it is still yesterday', async () => {
    const learner = await aLearner(stage, '2026-10-14T02:30:00Z');
    await learner.say('I cannot sleep');
    expect(await stage.xp.profile(learner.id)).toMatchObject({ today_xp: 10, current_streak: 1 });
    expect((await learner.turns())[0]).toMatchObject({ localDate: '2026-10-13' });
    clock.now = new Date('2026-10-14T03:00:00Z');
    expect(await stage.xp.profile(learner.id)).toMatchObject({ today_xp: 0, current_streak: 1, total_xp: 10 });
  });

  test('keeps its streak when time zone and day start change', async () => {
    const learner = await aLearner(stage, '2026-10-13T20:00:00Z');
    await learner.say('one more question');
    clock.now = new Date('2026-10-14T21:00:00Z');
    for (const timezone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kathmandu', 'Europe/Lisbon']) {
      for (const dayStartsAt of ['00:00', '06:00', '04:00']) {
        await stage.db.update(users).set({ timezone, dayStartsAt }).where(eq(users.id, learner.id));
        expect(await stage.xp.profile(learner.id)).toMatchObject({ current_streak: 1, total_xp: 10, timezone });
      }
    }
  });

  test('is public only when its owner made it so', async () => {
    const shy = await aLearner(stage);
    await expect(stage.xp.publicProfile(`u-${shy.id}`)).rejects.toMatchObject({ code: 'not_found' });
    await expect(stage.xp.publicProfile('nobody-of-that-name')).rejects.toMatchObject({ code: 'not_found' });
    const open = await aLearner(stage, undefined, { publicProfile: true, fullName: 'Ana Reis' });
    await open.say('one more question');
    expect(await stage.xp.publicProfile(`U-${open.id}`.toUpperCase())).toEqual({
      username: `u-${open.id}`,
      display_name: 'Ana Reis',
      avatar_url: null,
      level: 1,
      total_xp: 10,
      current_streak: 1,
      longest_streak: 1,
      member_since: '2026-01-05',
    });
  });
});

describe('a day', () => {
  test('counts with five active minutes and no points, and not with less', async () => {
    const learner = await aLearner(stage);
    await learner.study(299);
    expect(await stage.xp.streakStatus(learner.id)).toMatchObject({ current_streak: 0, last_activity: null });
    await learner.study(1);
    expect(await stage.xp.streakStatus(learner.id)).toMatchObject({
      current_streak: 1,
      last_activity: '2026-10-14',
      explanation: [{ date: '2026-10-14', kind: 'active' }],
    });
    expect((await stage.xp.learningPulse(learner.id)).entries.at(-1)).toMatchObject({ minutes: 5, date: '2026-10-14' });
  });

  test('does not count with a turn that earned nothing', async () => {
    const learner = await aLearner(stage);
    await learner.say('Hi');
    expect(await stage.xp.streakStatus(learner.id)).toMatchObject({ current_streak: 0 });
    expect(await stage.xp.learningPulse(learner.id)).toMatchObject({ active_days: 0 });
  });
});

describe('the ledger', () => {
  test('pages through every entry once, newest first, and its sum is the total', async () => {
    const learner = await aLearner(stage);
    for (let n = 0; n < 12; n += 1) await learner.say(`question number ${n}`);
    const seen = [];
    let after: { at: Date; id: string } | undefined;
    for (;;) {
      const page = await stage.xp.ledger(learner.id, { limit: 5, after });
      seen.push(...page);
      const last = page.at(-1);
      if (!last) break;
      after = { at: last.at, id: last.id };
    }
    expect(new Set(seen.map((row) => row.id)).size).toBe(seen.length);
    expect(seen.map((row) => row.id)).toEqual((await learner.ledger()).map((row) => row.id));
    const sum = seen.reduce((total, row) => total + row.amount, 0);
    expect(sum).toBeGreaterThan(80);
    expect((await stage.xp.profile(learner.id)).total_xp).toBe(sum);
  });

  test('shows nobody what belongs to somebody else', async () => {
    const [one, other] = [await aLearner(stage), await aLearner(stage)];
    await one.say('a question of mine');
    await one.study(600);
    expect(await other.ledger()).toEqual([]);
    expect(await stage.xp.analytics(other.id, {})).toMatchObject({ total_seconds: 0, session_count: 0 });
    expect(await stage.xp.learningPulse(other.id)).toMatchObject({ active_days: 0, total_xp: 0 });
  });
});

describe('rest days', () => {
  test('hold a streak, are declared ahead and can be declared again', async () => {
    const learner = await aLearner(stage, '2026-10-12T11:00:00Z');
    await learner.say('one more question');
    await stage.xp.declareRestDay(learner.id, '2026-10-13');
    await stage.xp.declareRestDay(learner.id, '2026-10-13');
    clock.now = new Date('2026-10-14T11:00:00Z');
    expect(await stage.xp.streakStatus(learner.id)).toMatchObject({
      current_streak: 1,
      streak_at_risk: true,
      explanation: [{ kind: 'active' }, { date: '2026-10-13', kind: 'rest', xp: 0, events: 0 }],
    });
  });

  test('cannot be declared for a day that has begun or more than 60 days ahead', async () => {
    const learner = await aLearner(stage);
    await stage.xp.declareRestDay(learner.id, '2026-10-15');
    await stage.xp.declareRestDay(learner.id, addDays('2026-10-14', 60));
    for (const date of ['2026-10-13', '2026-10-14', addDays('2026-10-14', 61)]) {
      await expect(stage.xp.declareRestDay(learner.id, date)).rejects.toMatchObject({
        code: 'validation_error',
        extra: { issues: [{ path: 'body.date' }] },
      });
    }
  });

  test('can be taken back until they begin', async () => {
    const learner = await aLearner(stage);
    await stage.xp.declareRestDay(learner.id, '2026-10-15');
    await stage.xp.declareRestDay(learner.id, '2026-10-16');
    await stage.xp.removeRestDay(learner.id, '2026-10-16');
    await expect(stage.xp.removeRestDay(learner.id, '2026-10-16')).rejects.toMatchObject({ code: 'not_found' });
    clock.now = new Date('2026-10-15T11:00:00Z');
    await expect(stage.xp.removeRestDay(learner.id, '2026-10-15')).rejects.toMatchObject({ code: 'validation_error' });
  });
});

describe('time analytics', () => {
  test('sum the same seconds by day, activity and hour, both ends included', async () => {
    const learner = await aLearner(stage, '2026-10-01T08:10:00Z');
    await learner.study(100, 'a');
    clock.now = new Date('2026-10-03T21:10:00Z');
    await learner.study(50, 'a');
    await learner.study(25, 'b');
    clock.now = new Date('2026-10-04T12:00:00Z');
    await learner.study(7, 'c');
    const time = await stage.xp.analytics(learner.id, { start_date: '2026-10-01', end_date: '2026-10-03' });
    expect(time).toMatchObject({ total_seconds: 175, session_count: 2 });
    expect(time.by_day).toEqual([
      { date: '2026-10-01', seconds: 100, low_seconds: 100, high_seconds: 100 },
      { date: '2026-10-02', seconds: 0, low_seconds: 0, high_seconds: 0 },
      { date: '2026-10-03', seconds: 75, low_seconds: 75, high_seconds: 75 },
    ]);
    expect(time.by_activity.find((one) => one.activity === 'conversations')?.seconds).toBe(175);
    expect(time.by_hour.filter((one) => one.seconds > 0)).toEqual([
      { hour: 9, seconds: 100, low_seconds: 100, high_seconds: 100 },
      { hour: 22, seconds: 75, low_seconds: 75, high_seconds: 75 },
    ]);
  });

  test('cover the last 30 days unless asked otherwise', async () => {
    const learner = await aLearner(stage);
    const time = await stage.xp.analytics(learner.id, {});
    expect([time.by_day[0]?.date, time.by_day.at(-1)?.date, time.by_day.length]).toEqual([
      '2026-09-15',
      '2026-10-14',
      30,
    ]);
  });

  test('refuse an end before the start and more than ten years', async () => {
    const learner = await aLearner(stage);
    for (const range of [
      { start_date: '2026-10-02', end_date: '2026-10-01' },
      { start_date: '1990-01-01', end_date: '2026-10-01' },
    ]) {
      await expect(stage.xp.analytics(learner.id, range)).rejects.toMatchObject({ code: 'validation_error' });
    }
  });
});
