import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { conversations } from '#contract/conversations.ts';
import { isAnswering } from '../live/run-answer.ts';
import { ChatServer } from '../testing/chat-server.ts';
import { closeChat, openChat, stored } from '../testing/open-chat.tsx';

let server: ChatServer;
beforeEach(() => {
  server = new ChatServer();
  server.add('c-1', 'An average', [
    stored({ id: 'a-2', role: 'assistant', content: 'In other words.', parent_message_id: 'q-1' }),
    stored({ id: 'a-1', role: 'assistant', content: 'Because.', parent_message_id: 'q-1' }),
    stored({ id: 'q-1', content: 'Why?', parent_message_id: null }),
  ]);
  // The list beside the thread says nothing of what is said in it.
  for (const talk of server.talks.values()) talk.last_message = null;
});
afterEach(async () => {
  // What was begun here ends here.
  if (asked().length > 0) act(() => server.answer.say('done', { usage: null, status: 'complete' }));
  await waitFor(() => expect(['c-1', 'c-2'].map(isAnswering)).toEqual([false, false]));
  await closeChat();
});

const start = { generation_id: 'g-1', conversation_id: 'c-1', provider: 'ollama', model: 'llama' };
const versions = () => within(screen.getByRole('group', { name: 'Versions of this answer' }));
const asked = () => server.calls(conversations.chat);

test('one version of an answer is shown at a time; a step shows another, and the server remembers it', async () => {
  const { user } = await openChat(server, '/chat/c-1');
  expect(await screen.findByText('In other words.')).toBeTruthy();
  expect(screen.queryByText('Because.')).toBeNull();
  expect(versions().getByRole('status').getAttribute('aria-label')).toBe('Version 2 of 2');
  await user.click(versions().getByRole('button', { name: 'Previous version' }));
  expect(await screen.findByText('Because.')).toBeTruthy();
  expect(screen.queryByText('In other words.')).toBeNull();
  await waitFor(() => expect(server.calls(conversations.update)).toEqual([{ current_leaf_id: 'a-1' }]));
  expect(document.activeElement).toBe(versions().getByRole('button', { name: 'Next version' }));
  await user.keyboard('{ArrowRight}');
  expect(await screen.findByText('In other words.')).toBeTruthy();
});

test('the branch that the server remembers is the one that is shown, and what is sent follows it', async () => {
  server.leaves.set('c-1', 'a-1');
  const { user, box } = await openChat(server, '/chat/c-1');
  expect(await screen.findByText('Because.')).toBeTruthy();
  await user.click(versions().getByRole('button', { name: 'Next version' }));
  await user.type(box, 'And then?{Enter}');
  await waitFor(() => expect(asked()).toHaveLength(1));
  expect(asked()[0]).toMatchObject({ message: 'And then?', parent_message_id: 'a-2' });
});

test('an edited question is asked beside the old one, whose text is kept; Escape gives up', async () => {
  const { user } = await openChat(server, '/chat/c-1');
  await user.click(await screen.findByRole('button', { name: 'Edit' }));
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Your question' });
  expect(document.activeElement).toBe(field);
  await user.type(field, ' Really?{Escape}');
  expect(screen.queryByRole('textbox', { name: 'Your question' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Edit' }));
  await user.type(screen.getByRole('textbox', { name: 'Your question' }), ' Really?{Enter}');
  await waitFor(() => expect(asked()).toHaveLength(1));
  expect(asked()[0]).toMatchObject({ message: 'Why? Really?', parent_message_id: null });
  // The old branch makes room for the new one at once.
  await screen.findByText('Why? Really?');
  expect(screen.queryByText('In other words.')).toBeNull();
});

test('an edited question keeps its documents and images', async () => {
  const picture = { image_id: 'i-0', alt: 'A menu', width: 40, height: 30 };
  const enclosed = { attachments: [{ document_id: 'd-1', title: 'Verbs' }], images: [picture] };
  server.add('c-1', 'An average', [stored({ id: 'q-1', content: 'Why?', parent_message_id: null, ...enclosed })]);
  const { user } = await openChat(server, '/chat/c-1');
  await user.click(await screen.findByRole('button', { name: 'Edit' }));
  await user.type(screen.getByRole('textbox', { name: 'Your question' }), ' Really?{Enter}');
  await waitFor(() => expect(asked()).toHaveLength(1));
  expect(asked()[0]).toMatchObject({ attachments: ['d-1'], images: [{ image_id: 'i-0', alt: 'A menu' }] });
});

test('another answer takes the place of the old one while it is written', async () => {
  const { user } = await openChat(server, '/chat/c-1');
  await user.click(await screen.findByRole('button', { name: 'Another answer' }));
  await waitFor(() => expect(asked()).toHaveLength(1));
  expect(asked()[0]).toMatchObject({ regenerate_message_id: 'a-2', message: '', conversation_id: 'c-1' });
  expect(screen.queryByText('In other words.')).toBeNull();
  act(() => {
    server.answer.say('start', { ...start, message_id: 'a-3' });
    server.answer.say('delta', { text: 'A third way.' });
  });
  expect(await screen.findByText('A third way.')).toBeTruthy();
  expect(screen.getByText('Why?')).toBeTruthy();
});

test('an answer that was stopped goes on where its text ends', async () => {
  server.add('c-2', 'Stopped', [
    stored({ id: 'a-9', role: 'assistant', content: 'Half an', status: 'stopped', parent_message_id: 'q-9' }),
    stored({ id: 'q-9', parent_message_id: null }),
  ]);
  const { user } = await openChat(server, '/chat/c-2');
  await user.click(await screen.findByRole('button', { name: 'Continue' }));
  await waitFor(() => expect(asked()[0]).toMatchObject({ continue_message_id: 'a-9' }));
  act(() => {
    server.answer.say('start', { ...start, message_id: 'a-10' });
    server.answer.say('delta', { text: ' answer.' });
  });
  expect(await screen.findByText('Half an answer.')).toBeTruthy();
  expect(screen.getAllByRole('article')).toHaveLength(2);
});

test('a conversation of its own begins from a message, and is gone to', async () => {
  const { user, router } = await openChat(server, '/chat/c-1');
  await screen.findByText('In other words.');
  await user.click(screen.getAllByRole('button', { name: 'More for this message' })[1] as HTMLElement);
  await user.click(await screen.findByRole('menuitem', { name: 'Start a new conversation from here' }));
  await waitFor(() => expect(server.calls(conversations.fork)).toHaveLength(1));
  const [{ id, message_id } = {}] = server.calls(conversations.fork);
  expect(message_id).toBe('a-2');
  await waitFor(() => expect(router.state.location.pathname).toBe(`/chat/${id}`));
});
