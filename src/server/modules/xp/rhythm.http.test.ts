import { expect, test } from 'vitest';
import type { DayReceipt } from '#contract/progress.ts';
import type { StreakRhythm, StreakStatus } from '#contract/streak.ts';
import { httpStage } from './testing/http-stage.ts';

const stage = httpStage();
const choose = (days: unknown, status = 200) =>
  stage.mina.ask<StreakRhythm>(status, 'PUT', '/api/xp/rhythm', { days_per_week: days });
const streak = () => stage.mina.ask<StreakStatus>(200, 'GET', '/api/xp/streak-status');

/** Five minutes of reading at 11:00 on a day of October 2026. The 14th is a Wednesday. */
async function studyOn(day: number): Promise<void> {
  await stage.at(`2026-10-${day}T11:00:00Z`);
  await stage.report('segments', `visit-${day}`, 30);
  await stage.at(`2026-10-${day}T11:05:00Z`);
  await stage.report('segments', `visit-${day}`, 300);
}

test('a learner who has chosen nothing is asked for every day', async () => {
  expect((await streak()).rhythm).toEqual({
    days_per_week: 7,
    week_start: '2026-10-11',
    studied: 0,
    free_left: 0,
    next: null,
  });
});

test('a rhythm holds from tomorrow on, and its free days hold the streak and say so in their receipts', async () => {
  await studyOn(14);
  expect(await choose(4)).toMatchObject({
    days_per_week: 7,
    studied: 1,
    next: { days_per_week: 4, from: '2026-10-15' },
  });
  expect((await streak()).streak_at_risk).toBe(false);
  await studyOn(18);
  const status = await streak();
  expect(status).toMatchObject({ current_streak: 2, freezes_used: 0, streak_at_risk: false });
  expect(status.rhythm).toEqual({ days_per_week: 4, week_start: '2026-10-18', studied: 1, free_left: 3, next: null });
  expect(status.explanation.map(({ kind, free }) => [kind, free])).toEqual([
    ['active', undefined],
    ['rest', true],
    ['rest', true],
    ['rest', true],
    ['active', undefined],
  ]);
  expect(await stage.mina.ask<DayReceipt>(200, 'GET', '/api/xp/days/2026-10-16')).toMatchObject({
    kind: 'rest',
    free: true,
    run_began: '2026-10-14',
  });
});

test('the newest choice of a day is the one that holds, and choosing again what holds already changes nothing', async () => {
  await choose(3);
  expect((await choose(5)).next).toEqual({ days_per_week: 5, from: '2026-10-15' });
  expect((await choose(7)).next).toBeNull();
  await stage.at('2026-10-15T11:00:00Z');
  expect((await streak()).rhythm?.days_per_week).toBe(7);
});

test('a change asks for no day that has begun', async () => {
  await choose(3);
  await studyOn(18);
  await stage.at('2026-10-20T11:00:00Z');
  expect(await choose(7)).toMatchObject({ days_per_week: 3, free_left: 3 });
  expect((await streak()).current_streak).toBe(1);
  await studyOn(21);
  expect((await streak()).current_streak).toBe(2);
  await stage.at('2026-10-22T11:00:00Z');
  expect((await streak()).streak_at_risk).toBe(true);
});

test.each([1, 8, 3.5, '4', null])('%s days a week are refused', async (days) => {
  await choose(days, 400);
});
