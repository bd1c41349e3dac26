import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { english } from '#contract/english.ts';
import { progress } from '#contract/progress.ts';
import { xel } from '#contract/xel.ts';
import { type XPProfile, xp } from '#contract/xp.ts';
import { EnglishServer } from '../testing/english-server.ts';
import { aCard, aDashboard } from '../testing/facts.ts';
import { openEnglish } from '../testing/open-english.tsx';
import { CardFace } from './card-face.tsx';

let server: EnglishServer;
beforeEach(() => {
  server = new EnglishServer();
  server.give(xel.dashboard, aDashboard({ due_reviews: 0 }));
  server.give(xel.reviews, { items: [aCard(), aCard({ id: 'c-2', front: 'eager' })], next_cursor: null });
  server.give(xel.review, () => aCard({ due_at: new Date(Date.now() + 4 * 86_400_000).toISOString() }));
  server.give(xel.undoReview, aCard());
});

afterEach(() => {
  vi.useRealTimers();
});

const open = () => openEnglish(server, '/english/reviews');
const ratings = () => server.calls(xel.review).map(({ path, body }) => [path.split('/').at(-1), Object(body).rating]);

test('goes through the cards with the keyboard alone', async () => {
  const { user } = await open();
  expect(await screen.findByRole('article', { name: 'Recall' })).toBeTruthy();
  expect(screen.queryByText('not willing to do something')).toBeNull();
  await user.keyboard('3');
  expect(ratings()).toEqual([]);
  await user.keyboard(' ');
  expect(screen.getByText('not willing to do something')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole('article', { name: 'Answer' }));
  await user.keyboard('3');
  expect(await screen.findByText('eager')).toBeTruthy();
  expect(screen.getByText('“reluctant” comes back in 4 days').closest('[role=status]')).toBeTruthy();
  await user.keyboard(' 1');
  expect(await screen.findByText('You reviewed 2 cards.')).toBeTruthy();
  expect(ratings()).toEqual([
    ['c-1', 3],
    ['c-2', 1],
  ]);
  expect(await screen.findByRole('table', { name: 'The next seven days' })).toBeTruthy();
});

test('goes by buttons, each of which says what it means', async () => {
  const { user } = await open();
  await user.click(await screen.findByRole('button', { name: 'Show the answer' }));
  expect(screen.getByRole('group', { name: 'How well did you recall it?' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /^Hard With effort in 2 days/ }));
  expect(await screen.findByText('Card 2 of 2')).toBeTruthy();
  expect(ratings()).toEqual([['c-1', 2]]);
});

test('a rating whose answer was lost is given again as the same one', async () => {
  server.give(xel.review, 403);
  const { user } = await open();
  await screen.findByText('reluctant');
  await user.keyboard(' 3');
  await screen.findByRole('alert');
  await user.keyboard('3');
  await waitFor(() => expect(ratings()).toHaveLength(2));
  const [first, second] = server.calls(xel.review);
  expect(first?.key).toBeTruthy();
  expect(second?.key).toBe(first?.key);
});

test('a card is written anew or put away in the middle of the heap', async () => {
  server.give(english.updateCard, ({ body }) => aCard(body as object));
  const { user } = await open();
  await screen.findByText('reluctant');
  await user.keyboard(' ');
  await user.click(screen.getByRole('button', { name: 'Change it' }));
  const back = screen.getByRole('textbox', { name: 'What to recall' });
  await user.clear(back);
  await user.type(back, '1 unwilling');
  await user.click(screen.getByRole('button', { name: 'Save the card' }));
  expect(await screen.findByText('1 unwilling')).toBeTruthy();
  expect(ratings()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Put it away' }));
  expect(await screen.findByText('eager')).toBeTruthy();
  expect(screen.getByText('Card 1 of 1')).toBeTruthy();
  expect(ratings()).toEqual([]);
});

test('the last rating is taken back', async () => {
  const { user } = await open();
  await screen.findByText('reluctant');
  await user.keyboard(' 1');
  await screen.findByText('eager');
  await user.keyboard('z');
  expect(await screen.findByText('The rating of “reluctant” is taken back.')).toBeTruthy();
  expect(screen.getByText('Card 1 of 2')).toBeTruthy();
  expect(server.calls(xel.undoReview)).toHaveLength(1);
  expect(screen.queryByRole('button', { name: 'Undo the last rating' })).toBeNull();
});

test('a rating that fails leaves the card where it is', async () => {
  server.give(xel.review, 403);
  const { user } = await open();
  await screen.findByText('reluctant');
  await user.keyboard(' 3');
  expect((await screen.findByRole('alert')).textContent).toMatch(/^The rating was not saved\./);
  expect(screen.getByText('Card 1 of 2')).toBeTruthy();
});

test('a card that is forgotten again and again offers another way to learn it', () => {
  render(<CardFace ref={null} card={aCard({ lapses: 9, leech: true })} shown={false} />);
  expect(screen.getByText('seen 6 times · forgotten 9 times')).toBeTruthy();
  expect(screen.getByText(/^This one was forgotten often\. Make up a sentence/)).toBeTruthy();
});

test('where nothing is due, the forecast and what cards are', async () => {
  server.give(xel.reviews, { items: [], next_cursor: null });
  await open();
  expect(await screen.findByText('No card is due')).toBeTruthy();
  await waitFor(() => expect(screen.getByRole('table', { name: 'The next seven days' })).toBeTruthy());
});

test('time with the cards is reported as learning while somebody is at them, and ends with the last card', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  server.give(progress.reportTime, { credited_seconds: 10 });
  await open();
  await screen.findByText('reluctant');
  for (let second = 0; second < 10; second += 1) {
    fireEvent.keyDown(document.body, { key: 'x' });
    await act(() => vi.advanceTimersByTimeAsync(1_000));
  }
  cleanup();
  await vi.advanceTimersByTimeAsync(100);
  const [report, ...more] = server.calls(progress.reportTime).map(({ body }) => Object(body));
  expect(report).toMatchObject({ activity: 'quizzes' });
  expect(report.active_seconds).toBeGreaterThanOrEqual(9);
  expect(more).toEqual([]);
});

test('what a card earns stands in the total before the server has answered, and once for a card', async () => {
  const profile: XPProfile = {
    ...{ level: 2, total_xp: 120, xp_into_level: 20, xp_to_next_level: 180, current_streak: 1, longest_streak: 1 },
    ...{ token_balance: 0, booster: null, today_xp: 0, timezone: 'UTC', next_turn_xp: 10, next_review_xp: 1 },
    today: { segments: 0, quizzes: 0, conversations: 0, english: 0, live: 0 },
  };
  server.give(xp.profile, profile);
  const { user, queries } = await open();
  const total = () => queries.getQueryData<XPProfile>(['xp', 'profile'])?.total_xp;
  queries.setQueryData(['xp', 'profile'], profile);
  const told: unknown[] = [];
  const otherTab = new BroadcastChannel('xentree-progress');
  otherTab.onmessage = ({ data }) => told.push(data.change);
  await screen.findByText('reluctant');
  await user.keyboard(' 1');
  await screen.findByText('eager');
  expect(total()).toBe(121);
  await user.keyboard('z');
  await screen.findByText('reluctant');
  await user.keyboard(' 3');
  await screen.findByText('eager');
  expect(total()).toBe(121);
  await waitFor(() => expect(told).toEqual(['review', 'changed', 'changed', 'changed']));
  otherTab.close();
});
