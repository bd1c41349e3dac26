import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { conversations } from '#contract/conversations.ts';
import { isAnswering } from '../live/run-answer.ts';
import { ChatServer } from '../testing/chat-server.ts';
import { closeChat, openChat, stored } from '../testing/open-chat.tsx';

let server: ChatServer;
beforeEach(() => {
  server = new ChatServer();
  server.add('c-1', 'Tides', [
    stored({ id: 'a-1', role: 'assistant', content: 'The **moon**.', parent_message_id: 'q-1' }),
    stored({ id: 'q-1', parent_message_id: null }),
  ]);
});
afterEach(async () => {
  await closeChat();
  vi.unstubAllGlobals();
});

test('an answer is explained more simply by a message like any other', async () => {
  const { user } = await openChat(server, '/chat/c-1');
  await user.click(await screen.findByRole('button', { name: 'Explain more simply' }));
  await waitFor(() => expect(server.calls(conversations.chat)).toHaveLength(1));
  expect(server.calls(conversations.chat)[0]?.message).toMatch(/^Explain your last answer again, more simply/);
  act(() => server.answer.say('done', { usage: null, status: 'complete' }));
  await waitFor(() => expect(isAnswering('c-1')).toBe(false));
});

test('a learner is quizzed on an answer by a message like any other, once', async () => {
  const { user } = await openChat(server, '/chat/c-1');
  const chip = await screen.findByRole('button', { name: 'Quiz me on this' });
  await user.click(chip);
  await waitFor(() => expect(server.calls(conversations.chat)).toHaveLength(1));
  expect(server.calls(conversations.chat)[0]?.message).toMatch(/^Quiz me on your last answer: .*one at a time/);
  expect(screen.queryByRole('button', { name: 'Quiz me on this' })?.hasAttribute('disabled') ?? true).toBe(true);
  act(() => server.answer.say('done', { usage: null, status: 'complete' }));
  await waitFor(() => expect(isAnswering('c-1')).toBe(false));
  expect(server.calls(conversations.chat)).toHaveLength(1);
});

test('an answer is read aloud without its signs, and the reading can be stopped', async () => {
  const synthesis = { speak: vi.fn(), cancel: vi.fn() };
  vi.stubGlobal('speechSynthesis', synthesis);
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    },
  );
  const { user } = await openChat(server, '/chat/c-1');
  await user.click(await screen.findByRole('button', { name: 'Read aloud' }));
  expect(synthesis.speak.mock.calls.map(([words]) => words.text)).toEqual(['The moon.']);
  synthesis.cancel.mockClear();
  await user.click(screen.getByRole('button', { name: 'Stop reading' }));
  expect(synthesis.cancel).toHaveBeenCalledOnce();
  expect(screen.getByRole('button', { name: 'Read aloud' })).toBeTruthy();
});

test('where the browser cannot take dictation it says so, and typing goes on', async () => {
  const { user, box } = await openChat(server, '/chat/c-1');
  await user.click(screen.getByRole('button', { name: 'Dictate' }));
  expect((await screen.findAllByText(/This browser cannot write what you say/)).length).toBeGreaterThan(0);
  await user.type(box, 'By hand');
  expect(box.value).toBe('By hand');
});

test('what is said stands behind what is written, and a refused microphone says why', async () => {
  type Heard = { resultIndex: number; results: unknown[] };
  interface Listening {
    onresult?: (event: Heard) => void;
    onerror?: (event: object) => void;
    onend?: () => void;
  }
  const listening: Listening[] = [];
  vi.stubGlobal(
    'SpeechRecognition',
    class {
      start() {
        listening.push(this as Listening);
      }
      stop() {
        listening.at(-1)?.onend?.();
      }
    },
  );
  const { user, box } = await openChat(server, '/chat/c-1');
  await user.type(box, 'Why');
  await user.click(screen.getByRole('button', { name: 'Dictate' }));
  const result = Object.assign([{ transcript: ' is the sea salt' }], { isFinal: true });
  act(() => listening.at(-1)?.onresult?.({ resultIndex: 0, results: [result] }));
  expect(box.value).toBe('Why is the sea salt');
  act(() => {
    listening.at(-1)?.onerror?.({ error: 'not-allowed' });
    listening.at(-1)?.onend?.();
  });
  expect((await screen.findAllByText(/does not allow the microphone/)).length).toBeGreaterThan(0);
  expect(screen.getByRole('button', { name: 'Dictate' })).toBeTruthy();
});
