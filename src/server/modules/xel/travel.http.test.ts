import { expect, test } from 'vitest';
import type { ReviewCard } from '#contract/review-card.ts';
import { exportOf, importInto } from '../passport/testing/archives.ts';
import { aStudent, englishServer, later } from './testing/stage.ts';

test('what was learnt travels with a passport: submissions, hints, cards with their ratings, the level found', async () => {
  const server = await englishServer();
  try {
    const who = await aStudent(server);
    await who.ask(200, 'POST', '/api/xel/placement', { responses: {} });
    await who.ask(200, 'POST', '/api/xel/tasks/a1-first-1/hint');
    await who.submit('a1-first-1', { '1': 'a', '2': 'b', '3': 'b' });
    const done = await who.submit('a1-first-4');
    await who.ask(200, 'POST', '/api/xel/tasks/a1-first-1/hint');
    const word = await who.ask<ReviewCard>(200, 'POST', '/api/xel/cards', { word: 'quay', sentence: 'At the quay.' });
    await later(server, who, 1);
    await who.rate(word.id, 3);

    const other = await aStudent(server);
    const report = await importInto(other.user, await exportOf(who.user));
    expect(report).toMatchObject({ counts: { failed: 0 } });
    expect(await other.dashboard()).toEqual(await who.dashboard());
    expect(await other.due()).toEqual(await who.due());
    const submission = `/api/xel/submissions/${done.submission_id}`;
    expect(await other.ask(200, 'GET', submission)).toEqual(await who.ask(200, 'GET', submission));
    const tasks = async (of: typeof who) =>
      (await of.module('a1-first')).tasks.map(({ id, status, best_score, attempts, hints }) => ({
        ...{ id, status, best_score, attempts, hints },
      }));
    expect(await tasks(other)).toEqual(await tasks(who));
    // Also a rating can still be taken back.
    expect(await other.ask(200, 'POST', `/api/xel/reviews/${word.id}/undo`)).toEqual(word);
  } finally {
    await server.close();
  }
});
