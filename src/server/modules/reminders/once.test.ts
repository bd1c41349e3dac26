import { afterAll, beforeAll, expect, test } from 'vitest';
import { reminders } from '#server/db/schema/reminders.ts';
import type { Mail } from '#server/platform/mail.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { createReminderWorker } from './reminder-worker.ts';

/** Several processes on one database, as far as their workers go. */

const now = new Date('2026-12-01T18:00:00.000Z');
const people = 12;
let server: TestServer;
beforeAll(async () => {
  server = await testServer({ now });
});
afterAll(() => server.close());

function aWorker(sent: string[]) {
  const send = async ({ to }: Mail) => void sent.push(to);
  return createReminderWorker({
    ...{ db: server.database.db, clock: () => now, log: { warn: (why: unknown) => sent.push(String(why)) } },
    studyDay: async () => ({ rest: false, studied: false }),
    busy: async () => [],
    mail: { send, app: 'https://study.example.org', linkOf: (userId) => userId },
  });
}

test('each of them is sent once, whoever sends it', async () => {
  const everyDay = [0, 1, 2, 3, 4, 5, 6];
  for (let n = 0; n < people; n += 1) {
    const { id } = await server.aUser();
    await server.database.db.insert(reminders).values({
      ...{ tenantId: id, enabled: true, time: '18:00', days: everyDay, inApp: false, byEmail: true, timezone: 'UTC' },
      ...{ nextAt: now, moved: false, sentMoved: false, seen: false },
    });
  }
  const sent: string[] = [];
  const workers = Array.from({ length: 4 }, () => aWorker(sent));
  await Promise.all(workers.flatMap((worker) => [worker.kick(), worker.kick()]));
  await Promise.all(workers.map((worker) => worker.close()));
  expect(sent).toHaveLength(people);
  expect(new Set(sent).size).toBe(people);
  const later = aWorker(sent);
  await later.kick();
  await later.close();
  expect(sent).toHaveLength(people);
});
