import { afterAll, beforeAll, expect, test } from 'vitest';
import { aStudent, englishServer, type Student } from '#server/modules/xel/testing/stage.ts';
import type { TestServer } from '#testing/server.ts';
import { ownWordsBetween } from './own-words.repository.ts';

let server: TestServer;
let student: Student;
beforeAll(async () => {
  server = await englishServer();
  student = await aStudent(server);
});
afterAll(() => server.close());

const learner = () => ({ id: student.user.id, timezone: 'Etc/UTC', dayStartsAt: '04:00' });

test('words of a writing task and of a talk count on their date, as they were said, and nothing that was only picked or copied', async () => {
  const today = '2026-03-10';
  const message = 'Hello Mara, I went home although it was late, and I will bring sixteen oranges.';
  await student.submit('a1-first-9', message);
  await student.submit('a1-first-1');

  const now = server.clock.now.getTime();
  const at = (second: number) => new Date(now + second * 1_000).toISOString();
  const transcript = (said: string, session: object) => ({
    ...{ session_started_at: at(0), session_ended_at: at(9), ...session },
    transcripts: [
      { role: 'ai', text: 'What happened because of the rain?', timestamp: at(1) },
      { role: 'user', text: said, timestamp: at(4) },
    ],
  });
  const session = await student.ask<{ session_id: string }>(201, 'POST', '/api/live/session/start', {
    session_type: 'voice',
  });
  const kept = await student.ask<{ id: string }>(
    201,
    'POST',
    '/api/live/transcripts',
    transcript('We stay inside.', { session_id: session.session_id }),
  );
  await student.ask(200, 'PATCH', `/api/live/transcripts/${kept.id}/turns/1`, { text: 'We stayed inside.' });
  await student.ask(201, 'POST', '/api/live/transcripts', transcript('Brought along from elsewhere.', {}));

  const found = await ownWordsBetween(server.database.db, learner(), today, today);
  expect(found).toEqual([
    { date: today, text: message },
    { date: today, text: 'We stay inside.' },
  ]);
});
