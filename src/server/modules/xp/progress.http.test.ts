import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { DayReceipt, type Milestone, type YearActivity } from '#contract/progress.ts';
import type { Quests } from '#contract/xp.ts';
import { aLearner } from '#testing/learner.ts';
import { httpStage } from './testing/http-stage.ts';

type QuestList = z.infer<typeof Quests>;

const stage = httpStage();
const receipt = (date: string) => stage.mina.ask<DayReceipt>(200, 'GET', `/api/xp/days/${date}`);

describe('learning time', () => {
  test('is credited once for one span of time, however many pages report it', async () => {
    expect(await stage.report('segments', 'a', 30)).toEqual({ credited_seconds: 30 });
    await stage.at('2026-10-14T11:00:30Z');
    expect(await stage.report('segments', 'a', 30)).toEqual({ credited_seconds: 30 });
    expect(await stage.report('english', 'b', 30)).toEqual({ credited_seconds: 0 });
    await stage.at('2026-10-14T11:00:40Z');
    expect(await stage.report('english', 'b', 30)).toEqual({ credited_seconds: 10 });
  });

  test('of a chat and of a page is not counted twice either', async () => {
    const { id } = await stage.mina.conversation();
    const session = `/api/core/conversations/${id}/session`;
    await stage.mina.ask(201, 'POST', `${session}/start`);
    await stage.at('2026-10-14T11:01:00Z');
    await stage.mina.ask(200, 'POST', `${session}/activity`, { active_seconds: 60, low_seconds: 50, high_seconds: 70 });
    expect(await stage.report('segments', 'a', 60)).toEqual({ credited_seconds: 0 });
    await stage.at('2026-10-14T11:02:00Z');
    expect(await stage.report('segments', 'a', 60)).toEqual({ credited_seconds: 60 });
    const chat = await stage.mina.ask<{ duration_seconds: number }>(200, 'POST', `${session}/activity`, {
      active_seconds: 60,
    });
    expect(chat.duration_seconds).toBe(60);
    expect(await stage.mina.ask(200, 'GET', '/api/xp/analytics')).toMatchObject({
      total_seconds: 120,
      low_seconds: 110,
      high_seconds: 130,
      by_activity: expect.arrayContaining([
        { activity: 'conversations', seconds: 60, low_seconds: 50, high_seconds: 70 },
        { activity: 'segments', seconds: 60, low_seconds: 60, high_seconds: 60 },
      ]),
      by_day: expect.arrayContaining([{ date: '2026-10-14', seconds: 120, low_seconds: 110, high_seconds: 130 }]),
      by_hour: expect.arrayContaining([
        { hour: 11, seconds: 120, low_seconds: 110, high_seconds: 130 },
        { hour: 3, seconds: 0, low_seconds: 0, high_seconds: 0 },
      ]),
    });
  });

  test('that is reported faster than it passes is cut to what has passed', async () => {
    await stage.report('segments', 'a', 10);
    let credited = 10;
    for (let second = 1; second <= 60; second += 1) {
      await stage.at(new Date(Date.parse('2026-10-14T11:00:00Z') + second * 1_000).toISOString());
      credited += (await stage.report('segments', 'a', 300)).credited_seconds;
    }
    expect(credited).toBeLessThanOrEqual(75);
  });
});

