import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { Placement, PlacementResult } from '#contract/placement.ts';
import type { ReviewCard } from '#contract/review-card.ts';
import type { TestServer } from '#testing/server.ts';
import { rightAnswers } from './testing/answers.ts';
import { sampleTask } from './testing/sample-tasks.ts';
import { aStudent, englishServer, later, type Student } from './testing/stage.ts';

let server: TestServer;
beforeAll(async () => {
  server = await englishServer();
});
afterAll(() => server.close());

type Test = z.output<typeof Placement>;
type Found = z.output<typeof PlacementResult>;
const take = (who: Student, responses: object, key?: string) =>
  who.ask<Found>(200, 'POST', '/api/xel/placement', { responses }, key ? { 'idempotency-key': key } : {});
/** Right answers to both tasks of the first levels. */
const rightUpTo = (levels: number) =>
  Object.fromEntries(
    Array.from({ length: 2 * levels }, (_, n) => [
      `placement-${n + 1}`,
      rightAnswers(`placement-${n + 1}`, sampleTask(n % 2 === 0 ? 'gap_fill' : 'mcq_single')),
    ]),
  );

describe('the placement test', () => {
  test('is shown without keys, from the easiest', async () => {
    const who = await aStudent(server);
    const shown = await who.ask<Test>(200, 'GET', '/api/xel/placement');
    expect(shown).toMatchObject({ taken_at: null, level: null });
    expect(shown.tasks.map(({ title }) => title)).toEqual([
      'Gaps A1',
      'Choices A1',
      'Gaps A2',
      'Choices A2',
      'Gaps B1',
      'Choices B1',
    ]);
    expect(JSON.stringify(shown)).not.toContain('were raining');
  });

  test('finds the level, opens what is below, and never locks it again', async () => {
    const who = await aStudent(server);
    const found = await take(who, rightUpTo(2), 'test');
    expect(found).toEqual({
      level: 'A2',
      range: ['A2', 'A2'],
      by_level: [
        { level: 'A1', score: 100 },
        { level: 'A2', score: 100 },
        { level: 'B1', score: 0 },
      ],
    });
    expect(await take(who, rightUpTo(2), 'test')).toEqual(found);
    expect((await who.module('a2-first')).status).toBe('available');
    expect((await who.module('b1-first')).status).toBe('locked');
    expect(await who.dashboard()).toMatchObject({
      cefr_estimate: { level: 'A2', range: ['A2', 'A2'] },
      estimated_from: { placement: true, submissions: 0 },
      next_task: { module_id: 'a2-first', reason: 'A first task at A2.' },
    });
    await later(server, who, 1);
    expect((await take(who, {})).level).toBe('A1');
    expect((await who.module('a2-first')).status).toBe('available');
    expect(await who.ask<Test>(200, 'GET', '/api/xel/placement')).toMatchObject({
      level: 'A1',
      taken_at: server.clock.now.toISOString(),
    });
  });

  test('answers `conflict` where there is none', async () => {
    const empty = await englishServer({ placement: [] });
    try {
      const who = await aStudent(empty);
      expect((await who.ask<Test>(200, 'GET', '/api/xel/placement')).tasks).toEqual([]);
      await who.ask(409, 'POST', '/api/xel/placement', { responses: {} });
    } finally {
      await empty.close();
    }
  });
});

