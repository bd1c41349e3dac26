import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { xel } from '#contract/xel.ts';
import { EnglishServer } from '../testing/english-server.ts';
import { aModule, aTask } from '../testing/facts.ts';
import { openEnglish } from '../testing/open-english.tsx';

const open = (server: EnglishServer) => openEnglish(server, '/english/modules/b1-past');
const tasks = [
  aTask({ status: 'passed', best_score: 85 }),
  aTask({ id: 'b1-past-2', type: 'dictation', title: 'By ear' }),
];

test('says what one can do afterwards, and goes on with the first task that is open', async () => {
  await open(new EnglishServer(...tasks));
  expect(await screen.findByText(/^You can tell a short story/)).toBeTruthy();
  const afterwards = within(screen.getByRole('list', { name: 'What you can do afterwards' })).getAllByRole('listitem');
  expect(afterwards.map(({ textContent }) => textContent)).toEqual(aModule().can_do);
  const list = within(screen.getByRole('list', { name: 'Tasks' }));
  const [first, second] = list.getAllByRole('listitem');
  expect(first?.textContent).toMatch(/Choose one · 4 min · best 85 of 100.*Passed/);
  expect(second?.textContent).toMatch(/By ear.*Dictation/);
  const go = screen.getByRole('link', { name: 'Continue' });
  expect(go.getAttribute('href')).toBe('/english/tasks/b1-past-2?module=b1-past');
});

test('that is locked says what opens it, and its tasks are no links', async () => {
  const server = new EnglishServer();
  server.give(xel.module, aModule(tasks, { status: 'locked' }));
  await open(server);
  expect(await screen.findByText('This module is still locked')).toBeTruthy();
  expect(within(screen.getByRole('list', { name: 'Tasks' })).queryByRole('link')).toBeNull();
  expect(screen.getByRole('link', { name: 'Take the placement test' })).toBeTruthy();
});

test('that does not exist says so', async () => {
  const server = new EnglishServer();
  server.give(xel.module, 404);
  await open(server);
  expect(await screen.findByText('There is no such module')).toBeTruthy();
});