describe('the receipt of a day', () => {
  test('holds every entry, the time with its band, and why the streak is what it is', async () => {
    const { id } = await stage.mina.conversation();
    await stage.mina.chat(id, { message: 'Why is the sky blue?' });
    await stage.report('segments', 'a', 120, { low_seconds: 90, high_seconds: 150 });
    const day = await receipt('2026-10-14');
    expect(DayReceipt.safeParse(day).error).toBeUndefined();
    expect(day).toMatchObject({
      kind: 'active',
      streak_day: 1,
      run_began: '2026-10-14',
      seconds: 120,
      low_seconds: 90,
      high_seconds: 150,
      time: [{ activity: 'segments', seconds: 120 }],
      utc_offsets: [0],
    });
    expect(day.entries[0]).toMatchObject({ rule: 'conversation_turn', amount: 10 });
    expect(day.xp).toBe(day.entries.reduce((sum, entry) => sum + entry.amount, 0));
  });

  test('says of a day without study what it is', async () => {
    expect((await receipt('2026-10-14')).kind).toBe('open');
    expect((await receipt('2026-10-13')).kind).toBe('before');
    expect((await receipt('2026-10-15')).kind).toBe('ahead');
    const { id } = await stage.mina.conversation();
    await stage.mina.chat(id, { message: 'Why is the sky blue?' });
    await stage.mina.ask(201, 'POST', '/api/xp/rest-days', { date: '2026-10-15' });
    await stage.at('2026-10-18T11:00:00Z');
    expect((await receipt('2026-10-13')).kind).toBe('before');
    expect(await receipt('2026-10-15')).toMatchObject({ kind: 'rest', run_began: '2026-10-14' });
    expect(await receipt('2026-10-16')).toMatchObject({ kind: 'missed', run_began: null });
    expect((await receipt('2026-10-18')).kind).toBe('open');
  });

  test('calls a day missed that an early riser missed, and left out only where the clock jumped', async () => {
    const { id } = await stage.mina.conversation();
    for (const date of ['2026-10-15', '2026-10-17', '2026-10-19']) {
      await stage.at(`${date}T06:00:00Z`);
      await stage.mina.chat(id, { message: `What begins on ${date}, early?` });
    }
    expect(await receipt('2026-10-16')).toMatchObject({ kind: 'missed', run_began: null });
    expect(await receipt('2026-10-19')).toMatchObject({ streak_day: 1, run_began: '2026-10-19' });
    // By the clock of the last study the twentieth is not over.
    await stage.mina.ask(200, 'PATCH', '/api/auth/me', { timezone: 'Pacific/Kiritimati' });
    await stage.at('2026-10-20T11:00:00Z');
    await stage.mina.chat(id, { message: 'Which date is it on this island?' });
    expect(await receipt('2026-10-20')).toMatchObject({ kind: 'skipped' });
    expect(await receipt('2026-10-21')).toMatchObject({ streak_day: 2, run_began: '2026-10-19' });
  });

  test('of a missed day tells the double session that made up for it, which the streak had asked for', async () => {
    const { id } = await stage.mina.conversation();
    await stage.mina.chat(id, { message: 'Why is the sky blue?' });
    await stage.at('2026-10-16T11:00:00Z');
    expect(await stage.mina.ask(200, 'GET', '/api/xp/streak-status')).toMatchObject({
      current_streak: 0,
      repair: { missed_on: '2026-10-15', until: '2026-10-17', streak: 1, needs_seconds: 600, needs_xp: 40 },
    });
    await stage.report('segments', 'a', 300);
    await stage.at('2026-10-16T11:05:00Z');
    await stage.report('segments', 'a', 300);
    expect(await stage.mina.ask(200, 'GET', '/api/xp/streak-status')).toMatchObject({
      current_streak: 2,
      repair: null,
    });
    expect(await receipt('2026-10-15')).toMatchObject({ kind: 'missed', repaired_on: '2026-10-16' });
  });
});

describe('a year', () => {
  test('has 365 days, or 366 when it leaps, and names the years with something in them', async () => {
    const { id } = await stage.mina.conversation();
    await stage.at('2028-02-29T11:00:00Z');
    await stage.mina.chat(id, { message: 'Is this a leap day?' });
    const year = (which: number, query = '') =>
      stage.mina.ask<YearActivity>(200, 'GET', `/api/xp/years/${which}${query}`);
    const leap = await year(2028);
    expect(leap.entries).toHaveLength(366);
    expect(leap.entries[59]).toMatchObject({ date: '2028-02-29', xp: leap.total_xp });
    expect(leap).toMatchObject({ active_days: 1, years: [2028] });
    expect((await year(2027)).entries).toHaveLength(365);
    expect(await year(2028, '?activity=live')).toMatchObject({ active_days: 0, total_xp: 0 });
    expect(await year(2028, '?activity=conversations')).toMatchObject({ active_days: 1 });
    await stage.mina.ask(400, 'GET', '/api/xp/years/12');
  });

  test('that is past tells the rests, the freeze and the missed days of a streak that ended', async () => {
    await stage.at('2026-12-20T11:00:00Z');
    const { id } = await stage.mina.conversation();
    await stage.mina.ask(201, 'POST', '/api/xp/rest-days', { date: '2026-12-21' });
    for (const day of [20, 22, 23, 24, 25, 26, 27, 29]) {
      await stage.at(`2026-12-${day}T11:00:00Z`);
      await stage.mina.chat(id, { message: `What is special about day ${day}?` });
    }
    await stage.at('2027-02-01T11:00:00Z');
    const kinds = ({ entries }: Pick<YearActivity, 'entries'>) =>
      Object.fromEntries(entries.map(({ date, kind }) => [date, kind]));
    const told = {
      ...{ '2026-12-19': undefined, '2026-12-20': 'active', '2026-12-21': 'rest', '2026-12-27': 'active' },
      ...{ '2026-12-28': 'freeze', '2026-12-29': 'active', '2026-12-30': 'missed' },
    };
    for (const path of ['years/2026', 'years/2026?activity=live', 'learning-pulse', 'learning-pulse?activity=live'])
      expect(kinds(await stage.mina.ask(200, 'GET', `/api/xp/${path}`)), path).toMatchObject(told);
    for (const [date, kind] of Object.entries(told)) expect((await receipt(date)).kind).toBe(kind ?? 'before');
  });

  test('is filtered by activity in the pulse as well', async () => {
    await stage.report('segments', 'a', 300);
    const pulse = (query: string) =>
      stage.mina.ask<{ active_days: number }>(200, 'GET', `/api/xp/learning-pulse${query}`);
    expect((await pulse('')).active_days).toBe(1);
    expect((await pulse('?activity=segments')).active_days).toBe(1);
    expect((await pulse('?activity=live')).active_days).toBe(0);
    await stage.mina.ask(400, 'GET', '/api/xp/learning-pulse?activity=sleeping');
  });
});