describe('the dashboard', () => {
  test('of somebody new says nothing that it does not know', async () => {
    const who = await aStudent(server);
    const { skills, due_by_day, ...rest } = await who.dashboard();
    expect(rest).toEqual({
      cefr_estimate: { level: null, range: null },
      next_task: {
        task_id: 'a1-first-1',
        module_id: 'a1-first',
        title: 'Weather 1',
        skill: 'vocabulary',
        type: 'mcq_single',
        reason: 'A first task at A1.',
      },
      due_reviews: 0,
      estimated_from: { placement: false, submissions: 0 },
      modules_completed: 0,
      recent: [],
    });
    expect(skills).toHaveLength(6);
    expect(skills.every(({ score, trend }) => score === null && trend === 0)).toBe(true);
    expect(due_by_day.map(({ cards }) => cards)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  test('follows what was done: skills, their trend, an estimate, the next task', async () => {
    const who = await aStudent(server);
    await who.submit('a1-first-2', {});
    await later(server, who, 24 * 29);
    await who.submit('a1-first-2');
    for (const n of [1, 3, 4, 6]) await who.submit(`a1-first-${n}`);
    const seen = await who.dashboard();
    expect(seen.skills.find(({ skill }) => skill === 'grammar')).toEqual({ skill: 'grammar', score: 100, trend: 100 });
    expect(seen.cefr_estimate).toEqual({ level: 'A1', range: ['A1', 'A2'] });
    expect(seen.estimated_from).toEqual({ placement: false, submissions: 5 });
    expect(seen.recent.map(({ task_id }) => task_id)).toEqual([
      'a1-first-6',
      'a1-first-4',
      'a1-first-3',
      'a1-first-1',
      'a1-first-2',
      'a1-first-2',
    ]);
    expect(seen.next_task).toMatchObject({
      task_id: 'a1-first-5',
      reason: 'You have not tried listening at A1 yet.',
    });
    // Failed, it is the weakest, but not at once again.
    await who.submit('a1-first-5', {});
    expect((await who.dashboard()).next_task?.task_id).not.toBe('a1-first-5');
  });

  test('counts cards by the dates of the learner', async () => {
    const who = await aStudent(server);
    await who.ask(200, 'PATCH', '/api/auth/me', { timezone: 'Pacific/Auckland' });
    // 11:30 in UTC is half past midnight of the 2nd of April there.
    server.clock.now = new Date('2026-04-01T11:30:00Z');
    await who.user.signInAgain();
    await who.ask<ReviewCard>(200, 'POST', '/api/xel/cards', { word: 'one' });
    const two = await who.ask<ReviewCard>(200, 'POST', '/api/xel/cards', { word: 'two' });
    const rated = await who.rate(two.id, 3);
    expect(rated.interval).toBe(600);
    const { due_reviews, due_by_day } = await who.dashboard();
    expect(due_reviews).toBe(1);
    expect(due_by_day[0]).toEqual({ date: '2026-04-02', cards: 2 });
    expect(due_by_day.map(({ date }) => date).at(-1)).toBe('2026-04-08');
    expect(due_by_day.slice(1).every(({ cards }) => cards === 0)).toBe(true);
  });
});

test('an open answer is judged by whoever can, and else by what its task says', async () => {
  const evaluation = {
    id: 'e-1',
    type: 'writing' as const,
    overall: { score: 64, cefr: 'A2' as const, low: 58, high: 70 },
    criteria: [],
    corrections: [],
    metrics: { words: 24 },
    evaluator: { name: 'test', version: '1' },
  };
  const judging = await englishServer({
    evaluate: async ({ text }) => {
      if (text.includes('copied')) return { refused: 'This is the text of the task.' };
      return text.includes('cake') ? { score: 64, evaluation } : undefined;
    },
  });
  try {
    const who = await aStudent(judging);
    const judged = await who.submit('a1-first-9');
    expect(judged).toMatchObject({ score: 64, correct: false, evaluation });
    expect(await who.ask(200, 'GET', `/api/xel/submissions/${judged.submission_id}`)).toMatchObject({ evaluation });
    const own = await (await aStudent(judging)).submit('a1-first-9', 'I come at six and I bring some bread to you.');
    expect(own.evaluation).toBeUndefined();
    expect(own.score).toBeGreaterThan(40);
    expect(own.feedback[0]?.note).toContain('Points made: 2 of 2.');
    const refused = await (await aStudent(judging)).submit('a1-first-9', 'I copied it: at six, some bread.');
    expect(refused).toMatchObject({ score: 0, feedback: [{ note: 'This is the text of the task.' }] });
  } finally {
    await judging.close();
  }
});
