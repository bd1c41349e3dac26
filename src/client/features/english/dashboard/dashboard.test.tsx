import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { show } from '#client/session/testing/show.tsx';
import { xel } from '#contract/xel.ts';
import { EnglishServer } from '../testing/english-server.ts';
import { aDashboard, aModule } from '../testing/facts.ts';
import { openEnglish } from '../testing/open-english.tsx';
import { DueToday } from './due-today.tsx';

let server: EnglishServer;
beforeEach(() => {
  server = new EnglishServer();
  server.give(xel.dashboard, aDashboard());
});

const module = ({ tasks: _, ...summary }: ReturnType<typeof aModule> = aModule()) => summary;

test('the next task with its reason is the one primary step', async () => {
  await openEnglish(server);
  const next = within(await screen.findByRole('region', { name: 'Next' }));
  expect(next.getByText('Grammar is your weakest skill at B1.')).toBeTruthy();
  expect(next.getByRole('link', { name: 'Start' }).getAttribute('href')).toBe(
    '/english/tasks/b1-past-1?module=b1-past',
  );
});

test('the level is a range, and says what it rests on', async () => {
  const { user } = await openEnglish(server);
  const part = within(await screen.findByRole('region', { name: 'Where you stand' }));
  expect(part.getByText('About B1')).toBeTruthy();
  expect(part.getByRole('img', { name: 'Between A2 and B1 on the scale from A1 to C2' })).toBeTruthy();
  await user.click(part.getByText('How it was reached'));
  expect(part.getByText(/rests on the placement test and 12 tasks that you sent/)).toBeTruthy();
  expect(part.getByText('It is an estimate, not a certificate.')).toBeTruthy();
});

test('somebody new is offered the placement test first', async () => {
  server.give(
    xel.dashboard,
    aDashboard({
      cefr_estimate: { level: null, range: null },
      estimated_from: { placement: false, submissions: 0 },
      skills: [],
      recent: [],
    }),
  );
  await openEnglish(server);
  const next = within(await screen.findByRole('region', { name: 'Next' }));
  expect(next.getByRole('link', { name: 'Take the placement test' })).toBeTruthy();
  expect(screen.getByText('Not known yet')).toBeTruthy();
  expect(screen.getByText('What you send is listed here, with its explanations.')).toBeTruthy();
});

test('reviews lead to an action with its time, and say what is to come', async () => {
  await openEnglish(server);
  const part = within(await screen.findByRole('region', { name: 'Reviews' }));
  expect(part.getByRole('link', { name: 'Review 18 cards' }).getAttribute('href')).toBe('/english/reviews');
  expect(part.getByText('about 6 minutes')).toBeTruthy();
  const table = part.getByRole('table', { name: 'The next seven days' });
  expect(within(table).getAllByRole('row')).toHaveLength(3);
  expect(within(table).getByRole('row', { name: /15 Oct|Oct 15/ }).textContent).toMatch(/4$/);
});

test('skills are a drawing with the same numbers as a table', async () => {
  const { user } = await openEnglish(server);
  const part = within(await screen.findByRole('region', { name: 'Skills' }));
  const table = part.getByRole('table', { name: 'Skills with their scores' });
  expect(within(table).getByRole('row', { name: 'Grammar 48 -2' })).toBeTruthy();
  expect(within(table).getByRole('row', { name: 'Listening nothing yet' })).toBeTruthy();
  expect(part.getByText('Grammar is where a task helps most now')).toBeTruthy();
  const saved: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => `blob:${saved.push(blob as Blob)}`);
  await user.click(part.getByRole('button', { name: 'Save the skills as CSV' }));
  expect(await saved[0]?.text()).toMatch(/^\ufeffSkill,Score,In 28 days\r\n(?:[a-z]+,\d*,-?[\d.]+\r\n)+$/);
  expect(part.getByRole('button', { name: 'Save the skills as PNG' })).toBeTruthy();
  await user.click(part.getByRole('radio', { name: 'Table' }));
  expect(part.getByRole('table', { name: 'Skills with their scores' })).toBeTruthy();
});

test('modules stand by level, say what opens them, and are narrowed on the server', async () => {
  server.give(xel.modules, ({ query }) => {
    const items = [
      module(),
      module(aModule([], { id: 'b2-work', title: 'At work', cefr_level: 'B2', status: 'locked' })),
    ].filter(({ cefr_level }) => !query.includes('level=B2') || cefr_level === 'B2');
    return { items, next_cursor: null };
  });
  const { user } = await openEnglish(server);
  const b2 = within(await screen.findByRole('region', { name: 'Level B2' }));
  expect(b2.getByText('Locked')).toBeTruthy();
  expect(b2.getByText('Opens when most tasks of B1 are passed, or by the placement test')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'B2' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Level B1' })).toBeNull());
  expect(screen.getByRole('button', { name: 'B2', pressed: true })).toBeTruthy();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Skill' }), 'Grammar');
  await waitFor(() => expect(server.calls(xel.modules).at(-1)?.query).toMatch(/skill=grammar/));
});

test('what was sent lately opens with its feedback', async () => {
  await openEnglish(server);
  const list = await screen.findByRole('list', { name: 'Lately' });
  const link = within(list).getByRole('link', { name: /^Tom leaves the house/ });
  expect(link.getAttribute('href')).toBe('/english/tasks/b1-past-1?module=b1-past&submission=s-1');
});

test('a part that fails offers to try again, and the rest is there', async () => {
  server.give(xel.dashboard, 403);
  server.give(xel.modules, { items: [module()], next_cursor: null });
  const { user } = await openEnglish(server);
  expect(await screen.findByText('Your English could not be loaded')).toBeTruthy();
  expect(await screen.findByRole('region', { name: 'Level B1' })).toBeTruthy();
  server.give(xel.dashboard, aDashboard());
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('About B1')).toBeTruthy();
});

test('offline it says that what is written is kept', async () => {
  await openEnglish(server);
  await screen.findByText('About B1');
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  act(() => void window.dispatchEvent(new Event('offline')));
  expect(screen.getByText(/^You are offline\. What was loaded is shown/)).toBeTruthy();
  act(() => void window.dispatchEvent(new Event('online')));
});

test('in Persian the learned English keeps its direction', async () => {
  localStorage.setItem('xt.language', 'fa');
  await openEnglish(server);
  expect(await screen.findByText('نزدیک به B1')).toBeTruthy();
  expect(document.documentElement.dir).toBe('rtl');
  localStorage.removeItem('xt.language');
});

test('Today names the cards that are due, and nothing where there are none', async () => {
  const { queries } = await show(server, <DueToday />);
  expect(await screen.findByRole('link', { name: 'Review 18 cards' })).toBeTruthy();
  server.give(xel.dashboard, aDashboard({ due_reviews: 0 }));
  await queries.refetchQueries();
  await waitFor(() => expect(screen.queryByText('Reviews')).toBeNull());
  vi.useRealTimers();
});
