import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { xel } from '#contract/xel.ts';
import { ChatServer } from '../testing/chat-server.ts';
import { closeChat, openChat, stored } from '../testing/open-chat.tsx';

let server: ChatServer;
beforeEach(() => {
  server = new ChatServer();
  server.add('c-1', 'Tides', [
    stored({ id: 'a-1', role: 'assistant', content: 'A reluctant moon.', parent_message_id: 'q-1' }),
    stored({ id: 'q-1', parent_message_id: null }),
  ]);
  server.proposals = {
    provider: 'study-guide',
    items: [
      { word: 'reluctant', front: 'reluctant', back: 'not willing', example: 'A reluctant moon.', known: false },
      { word: 'moon', front: 'moon', back: 'what goes round the earth', known: true },
    ],
  };
});
afterEach(async () => {
  await closeChat();
  vi.unstubAllGlobals();
});

async function open() {
  const { user } = await openChat(server, '/chat/c-1');
  await user.click(await screen.findByRole('button', { name: 'Make cards' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Make cards from this' }));
  return { user, dialog };
}

test('what is proposed can be chosen and changed, own cards added, and all of it goes to the reviews', async () => {
  const { user, dialog } = await open();
  expect(await dialog.findByText('A reluctant moon.')).toBeTruthy();
  expect(dialog.getByRole<HTMLInputElement>('checkbox', { name: 'Save “moon”' }).checked).toBe(false);
  await user.clear(dialog.getByLabelText('Back'));
  await user.type(dialog.getByLabelText('Back'), 'does not want to');
  await user.click(dialog.getByRole('button', { name: 'Add a card' }));
  expect(document.activeElement).toBe(dialog.getAllByLabelText('Front')[1]);
  await user.click(dialog.getByRole('button', { name: 'Save cards' }));
  expect(dialog.getByText('Write a front, or do not choose this card.')).toBeTruthy();
  expect(document.activeElement).toBe(dialog.getAllByLabelText('Front')[1]);
  expect(server.calls(xel.makeCards)).toEqual([]);
  await user.type(dialog.getAllByLabelText('Front')[1] as HTMLElement, 'tide');
  await user.type(dialog.getAllByLabelText('Back')[1] as HTMLElement, 'the sea goes up and down');
  await user.click(dialog.getByRole('button', { name: 'Save cards' }));
  expect((await screen.findAllByText('2 cards are in your reviews')).length).toBeGreaterThan(0);
  const place = { conversation_id: 'c-1', message_id: 'a-1' };
  expect(server.calls(xel.proposeCards)).toEqual([place]);
  expect(server.calls(xel.makeCards)).toEqual([
    {
      ...place,
      cards: [
        { word: 'reluctant', front: 'reluctant', back: 'does not want to', example: 'A reluctant moon.' },
        { front: 'tide', back: 'the sea goes up and down' },
      ],
    },
  ]);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('nothing chosen is told, and what the server refuses keeps the cards', async () => {
  const { user, dialog } = await open();
  await user.click(await dialog.findByRole('checkbox', { name: 'Save “reluctant”' }));
  await user.click(dialog.getByRole('button', { name: 'Save cards' }));
  expect(dialog.getByText('Choose a card, or add one.')).toBeTruthy();
  await user.click(dialog.getByRole('checkbox', { name: 'Save “reluctant”' }));
  server.refusals.set(xel.makeCards, { status: 404, error: 'not_found', message: 'There is no such message.' });
  await user.click(dialog.getByRole('button', { name: 'Save cards' }));
  expect(await dialog.findByText('The cards are not saved: There is no such message.')).toBeTruthy();
  expect(dialog.getByLabelText<HTMLInputElement>('Front').value).toBe('reluctant');
});

test('where nothing can be proposed it says why, and tries again', async () => {
  server.refusals.set(xel.proposeCards, {
    ...{ status: 503, error: 'provider_unavailable', message: 'OpenAI does not answer at the moment.' },
  });
  const { user, dialog } = await open();
  expect(await dialog.findByText('No cards could be proposed')).toBeTruthy();
  server.refusals.clear();
  await user.click(dialog.getByRole('button', { name: 'Try again' }));
  expect(await dialog.findByText('Proposed by study-guide.')).toBeTruthy();
});
