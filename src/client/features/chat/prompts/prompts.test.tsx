import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { prompts } from '#contract/prompts.ts';
import { ChatServer } from '../testing/chat-server.ts';
import { closeChat, openChat } from '../testing/open-chat.tsx';

let server: ChatServer;
const at = '2026-10-14T10:00:00.000Z';
beforeEach(() => {
  server = new ChatServer();
  const one = (id: string, name: string, title: string, content: string) =>
    server.prompts.set(id, { id, name, title, content, created_at: at, updated_at: at });
  one('p-1', 'explain', 'Explain it', 'Explain {{topic}} to {{reader}}.');
  one('p-2', 'summary', 'Sum it up', 'Give me a summary.');
});
afterEach(closeChat);

const menu = () => screen.queryByRole('listbox', { name: 'Prompts and commands' });
const chosen = () => within(menu() as HTMLElement).getByRole('option', { selected: true }).textContent;

test('a slash opens prompts and commands; letters limit them, arrows move, Enter puts the text in place', async () => {
  const { user, box } = await openChat(server, '/chat');
  await user.type(box, '/');
  await waitFor(() => expect(chosen()).toBe('/explainExplain it'));
  await user.keyboard('{ArrowDown}');
  expect(chosen()).toBe('/summarySum it up');
  expect(box.getAttribute('aria-activedescendant')).toBe(
    within(menu() as HTMLElement).getByRole('option', { selected: true }).id,
  );
  await user.type(box, 'sum{Enter}');
  expect(box.value).toBe('Give me a summary.');
  expect(menu()).toBeNull();
  expect(server.requests.filter(({ name }) => name === 'conversations.chat')).toEqual([]);
});

test('Escape closes the menu and leaves what is typed', async () => {
  const { user, box } = await openChat(server, '/chat');
  await user.type(box, '/su');
  await waitFor(() => expect(menu()).not.toBeNull());
  await user.keyboard('{Escape}');
  expect(menu()).toBeNull();
  expect(box.value).toBe('/su');
});

test('a prompt that leaves something open asks for it, and its text waits in the composer to be sent', async () => {
  const { user, box } = await openChat(server, '/chat');
  await user.type(box, '/exp');
  await user.click(await screen.findByRole('option', { name: /Explain it/ }));
  const dialog = await screen.findByRole('dialog', { name: 'Explain it' });
  await user.type(within(dialog).getByRole('textbox', { name: 'topic' }), 'tides');
  await user.type(within(dialog).getByRole('textbox', { name: 'reader' }), 'a child{Enter}');
  await waitFor(() => expect(box.value).toBe('Explain tides to a child.'));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a command does what it says: /prompts opens the library, where a prompt is written', async () => {
  const { user, box } = await openChat(server, '/chat');
  await user.type(box, '/prompts{Enter}');
  await user.click(await screen.findByRole('button', { name: 'New prompt' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(screen.getByText('Give the prompt a title.')).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Plan');
  await user.type(screen.getByRole('textbox', { name: 'Title' }), 'A plan');
  await user.type(screen.getByRole('textbox', { name: 'Text' }), 'Plan my {{{{week}}.');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(server.calls(prompts.create)).toHaveLength(1));
  expect(server.calls(prompts.create)[0]).toMatchObject({ name: 'plan', title: 'A plan' });
  expect(await screen.findByText('/plan')).toBeTruthy();
});

test('a deleted prompt can be brought back', async () => {
  const { user, box } = await openChat(server, '/chat');
  await user.type(box, '/prompts{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Delete “Sum it up”' }));
  await waitFor(() => expect(screen.queryByText('/summary')).toBeNull());
  await user.keyboard('{Escape}');
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(server.calls(prompts.create)).toHaveLength(1));
  expect(server.calls(prompts.create)[0]).toEqual({
    name: 'summary',
    title: 'Sum it up',
    content: 'Give me a summary.',
  });
});
