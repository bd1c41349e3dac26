import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Reminders } from '#contract/reminders.ts';
import { reminders } from '#server/db/schema/reminders.ts';
import { type ServerProcesses, serverProcesses } from '#testing/server-processes.ts';
import { anApiUser } from '../../../../e2e/api.ts';

let smtp: SMTPServer;
let processes: ServerProcesses;
let begun = 0;
beforeEach(async () => {
  smtp = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, _session, done) {
      begun += 1;
      stream.resume();
      // The first one is never said to have arrived.
      if (begun > 1) stream.on('end', () => done());
    },
  });
  smtp.on('error', () => {});
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  const { port } = smtp.server.address() as { port: number };
  processes = await serverProcesses({ SMTP_URL: `smtp://127.0.0.1:${port}`, PUBLIC_URL: 'https://study.example.org' });
});
afterEach(async () => {
  await processes.remove();
  await new Promise<void>((resolve) => smtp.close(resolve));
});

test('killed while a mail is on its way, the next start sends none for that day again', async () => {
  const wish = {
    ...{ enabled: true, time: '12:00', days: [0, 1, 2, 3, 4, 5, 6], timezone: null },
    channels: ['in_app', 'email'],
  };
  const first = await processes.start();
  const person = await anApiUser(first.url);
  await person.call('PUT', '/api/reminders', wish);
  await first.stop();
  // Nobody waits for noon: one that was put off is due.
  const isDue = () =>
    processes.look((db) => db.update(reminders).set({ nextAt: new Date(Date.now() - 1_000), moved: true }));
  await isDue();
  const second = await processes.start();
  await person.at(second.url).call('GET', '/api/reminders');
  await expect.poll(() => begun, { timeout: 60_000 }).toBe(1);
  await second.kill();
  await isDue();
  const third = await processes.start();
  const seen = await person.at(third.url).call<Reminders>('GET', '/api/reminders');
  expect(seen.due).not.toBeNull();
  expect(Date.parse(String(seen.next_at))).toBeGreaterThan(Date.now());
  await third.stop();
  expect(begun).toBe(1);
}, 300_000);
