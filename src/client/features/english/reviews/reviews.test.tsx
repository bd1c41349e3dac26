import { render, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { xel } from '#contract/xel.ts';
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
  expect(screen.getByRole('status').textContent).toBe('“reluctant” comes back in 4 days');
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
