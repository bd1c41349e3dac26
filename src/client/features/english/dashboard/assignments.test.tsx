import { screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { show } from '#client/session/testing/show.tsx';
import type { Assigned } from '#contract/assigned-work.ts';
import { xel } from '#contract/xel.ts';
import { EnglishServer } from '../testing/english-server.ts';
import { aDashboard } from '../testing/facts.ts';
import { openEnglish } from '../testing/open-english.tsx';
import { DueToday } from './due-today.tsx';

afterEach(() => vi.useRealTimers());

const review = {
  ...{ id: 'r-1', at: '2026-10-14T18:30:00Z', reviewer: 'ines', organization: 'Riverside School', remarks: [] },
  ...{ comment: 'Say when you will come.', score: 80, returned: true },
};

function anAssigned(change: Partial<Assigned> = {}): Assigned {
  return {
    ...{ id: 'a-1', organization: { id: 'o-river', name: 'Riverside School' }, note: 'Before the trip' },
    ...{ module_id: 'b1-past', module_title: 'Talking about the past', skill: 'grammar', cefr_level: 'B1' },
    ...{ total_tasks: 9, completed_tasks: 4, due_date: '2026-10-21', assigned_by: 'ines', state: 'soon' },
    ...{ shared: 'totals', returned: [] },
    ...change,
  };
}

function serverWith(...items: Assigned[]): EnglishServer {
  const server = new EnglishServer();
  server.give(xel.dashboard, aDashboard({ due_reviews: 0 }));
  server.give(xel.assignments, { items, next_cursor: null });
  return server;
}

test('what is assigned says by when, how far it is, and what teachers see of it', async () => {
  await openEnglish(serverWith(anAssigned()));
  const list = within(await screen.findByRole('list', { name: 'Assigned to you' }));
  expect(list.getByText('Due soon')).toBeTruthy();
  expect(list.getByText(/4 of 9/)).toBeTruthy();
  expect(list.getByText('Before the trip')).toBeTruthy();
  expect(list.getByText(/Teachers see how many tasks you passed/)).toBeTruthy();
  expect(list.getByRole('link', { name: 'Choose what they see' }).getAttribute('href')).toBe(
    '/organizations/o-river/settings',
  );
});

test('what came back to be revised leads to the answer, with what the teacher said', async () => {
  const task = { submission_id: 's-1', task_id: 'b1-past-1', task_title: 'Tom leaves the house', review };
  await openEnglish(serverWith(anAssigned({ returned: [task] })));
  const list = within(await screen.findByRole('list', { name: 'Assigned to you' }));
  expect(list.getByText('Say when you will come.')).toBeTruthy();
  expect(list.getByRole('link', { name: 'Tom leaves the house' }).getAttribute('href')).toBe(
    '/english/tasks/b1-past-1?module=b1-past&submission=s-1',
  );
});

test('without anything assigned there is no list', async () => {
  await openEnglish(serverWith());
  await screen.findByRole('region', { name: 'Next' });
  expect(screen.queryByRole('list', { name: 'Assigned to you' })).toBeNull();
});

test('Today shows what is not done yet', async () => {
  const server = serverWith(anAssigned({ id: 'a-2', module_title: 'A done one', state: 'done' }), anAssigned());
  await show(server, <DueToday />);
  const list = within(await screen.findByRole('list', { name: 'Assigned to you' }));
  expect(list.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('Talking about the past'),
  ]);
});
