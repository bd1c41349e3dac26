import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { english, type Mistake } from '#contract/english.ts';
import { EnglishServer } from '../testing/english-server.ts';
import { openEnglish } from '../testing/open-english.tsx';

const aMistake = (change: Partial<Mistake> = {}): Mistake => ({
  ...{ id: 'm-1', rule: 'preposition', about: 'depend', status: 'open', count: 3, right: 1, card_id: 'c-1' },
  ...{ first_seen_at: '2026-10-01T08:00:00Z', last_seen_at: '2026-10-14T08:00:00Z' },
  examples: [
    {
      ...{ id: 'e-1', source: 'writing', source_id: 's-1', within_id: 's-1', place: 0, refused: false },
      ...{ sentence: 'It depends of the weather.', at: '2026-10-14T08:00:00Z' },
      ...{ original: 'depends of', correction: 'depends on', explanation: 'Depend goes with on.' },
    },
  ],
  ...change,
});

let server: EnglishServer;
beforeEach(() => {
  server = new EnglishServer();
  server.give(english.mistakes, { items: [aMistake()], next_cursor: null });
  server.give(english.changeMistake, ({ body }) => aMistake(body as Partial<Mistake>));
});
const open = () => openEnglish(server, '/english/mistakes');
const changes = () => server.calls(english.changeMistake).map(({ body }) => body);

test('a pattern shows how often, when, and the own sentence with what it should be', async () => {
  await open();
  const list = within(await screen.findByRole('list', { name: 'My mistakes' }));
  expect(list.getByRole('heading', { name: 'preposition: depend' })).toBeTruthy();
  expect(list.getByText(/^3 times · last .* · right on 1 of 3 dates$/)).toBeTruthy();
  expect(list.getByText('It depends of the weather.')).toBeTruthy();
  expect(list.getByText('depends of → depends on')).toBeTruthy();
  expect(list.getByText('It has a card in your reviews')).toBeTruthy();
});

test('it can be taken out, and back again at once', async () => {
  const { user } = await open();
  await user.click(await screen.findByRole('button', { name: 'Take out “preposition: depend”' }));
  expect(await screen.findByText('“preposition: depend” is taken out.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(changes()).toEqual([{ status: 'dismissed' }, { status: 'open' }]));
});

test('it is narrowed by status and source, and says what an empty list means', async () => {
  const { user } = await open();
  await screen.findByRole('list', { name: 'My mistakes' });
  server.give(english.mistakes, { items: [], next_cursor: null });
  await user.click(screen.getByRole('radio', { name: 'Fixed' }));
  expect(await screen.findByText('Nothing is fixed yet')).toBeTruthy();
  await user.selectOptions(screen.getByRole('combobox', { name: 'From' }), 'Chat');
  await waitFor(() =>
    expect(server.calls(english.mistakes).at(-1)?.query).toMatch(/status=fixed.*source=chat|source=chat.*status=fixed/),
  );
});

test('a sentence leads to where it was written, and one of nothing that is kept says only where from', async () => {
  const [example] = aMistake().examples;
  if (!example) throw new Error('There is one.');
  const examples = [
    example,
    { ...example, id: 'e-2', source: 'chat' as const, source_id: 'm-7', within_id: 'c-7', sentence: 'In chat.' },
    { ...example, id: 'e-3', source: 'live' as const, source_id: 't-7:4', within_id: 't-7', sentence: 'In a talk.' },
    { ...example, id: 'e-4', within_id: null, sentence: 'Of no task.' },
  ];
  server.give(english.mistakes, { items: [aMistake({ examples })], next_cursor: null });
  await open();
  const sentences = within(await screen.findByRole('list', { name: 'Your own sentences' }));
  const leadsTo = sentences.getAllByRole('link').map((link) => link.getAttribute('href'));
  expect(leadsTo).toEqual(['/english/submissions/s-1', '/chat/c-7?message=m-7', '/live/transcripts/t-7#turn-4']);
});

test('a sentence is practised, or is no mistake, which can be taken back', async () => {
  server.give(english.practiseExample, aMistake());
  server.give(english.refuseExample, aMistake());
  const { user } = await open();
  await user.click(await screen.findByRole('button', { name: /^Practise this sentence: It depends/ }));
  expect(await screen.findByText('It is in your reviews now, with this sentence.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /^Not a mistake: It depends/ }));
  await screen.findByText(/^It does not count among your mistakes any more/);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() =>
    expect(server.calls(english.refuseExample).map(({ body }) => body)).toEqual([
      { refused: true },
      { refused: false },
    ]),
  );
  const [example] = aMistake().examples;
  if (!example) throw new Error('There is one.');
  server.give(english.mistakes, {
    items: [aMistake({ examples: [{ ...example, refused: true }] })],
    next_cursor: null,
  });
  await user.selectOptions(screen.getByRole('combobox', { name: 'From' }), 'Texts');
  expect(await screen.findByText('You said that this is no mistake.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /^It is one after all/ }));
  await waitFor(() => expect(server.calls(english.refuseExample).at(-1)?.body).toEqual({ refused: false }));
});

test('a refusal says so and leaves the list as it is', async () => {
  server.give(english.changeMistake, 403);
  const { user } = await open();
  await user.click(await screen.findByRole('button', { name: /^Take out/ }));
  expect(await screen.findByText(/^Nothing was changed\./)).toBeTruthy();
  expect(screen.getByText('It depends of the weather.')).toBeTruthy();
});
