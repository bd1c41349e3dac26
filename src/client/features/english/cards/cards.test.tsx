import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { english } from '#contract/english.ts';
import { EnglishServer } from '../testing/english-server.ts';
import { aCard } from '../testing/facts.ts';
import { openEnglish } from '../testing/open-english.tsx';

let server: EnglishServer;
beforeEach(() => {
  server = new EnglishServer();
  const leech = aCard({ id: 'c-2', front: 'eager', leech: true, lapses: 9 });
  server.give(english.cards, { items: [aCard(), leech], next_cursor: null });
  server.give(english.updateCard, ({ body }) => {
    const { example, ...changes } = body as { example?: string | null };
    return aCard({ ...changes, ...(example && { example }) });
  });
  server.give(english.deleteCard, undefined);
  server.give(english.restoreCard, aCard());
});
const open = (path = '/english/cards') => openEnglish(server, path);
const sent = () => server.calls(english.updateCard).map(({ body }) => body);

test('a card shows both sides, how it goes, and what helps where it is forgotten often', async () => {
  await open();
  const list = within(await screen.findByRole('list', { name: 'My cards' }));
  expect(list.getAllByText('not willing to do something')).toHaveLength(2);
  expect(list.getByText(/^due now · seen 6 times · forgotten 1 time/)).toBeTruthy();
  expect(list.getByText(/^Forgotten often\. Write it anew/)).toBeTruthy();
});

test('a card is changed; an empty side is asked for, and an example may go', async () => {
  const { user } = await open();
  await user.click(await screen.findByRole('button', { name: 'Change “reluctant”' }));
  const form = within(screen.getByRole('dialog', { name: 'Change a card' }));
  const back = form.getByRole('textbox', { name: 'What to recall' });
  await user.clear(back);
  await user.click(form.getByRole('button', { name: 'Save the card' }));
  expect(form.getByText('Write something here.')).toBeTruthy();
  await user.type(back, 'unwilling');
  await user.clear(form.getByRole('textbox', { name: 'In a sentence' }));
  await user.click(form.getByRole('button', { name: 'Save the card' }));
  await waitFor(() => expect(sent()).toEqual([{ front: 'reluctant', back: 'unwilling', example: null }]));
  expect(await screen.findByText('The card is saved. Its dates stay.')).toBeTruthy();
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('what was not saved stays in the dialog, with the reason', async () => {
  server.give(english.updateCard, 403);
  const { user } = await open();
  await user.click(await screen.findByRole('button', { name: 'Change “reluctant”' }));
  const form = within(screen.getByRole('dialog'));
  await user.type(form.getByRole('textbox', { name: 'What to recall' }), ' at all');
  await user.click(form.getByRole('button', { name: 'Save the card' }));
  expect((await form.findByRole('alert')).textContent).toMatch(/^Nothing was changed\./);
  expect((form.getByRole('textbox', { name: 'What to recall' }) as HTMLTextAreaElement).value).toMatch(/at all$/);
});

test('it is put away and taken up again, deleted and brought back', async () => {
  const { user } = await open();
  await user.click(await screen.findByRole('button', { name: 'Put “reluctant” away' }));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(sent()).toEqual([{ suspended: true }, { suspended: false }]));
  await user.click(screen.getByRole('button', { name: 'Delete “reluctant”' }));
  expect(await screen.findByText('“reluctant” is deleted.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(server.calls(english.restoreCard)).toHaveLength(1));
});

test('it is narrowed by the address and by words, and says what an empty list means', async () => {
  server.give(english.cards, { items: [], next_cursor: null });
  const { user } = await open('/english/cards?show=leech');
  expect(await screen.findByText('Nothing is forgotten often')).toBeTruthy();
  expect(server.calls(english.cards).at(-1)?.query).toMatch(/filter=leech/);
  await user.click(screen.getByRole('radio', { name: 'Put away' }));
  expect(await screen.findByText('Nothing is put away')).toBeTruthy();
  await user.type(screen.getByRole('searchbox', { name: 'Find a card' }), 'heron');
  expect(await screen.findByText('No card has “heron” in it.')).toBeTruthy();
  expect(server.calls(english.cards).at(-1)?.query).toMatch(/q=heron/);
});
