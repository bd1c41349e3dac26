import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { conversations } from '#contract/conversations.ts';
import { isAnswering } from '../live/run-answer.ts';
import { ChatServer, ScriptedAnswer } from '../testing/chat-server.ts';
import { closeChat, openChat, stored } from '../testing/open-chat.tsx';
import { outbox } from './chat-outbox.ts';

let server: ChatServer;
let online = false;
let hidden = false;
beforeEach(() => {
  server = new ChatServer();
  [online, hidden] = [false, false];
  vi.spyOn(navigator, 'onLine', 'get').mockImplementation(() => online);
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => hidden);
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => (hidden ? 'hidden' : 'visible'));
});
afterEach(async () => {
  await closeChat();
  vi.restoreAllMocks();
});

/** The tab goes out of sight or comes back. */
function turn(away: boolean): void {
  hidden = away;
  act(() => void document.dispatchEvent(new Event('visibilitychange')));
}

const asked = (count: number) =>
  waitFor(() => expect(server.calls(conversations.chat)).toHaveLength(count), { timeout: 10_000 });

test('the second of two messages leaves when the first is answered, though nobody looks at the only tab', async () => {
  const { user, box, router } = await openChat(server, '/chat');
  await user.type(box, 'First?{Enter}');
  await user.type(screen.getByRole('textbox', { name: 'Message' }), 'Second?{Enter}');
  await waitFor(async () => expect(await outbox.unsent()).toHaveLength(2));
  const id = router.state.location.pathname.split('/').at(-1) ?? '';
  turn(true);
  online = true;
  act(() => void dispatchEvent(new Event('online')));
  await asked(1);

  const part = { id: 'a-1', role: 'assistant', provider: 'ollama', model: 'l', generation_id: 'g-1' } as const;
  const first = stored({
    content: 'First?',
    client_message_id: String(server.calls(conversations.chat)[0]?.client_message_id),
  });
  server.messages.set(id, [stored({ ...part, content: 'Bec', status: 'streaming' }), first]);
  const looks = server.calls(conversations.messages).length;
  const start = { generation_id: 'g-1', message_id: 'a-1', conversation_id: id, provider: 'ollama', model: 'l' };
  server.answer.say('start', start);
  await waitFor(() => expect(server.calls(conversations.messages).length).toBeGreaterThan(looks));
  // As long as the answer is being written, nothing else is asked.
  expect(server.calls(conversations.chat)).toHaveLength(1);

  server.messages.set(id, [stored({ ...part, content: 'Because.', status: 'complete' }), first]);
  server.answer = new ScriptedAnswer();
  await asked(2);
  expect(server.calls(conversations.chat)[1]).toMatchObject({ message: 'Second?', conversation_id: id });

  server.answer.say('start', { ...start, generation_id: 'g-2', message_id: 'a-2' });
  server.answer.say('delta', { text: 'For another reason.' });
  await waitFor(async () => expect(await outbox.unsent()).toEqual([]));
  turn(false);
  for (const words of ['Because.', 'For another reason.']) expect(await screen.findByText(words)).toBeTruthy();
  expect(screen.getAllByRole('article', { name: /^You, / })).toHaveLength(2);
  act(() => server.answer.say('done', { usage: null, status: 'complete' }));
  await waitFor(() => expect(isAnswering(id)).toBe(false));
}, 30_000);
