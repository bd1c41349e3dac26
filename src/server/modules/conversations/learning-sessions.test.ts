import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { learningSessions } from '#server/db/schema/conversations.ts';
import { testDatabase } from '#testing/database.ts';
import { type Bench, type BenchDatabase, benchDatabase } from './testing/workbench.ts';

let base: BenchDatabase;
let bench: Bench;
beforeAll(async () => {
  base = benchDatabase(await testDatabase());
  bench = base.process();
});
afterAll(() => base.close());

async function learner() {
  const user = await base.user();
  return { user, id: (await bench.service.list.create(user, {})).id };
}

test('starting again, or at once, gives the session that goes on', async () => {
  const { user, id } = await learner();
  const started = await Promise.all([1, 2, 3].map(() => bench.service.sessions.start(user, id)));
  expect(new Set(started.map((session) => session.session_id)).size).toBe(1);
  expect(started[0]).toMatchObject({ conversation_id: id, is_active: true, ended_at: null, duration_seconds: 0 });
});

test('active seconds are counted and booked; two tabs that report the same minute count once', async () => {
  const { user, id } = await learner();
  const { session_id } = await bench.service.sessions.start(user, id);
  base.advance(60);
  await bench.service.sessions.activity(user, id, { active: 60 });
  const second = await bench.service.sessions.activity(user, id, { active: 60 });
  expect(second.duration_seconds).toBeLessThanOrEqual(65);
  const recorded = bench.recorded.filter((time) => time.userId === user);
  expect(recorded[0]).toEqual({
    userId: user,
    activity: 'conversations',
    seconds: 60,
    sessionId: session_id,
    at: base.now(),
  });
  expect(recorded.reduce((sum, time) => sum + time.seconds, 0)).toBe(second.duration_seconds);
});

test('two conversations that report the same minutes count them once, also when they report at once', async () => {
  const { user, id } = await learner();
  const { sessions } = bench.service;
  const other = (await bench.service.list.create(user, {})).id;
  for (const one of [id, other]) await sessions.start(user, one);
  for (let minute = 1; minute <= 5; minute += 1) {
    base.advance(60);
    await Promise.all([id, other].map((one) => sessions.activity(user, one, { active: 60 })));
    const booked = bench.recorded.filter((time) => time.userId === user);
    const total = booked.reduce((sum, time) => sum + time.seconds, 0);
    expect(total).toBeGreaterThanOrEqual(minute * 60);
    expect(total).toBeLessThanOrEqual(minute * 60 + 5);
  }
});

test('what one person books takes nothing from another', async () => {
  const [mina, omid] = [await learner(), await learner()];
  for (const { user, id } of [mina, omid]) await bench.service.sessions.start(user, id);
  base.advance(60);
  for (const { user, id } of [mina, omid]) {
    expect(await bench.service.sessions.activity(user, id, { active: 60 })).toMatchObject({ duration_seconds: 60 });
  }
});

test('five minutes without activity end it: status says so and it is written down; a report is a conflict, a start begins another', async () => {
  const { sessions } = bench.service;
  const { user, id } = await learner();
  const first = await sessions.start(user, id);
  base.advance(120);
  await sessions.activity(user, id, { active: 90 });
  await sessions.activity(user, id, { active: 0 });
  base.advance(300);
  const ended = new Date(base.now()).toISOString();
  base.advance(1000);
  expect(await sessions.status(user, id)).toMatchObject({
    session_id: first.session_id,
    is_active: false,
    ended_at: ended,
    duration_seconds: 90,
  });
  const [row] = await base.db.select().from(learningSessions).where(eq(learningSessions.id, first.session_id));
  expect(row?.endedAt?.toISOString()).toBe(ended);
  await expect(sessions.activity(user, id, { active: 30 })).rejects.toMatchObject({ code: 'conflict' });
  const second = await sessions.start(user, id);
  expect(second).toMatchObject({ is_active: true, duration_seconds: 0 });
  expect(second.session_id).not.toBe(first.session_id);
});

test('a report after the end of an idle session writes the end down too', async () => {
  const { user, id } = await learner();
  const { session_id } = await bench.service.sessions.start(user, id);
  base.advance(400);
  await expect(bench.service.sessions.activity(user, id, { active: 30 })).rejects.toMatchObject({ code: 'conflict' });
  const [row] = await base.db.select().from(learningSessions).where(eq(learningSessions.id, session_id));
  expect(row).toMatchObject({ activeSeconds: 0, endedAt: expect.any(Date) });
  expect(bench.recorded.filter((time) => time.userId === user)).toEqual([]);
});

test('ending is done once and stays', async () => {
  const { user, id } = await learner();
  await bench.service.sessions.start(user, id);
  base.advance(10);
  const ended = await bench.service.sessions.end(user, id);
  expect(ended).toMatchObject({ is_active: false, ended_at: base.now().toISOString() });
  base.advance(10);
  expect(await bench.service.sessions.end(user, id)).toEqual(ended);
});

test('where no session was ever started there is none', async () => {
  const { user, id } = await learner();
  const { status, end, activity } = bench.service.sessions;
  for (const ask of [() => status(user, id), () => end(user, id), () => activity(user, id, { active: 5 })]) {
    await expect(ask()).rejects.toMatchObject({ code: 'not_found' });
  }
});

test('when the time cannot be booked, it is not credited either', async () => {
  const broken = base.process({ recordTime: async () => Promise.reject(new Error('no booking')) });
  const { user, id } = await learner();
  await broken.service.sessions.start(user, id);
  base.advance(30);
  await expect(broken.service.sessions.activity(user, id, { active: 30 })).rejects.toThrow('no booking');
  expect(await broken.service.sessions.status(user, id)).toMatchObject({ duration_seconds: 0 });
});
