import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { conversations } from '#contract/conversations.ts';
import { ChatServer } from '../testing/chat-server.ts';
import { closeChat, openChat } from '../testing/open-chat.tsx';

let server: ChatServer;
beforeEach(() => {
  server = new ChatServer();
  for (const n of [1, 2, 3, 4]) server.add(`c-${n}`, `Talk ${n}`);
});
afterEach(closeChat);

const link = (name: string) => screen.queryByRole('link', { name: new RegExp(name) });
const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name: new RegExp(name) });

async function selecting() {
  const { user } = await openChat(server, '/chat');
  await screen.findByRole('link', { name: /Talk 4/ });
  await user.click(screen.getByRole('button', { name: 'More for the list' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Select several' }));
  return user;
}

test('Shift takes all between two; they are deleted together and come back together', async () => {
  const user = await selecting();
  await user.click(box('Talk 1'));
  await user.keyboard('{Shift>}');
  await user.click(box('Talk 3'));
  await user.keyboard('{/Shift}');
  expect(screen.getByText('3 selected')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Delete' }));
  await waitFor(() => expect([...server.talks.keys()]).toEqual(['c-4']));
  expect(server.calls(conversations.bulk)).toEqual([{ action: 'delete', ids: ['c-1', 'c-2', 'c-3'] }]);
  expect(link('Talk 1')).toBeNull();
  expect(screen.getByText('3 conversations are deleted.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(server.talks.size).toBe(4));
  expect(link('Talk 1')).toBeTruthy();
});

test('arrows move through the list, with Shift they take along, and Escape ends it', async () => {
  const user = await selecting();
  box('Talk 2').focus();
  await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
  expect(['Talk 1', 'Talk 2', 'Talk 3', 'Talk 4'].map((name) => box(name).checked)).toEqual([false, true, true, false]);
  expect(document.activeElement).toBe(box('Talk 3'));
  await user.keyboard('{Control>}a{/Control}');
  expect(screen.getByText('4 selected')).toBeTruthy();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(link('Talk 2')).toBeTruthy();
});

test('what is archived together is found in the archive, from where it can be taken out', async () => {
  const user = await selecting();
  await user.click(box('Talk 1'));
  await user.click(box('Talk 2'));
  await user.click(screen.getByRole('button', { name: 'Archive' }));
  await waitFor(() => expect(link('Talk 1')).toBeNull());
  await user.click(screen.getByRole('button', { name: 'Archived conversations' }));
  expect(await screen.findByRole('link', { name: /Talk 1/ })).toBeTruthy();
  expect(link('Talk 3')).toBeNull();
});

test('a tag is given with a suggestion from those in use, and limits the list', async () => {
  Object.assign(server.talks.get('c-1') ?? {}, { tags: ['Biology'] });
  const { user } = await openChat(server, '/chat');
  await user.click(await screen.findByRole('button', { name: 'Actions for “Talk 2”' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Tags…' }));
  await user.click(await screen.findByRole('button', { name: 'Biology' }));
  await waitFor(() => expect(server.calls(conversations.update)).toEqual([{ tags: ['Biology'] }]));
  await user.type(screen.getByRole('textbox', { name: 'Add a tag' }), 'biology{Enter}');
  expect(await screen.findByText('It has this tag already.')).toBeTruthy();
  await user.keyboard('{Escape}');
  await user.click(await screen.findByRole('button', { name: 'Only Biology, 2 conversations' }));
  await waitFor(() => expect(link('Talk 3')).toBeNull());
  expect(link('Talk 2')).toBeTruthy();
});
