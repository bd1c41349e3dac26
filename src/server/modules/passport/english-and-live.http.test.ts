import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestServer, testServer } from '#testing/server.ts';
import { aClip, aSound } from '../live/testing/clips.ts';
import { rightAnswers } from '../xel/testing/answers.ts';
import { sampleModules, sampleTask } from '../xel/testing/sample-tasks.ts';
import { aStudent, type Student, samplePlacement } from '../xel/testing/stage.ts';
import { passportTables } from './archive/tables.ts';
import { exportOf, hashesOf, importInto, rowsOf, textOf } from './testing/archives.ts';

const now = new Date('2026-03-10T12:00:00Z');
const letter =
  'Hello Mara, I will be at your house at six tomorrow. My brother live near the sea and he bring a big cake and some music. We eated it all last year. See you soon!';

let server: TestServer;
let mina: Student;
let archive: Buffer;

/** One of everything that English and Live keep, made as the app makes it. */
beforeAll(async () => {
  server = await testServer({ now, english: { modules: sampleModules, placement: samplePlacement } });
  mina = await aStudent(server);
  await mina.ask(200, 'POST', '/api/xel/placement', {
    responses: {
      'placement-1': rightAnswers('placement-1', sampleTask('gap_fill')),
      'placement-2': rightAnswers('placement-2', sampleTask('mcq_single')),
    },
  });
  await mina.ask(200, 'POST', '/api/xel/tasks/a1-first-1/hint');
  await mina.submit('a1-first-1', { '1': 'b', '2': 'b', '3': 'a' });
  const { submission_id } = await mina.submit('a1-first-9', letter);
  await mina.ask(201, 'POST', `/api/xel/submissions/${submission_id}/appeals`, {
    criterion: 'Grammar',
    reason: 'I checked every verb twice.',
  });
  await mina.ask(200, 'POST', '/api/xel/evaluate', { type: 'writing', text: letter });
  const [card] = (await mina.due('?include=new')).items;
  await mina.rate(card?.id ?? '', 3);
  const spoken = await mina.ask<{ id: string }>(201, 'POST', '/api/live/transcripts', {
    session_started_at: '2026-03-10T11:00:00.000Z',
    session_ended_at: '2026-03-10T11:09:00.000Z',
    nickname: 'Mina',
    transcripts: [
      { role: 'ai', text: 'Where do you live?', timestamp: '2026-03-10T11:00:01.000Z' },
      { role: 'user', text: 'In a light house </script><b>', timestamp: '2026-03-10T11:00:05.000Z' },
    ],
  });
  await mina.ask(200, 'PATCH', `/api/live/transcripts/${spoken.id}/turns/1`, { text: 'In a lighthouse </script><b>' });
  await mina.ask(200, 'PATCH', '/api/live/sound', { keep: true });
  const { session_id: talk } = await mina.ask<{ session_id: string }>(201, 'POST', '/api/live/session/start', {
    session_type: 'voice',
  });
  const times = { session_id: talk, session_started_at: now.toISOString(), session_ended_at: now.toISOString() };
  const turn = { role: 'user', text: 'I live by the sea.', timestamp: now.toISOString() };
  await mina.ask(201, 'POST', '/api/live/transcripts', { ...times, transcripts: [turn] });
  const { body, headers } = aClip(aSound('by the sea'));
  const kept = await mina.user.call('PUT', `/api/live/transcripts/${talk}/sound/0?duration_ms=900`, body, headers);
  expect(kept.statusCode, kept.body).toBe(200);
  archive = await exportOf(mina.user);
}, 120_000);
afterAll(() => server.close());

const studied = passportTables.map(({ name }) => name).filter((name) => /^(english|live)_|^evaluations$/.test(name));

test('English and Live travel whole: exported, imported and exported again they are identical', async () => {
  const empty = studied.filter((name) => rowsOf(archive, `${name}.jsonl`).length === 0);
  expect(empty).toEqual([]);
  const other = await aStudent(server);
  const report = await importInto(other.user, archive);
  expect(report.items.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
  const again = await exportOf(other.user);
  expect(hashesOf(again)).toEqual(hashesOf(archive));

  const lists = ['/api/xel/submissions', '/api/xel/mistakes', '/api/xel/reviews', '/api/live/transcripts'];
  for (const path of [...lists, '/api/xel/dashboard'])
    expect([path, await other.ask(200, 'GET', path)]).toEqual([path, await mina.ask(200, 'GET', path)]);
});

test('the sound of talks travels with its end, and can be heard where it was brought', async () => {
  const [recording] = rowsOf(archive, 'live_recordings.jsonl');
  expect(recording).toMatchObject({ kept_until: '2026-04-09T12:00:00.000Z' });
  const other = await aStudent(server);
  await importInto(other.user, archive);
  const heard = await other.user.call('GET', `/api/live/transcripts/${recording?.['id']}/sound/0`);
  expect(heard.rawPayload.equals(aSound('by the sea'))).toBe(true);
});

test('the viewer is given what was answered, judged, recalled and said, as data that cannot become markup', () => {
  const page = textOf(archive, 'index.html');
  const rowsIn = (name: string): Record<string, unknown>[] =>
    (new RegExp(`data-rows="${name}">\n([^<]*)</script>`).exec(page)?.[1] ?? '')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  expect(page).not.toContain('lighthouse </script>');
  expect(rowsIn('english_submissions')).toContainEqual(
    expect.objectContaining({ response: letter, evaluation: expect.objectContaining({ type: 'writing' }) }),
  );
  expect(rowsIn('evaluations')).toMatchObject([{ text: letter, result: { criteria: expect.any(Array) } }]);
  expect(rowsIn('english_placements')).toMatchObject([{ level: expect.any(String), by_level: expect.any(Array) }]);
  expect(rowsIn('english_cards').length).toBe(rowsOf(archive, 'english_cards.jsonl').length);
  expect(rowsIn('english_sightings')).toContainEqual(expect.objectContaining({ explanation: expect.any(String) }));
  expect(rowsIn('live_turns')).toContainEqual(
    expect.objectContaining({ text: 'In a lighthouse </script><b>', recognised_text: 'In a light house </script><b>' }),
  );
});