describe('rests and rhythms', () => {
  const status = () => stage.mina.ask<{ current_streak: number }>(200, 'GET', '/api/xp/streak-status');
  const move = (timezone: string) => stage.mina.ask(200, 'PATCH', '/api/auth/me', { timezone });

  test('of a day that was missed are not declared from a place where it has not begun', async () => {
    await move('Pacific/Kiritimati');
    const { id } = await stage.mina.conversation();
    await stage.at('2026-10-14T05:00:00Z');
    await stage.mina.chat(id, { message: 'What is missed on an island?' });
    // On the island it is the morning of the sixteenth, and in Pago Pago the night before the fifteenth.
    await stage.at('2026-10-15T19:00:00Z');
    expect(await status()).toMatchObject({ current_streak: 0 });
    await move('Pacific/Pago_Pago');
    await stage.mina.ask(400, 'POST', '/api/xp/rest-days', { date: '2026-10-15' });
    await stage.mina.ask(400, 'POST', '/api/xp/rest-days', { date: '2026-10-16' });
    expect(await stage.mina.ask(200, 'PUT', '/api/xp/rhythm', { days_per_week: 2 })).toMatchObject({
      next: { from: '2026-10-17' },
    });
    await move('Pacific/Kiritimati');
    expect(await status()).toMatchObject({ current_streak: 0 });
  });

  test('that have begun are not taken back from a place where they have not', async () => {
    await move('Pacific/Kiritimati');
    const { id } = await stage.mina.conversation();
    await stage.at('2026-10-14T05:00:00Z');
    await stage.mina.chat(id, { message: 'When does a rest begin on an island?' });
    await stage.mina.ask(201, 'POST', '/api/xp/rest-days', { date: '2026-10-15' });
    await stage.at('2026-10-15T09:00:00Z');
    await move('Pacific/Pago_Pago');
    await stage.mina.ask(400, 'DELETE', '/api/xp/rest-days/2026-10-15');
    await move('Pacific/Kiritimati');
    await stage.at('2026-10-15T19:00:00Z');
    expect(await status()).toMatchObject({ current_streak: 1 });
  });
});

test('milestones and the hint of a beginner', async () => {
  const { items } = await stage.mina.ask<{ items: Milestone[] }>(200, 'GET', '/api/xp/milestones');
  expect(items.map(({ id, progress }) => [id, progress])).toEqual([
    ['streak:3', 0],
    ['level:2', 1],
    ['active_days:5', 0],
    ['hours:1', 0],
  ]);
  expect(await stage.mina.ask(200, 'GET', '/api/xp/support-hint')).toEqual({ hint: null });
});

test('a rhythm that fell off gets a hint, until there is study again', async () => {
  const { id } = await stage.mina.conversation();
  for (let week = 0; week < 4; week += 1) {
    for (const day of [0, 1, 3, 4, 6]) {
      await stage.at(new Date(Date.parse('2026-10-14T11:00:00Z') + (week * 7 + day) * 86_400_000).toISOString());
      await stage.mina.chat(id, { message: `Question of week ${week} and day ${day}` });
    }
  }
  await stage.at('2026-11-19T11:00:00Z');
  await stage.mina.ask(200, 'POST', '/api/xel/cards', { word: 'quay' });
  expect(await stage.mina.ask(200, 'GET', '/api/xp/support-hint')).toMatchObject({
    hint: { kind: 'quiet', recent_days: 0, minutes: 10, overdue_reviews: 1 },
  });
  await stage.mina.chat(id, { message: 'Back again, what did I miss?' });
  expect(await stage.mina.ask(200, 'GET', '/api/xp/support-hint')).toEqual({ hint: null });
});

test('nobody sees or changes what belongs to somebody else', async () => {
  const other = await aLearner(stage.server);
  await stage.report('segments', 'a', 300);
  await stage.mina.ask(200, 'PUT', '/api/xp/goal', { kind: 'level', target: 5, by: '2026-12-31' });
  const [quest] = (await stage.mina.ask<QuestList>(200, 'GET', '/api/xp/quests')).quests;
  expect(await other.ask(200, 'GET', '/api/xp/goal')).toEqual({ goal: null });
  expect(await other.ask(200, 'GET', '/api/xp/days/2026-10-14')).toMatchObject({ seconds: 0, entries: [] });
  expect((await stage.report('segments', 'a', 60, {}, other)).credited_seconds).toBe(60);
  await other.user.call('POST', `/api/xp/quests/${quest?.id}/swap`);
  expect((await stage.mina.ask<QuestList>(200, 'GET', '/api/xp/quests')).quests[0]?.id).toBe(quest?.id);
});
