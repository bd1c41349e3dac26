import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import '#client/session/testing/patience.ts';
import { xel } from '#contract/xel.ts';
import { EnglishServer } from '../testing/english-server.ts';
import { aTask } from '../testing/facts.ts';
import { openEnglish } from '../testing/open-english.tsx';

test('what was found leads to its feedback beside the task, and going back leads to the search', async () => {
  const { choices: _none, ...task } = aTask({ type: 'write_message', skill: 'writing' });
  const server = new EnglishServer(task);
  server.give(xel.submission, {
    ...{ id: 's-1', task_id: task.id, module_id: 'b1-past', task_title: task.title, type: task.type, skill: 'writing' },
    ...{ score: 80, xp_awarded: 8, submitted_at: '2026-10-01T10:00:00.000Z', time_spent_seconds: 60 },
    ...{ response: 'I shall bring a lantern.', feedback: [], reviews: [] },
  });
  const { router } = await openEnglish(server, '/english/submissions/s-1');
  expect(await screen.findByText('I shall bring a lantern.')).toBeTruthy();
  expect(router.state.location).toMatchObject({
    pathname: `/english/tasks/${task.id}`,
    search: '?module=b1-past&submission=s-1',
  });
  expect(router.state.historyAction).toBe('REPLACE');
});

test('one that is not there is said to be missing, with a way on', async () => {
  const server = new EnglishServer();
  server.give(xel.submission, 404);
  await openEnglish(server, '/english/submissions/gone');
  expect(await screen.findByText('These answers are not here any more')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'All modules' }).getAttribute('href')).toBe('/english');
});
