import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestServer } from '#testing/server.ts';
import { aStudent, englishServer, later, rightOf, type Student } from './testing/stage.ts';

let server: TestServer;
beforeAll(async () => {
  server = await englishServer();
});
afterAll(() => server.close());

const taskId = 'a1-first-1';

const minutesLater = (minutes: number) => {
  server.clock.now = new Date(server.clock.now.getTime() + minutes * 60_000);
};

/** The page tells of whole minutes as they pass. */
async function work(who: Student, visit: string, minutes: number): Promise<void> {
  for (let n = 0; n < minutes; n++) {
    minutesLater(1);
    const report = { activity: 'english', visit_id: visit, active_seconds: 60 };
    expect(await who.ask(200, 'POST', '/api/xp/learning-time', report)).toEqual({ credited_seconds: 60 });
  }
}

const submit = (who: Student, seconds: number, visit?: string) =>
  who.ask(200, 'POST', `/api/xel/tasks/${taskId}/submit`, {
    response: rightOf(taskId),
    time_spent_seconds: seconds,
    visit_id: visit,
  });

const totalOf = async (who: Student) =>
  (await who.ask<{ total_seconds: number }>(200, 'GET', '/api/xp/analytics')).total_seconds;

test('what the page reported of an answer is not counted again when it is sent an hour or some days later', async () => {
  for (const hours of [1, 24, 24 * 6]) {
    const who = await aStudent(server);
    const visit = `visit-${hours}`;
    await work(who, visit, 9);
    await later(server, who, hours);
    await submit(who, 540, visit);
    expect(await totalOf(who)).toBe(540);
  }
}, 30_000);

test('what the page could not report is counted when the answer is sent', async () => {
  const who = await aStudent(server);
  await work(who, 'in-part', 4);
  await later(server, who, 1);
  await submit(who, 400, 'in-part');
  expect(await totalOf(who)).toBe(400);
  await later(server, who, 1);
  await submit(who, 400, 'in-part');
  expect(await totalOf(who)).toBe(400);
});

test('an answer without reports brings its time, with a visit or without one', async () => {
  for (const visit of [undefined, 'never-reported']) {
    const who = await aStudent(server);
    await submit(who, 300, visit);
    expect(await totalOf(who)).toBe(300);
  }
});

test('the visit of somebody else takes nothing away', async () => {
  await work(await aStudent(server), 'hers', 5);
  const who = await aStudent(server);
  await submit(who, 300, 'hers');
  expect(await totalOf(who)).toBe(300);
});
