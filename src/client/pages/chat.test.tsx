import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, createEvent, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { IDBFactory } from 'fake-indexeddb';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { forgetDrafts } from '#client/features/chat/drafts.ts';
import { useModelChoice } from '#client/features/chat/model-choice.ts';
import { outbox } from '#client/features/chat/outbox/chat-outbox.ts';
import { ChatServer } from '#client/features/chat/testing/chat-server.ts';
import { startLanguage } from '#client/i18n/language.ts';
import { session } from '#client/session/session.ts';
import { Toaster } from '#client/ui/toaster.tsx';
import type { Message } from '#contract/chat.ts';
import { conversations } from '#contract/conversations.ts';
import ChatPage from './chat.tsx';

let server: ChatServer;

beforeEach(() => {
  server = new ChatServer();
});
afterEach(async () => {
  cleanup();
  forgetDrafts();
  await outbox.arrived((await outbox.unsent()).map(({ id }) => id));
  useModelChoice.getState().choose({ provider: 'auto', model: null });
  localStorage.clear();
});

async function open(path: string) {
  vi.stubGlobal('fetch', server.fetch);
  vi.stubGlobal('indexedDB', new IDBFactory());
  // biome-ignore lint/suspicious/noDocumentCookie: it is how the server says that there is a session
  document.cookie = 'xt_hint=1';
  await startLanguage();
  await session.boot();
  const router = createMemoryRouter(
    [
      {
        path: '/chat',
        element: <ChatPage />,
        children: [{ index: true }, { path: ':conversationId' }],
      },
    ],
    { initialEntries: [path] },
  );
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <RouterProvider router={router} />
      <Toaster label="Messages" dismissLabel="Dismiss" />
    </QueryClientProvider>,
  );
  const box = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Message' });
  return { router, box, user: userEvent.setup() };
}

const start = { generation_id: 'g-1', message_id: 'a-1', conversation_id: 'c', provider: 'ollama', model: 'llama' };
const done = { usage: null, status: 'complete' } as const;
const stored = (part: Partial<Message>): Message => ({
  id: 'm-1',
  role: 'user',
  content: 'Why?',
  created_at: '2026-10-14T10:00:00.000Z',
  status: 'complete',
  ...part,
});
const drafts = () => Object.keys(localStorage).filter((key) => key.startsWith('xt.draft.'));
const path = (router: Awaited<ReturnType<typeof open>>['router']) => router.state.location.pathname;

describe('sending', () => {
  test('shows the question at once, then the answer as it comes, in a conversation of its own', async () => {
    const { router, box, user } = await open('/chat');
    await user.type(box, 'Why is it 7?{Enter}');
    expect(screen.getByRole('article', { name: /^You/ }).textContent).toBe('Why is it 7?');
    expect(box.value).toBe('');
    await waitFor(() => expect(server.calls(conversations.chat)).toHaveLength(1));
    const id = path(router).split('/')[2];
    expect(server.calls(conversations.create)).toEqual([{ id }]);
    expect(server.calls(conversations.chat)[0]).toMatchObject({ message: 'Why is it 7?', conversation_id: id });
    act(() => {
      server.answer.say('start', start);
      server.answer.say('delta', { text: 'Because of **floor** ' });
    });
    expect((await screen.findByText('floor')).tagName).toBe('STRONG');
    expect(screen.getByRole('button', { name: 'Stop' })).toBeTruthy();
    server.messages.set(id ?? '', [
      stored({ id: 'a-1', role: 'assistant', content: 'Because of **floor** division.', provider: 'ollama' }),
      stored({
        content: 'Why is it 7?',
        client_message_id: String(server.calls(conversations.chat)[0]?.client_message_id),
      }),
    ]);
    act(() => {
      server.answer.say('delta', { text: 'division.' });
      server.answer.say('done', done);
    });
    expect(await screen.findByRole('button', { name: 'Send' })).toBeTruthy();
    expect(screen.getAllByRole('article')).toHaveLength(2);
    expect(screen.getByText('The answer is complete.')).toBeTruthy();
  });

  test('Shift and Enter makes a line, and Enter within an input method sends nothing', async () => {
    const { box, user } = await open('/chat');
    await user.type(box, 'one{Shift>}{Enter}{/Shift}two');
    expect(box.value).toBe('one\ntwo');
    const composing = createEvent.keyDown(box, { key: 'Enter', isComposing: true });
    fireEvent(box, composing);
    expect(composing.defaultPrevented).toBe(false);
    expect(server.calls(conversations.chat)).toEqual([]);
    expect(box.value).toBe('one\ntwo');
  });

  test('a refused message stays with the reason, and goes out again under the same id', async () => {
    const { box, user } = await open('/chat');
    server.refusals.set(conversations.chat, { status: 400, error: 'validation_error', message: 'Not like this.' });
    await user.type(box, 'Why?{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('Not sent: Not like this.');
    expect(box.value).toBe('');
    server.refusals.clear();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(server.calls(conversations.chat)).toHaveLength(2));
    const [first, second] = server.calls(conversations.chat);
    expect(second?.client_message_id).toBe(first?.client_message_id);
    act(() => server.answer.say('start', start));
    await waitFor(() => expect(drafts()).toEqual([]));
    act(() => server.answer.say('done', done));
    await screen.findByRole('button', { name: 'Send' });
  });

  test('a refused message can be edited, and can be discarded with a way back', async () => {
    const { box, user } = await open('/chat');
    server.refusals.set(conversations.chat, { status: 413, error: 'payload_too_large', message: 'Too much.' });
    await user.type(box, 'Why?{Enter}');
    await user.type(box, 'and how?');
    await user.click(await screen.findByRole('button', { name: 'Edit' }));
    await waitFor(() => expect(box.value).toBe('Why?\n\nand how?'));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(document.activeElement).toBe(box);
    await user.type(box, '{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Discard' }));
    await waitFor(() => expect(screen.queryByRole('article', { name: /^You/ })).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect((await screen.findByRole('article', { name: /^You/ })).textContent).toBe('Why?\n\nand how?');
    await screen.findByRole('alert');
  });

  test('what a tab had not handed over when it was killed is sent by the next', async () => {
    const row = { id: 'q-killed', conversationId: 'c-1', begins: false, body: { message: 'Why?', provider: 'auto' } };
    localStorage.setItem('xt.draft.u-mina.c-1', JSON.stringify({ text: '', sending: [row] }));
    server.add('c-1', 'An average');
    await open('/chat');
    await waitFor(() => expect(server.calls(conversations.chat)).toEqual([row.body]));
    act(() => {
      server.answer.say('start', start);
      server.answer.say('done', done);
    });
    await waitFor(() => expect(drafts()).toEqual([]));
  });

  test('what is typed is still there after the page was left', async () => {
    const first = await open('/chat');
    await first.user.type(first.box, 'half a thought');
    cleanup();
    const { box } = await open('/chat');
    expect(box.value).toBe('half a thought');
  });

  test('?ask= asks its question once and leaves the address', async () => {
    const { router } = await open('/chat?ask=Why%20so%3F');
    await waitFor(() => expect(server.calls(conversations.chat)).toHaveLength(1));
    expect(server.calls(conversations.chat)[0]).toMatchObject({ message: 'Why so?' });
    expect(router.state.location.search).toBe('');
    act(() => {
      server.answer.say('start', start);
      server.answer.say('done', done);
    });
    await screen.findByRole('button', { name: 'Send' });
  });
});

describe('an answer that is being written', () => {
  test('is followed when its conversation is opened, and can be stopped from there', async () => {
    server.add('c-1', 'An average', [
      stored({ id: 'a-1', role: 'assistant', content: 'Bec', status: 'streaming', generation_id: 'g-1' }),
      stored({}),
    ]);
    server.answer.say('start', start);
    server.answer.say('delta', { text: 'Because' });
    const { user } = await open('/chat/c-1');
    expect(await screen.findByText('Because')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    expect(server.calls(conversations.stopGeneration)).toHaveLength(1);
    server.messages.set('c-1', [
      stored({ id: 'a-1', role: 'assistant', content: 'Because', status: 'stopped' }),
      stored({}),
    ]);
    act(() => server.answer.say('done', { usage: null, status: 'stopped' }));
    expect(await screen.findByText('Stopped by you')).toBeTruthy();
    expect(server.calls(conversations.chat)).toEqual([]);
  });

  test('tells who was asked before, and opens to the whole route', async () => {
    server.add('c-1', 'An average', [
      stored({
        id: 'a-1',
        role: 'assistant',
        content: 'Because.',
        provider: 'ollama',
        model: 'llama',
        attempts: [
          { provider: 'openai', outcome: 'rate_limited', ms: 1_200, status: 429, reason: 'OpenAI is asked too often.' },
          { provider: 'ollama', outcome: 'answered', ms: 600 },
        ],
      }),
      stored({}),
    ]);
    const { user } = await open('/chat/c-1');
    const pill = await screen.findByRole('button', { name: 'OpenAI was busy, Ollama answered' });
    expect(pill.getAttribute('aria-expanded')).toBe('false');
    await user.click(pill);
    const route = screen.getByRole('list', { name: 'How this answer was routed' });
    expect(within(route).getByText('Too many requests, not charged').textContent).toContain('(429)');
    expect(within(route).getByText('OpenAI is asked too often.')).toBeTruthy();
    expect(within(route).getByText('1.2s')).toBeTruthy();
  });

  test.each([
    ['unauthorized', 'OpenAI did not let this server in, Ollama answered', 'Did not let this server in'],
    ['unavailable', 'OpenAI could not answer, Ollama answered', 'Could not answer'],
    ['timeout', 'OpenAI took too long, Ollama answered', 'No answer in time'],
    ['invalid_answer', 'OpenAI gave no usable answer, Ollama answered', 'No usable answer'],
    ['interrupted', 'OpenAI broke off, Ollama answered', 'Broke off midway'],
    ['resting', 'OpenAI rests after a failure, Ollama answered', 'Not asked: it rests after a failure'],
  ] as const)('tells after “%s” who answered in its place, and why', async (outcome, line, detail) => {
    const attempts = [
      { provider: 'openai', outcome, ms: 0 },
      { provider: 'ollama', outcome: 'answered' as const, ms: 600 },
    ];
    const part = { id: 'a-1', role: 'assistant', content: 'Because.', provider: 'ollama', model: 'llama' } as const;
    server.add('c-1', 'An average', [stored({ ...part, attempts }), stored({})]);
    const { user } = await open('/chat/c-1');
    await user.click(await screen.findByRole('button', { name: line }));
    expect(screen.getByText(detail)).toBeTruthy();
  });

  test('that failed says why and offers another one beside it, or the rest of it', async () => {
    server.add('c-1', 'An average', [
      stored({ id: 'a-1', role: 'assistant', content: 'Bec', status: 'failed', error: 'The answer broke off midway.' }),
      stored({}),
    ]);
    const { user } = await open('/chat/c-1');
    expect(await screen.findByText('The answer broke off midway.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(server.calls(conversations.chat)).toHaveLength(1));
    expect(server.calls(conversations.chat)[0]).toMatchObject({ regenerate_message_id: 'a-1', conversation_id: 'c-1' });
    act(() => {
      server.answer.say('start', { ...start, message_id: 'a-2' });
      server.answer.say('done', done);
    });
    await screen.findByRole('button', { name: 'Send' });
  });
});

test('who answers can be chosen, is remembered, and is asked; who cannot answer says why', async () => {
  const { box, user } = await open('/chat');
  await user.click(await screen.findByRole('button', { name: 'Who answers: Auto' }));
  const away = await screen.findByRole('menuitem', { name: /OpenAI is not connected/ });
  expect(away.getAttribute('aria-disabled')).toBe('true');
  await user.click(screen.getByRole('menuitemradio', { name: /Llama/ }));
  expect(localStorage.getItem('xt.model')).toBe('{"provider":"ollama","model":"llama"}');
  await user.type(box, 'Why?{Enter}');
  await waitFor(() => expect(server.calls(conversations.chat)).toHaveLength(1));
  expect(server.calls(conversations.chat)[0]).toMatchObject({ provider: 'ollama', model: 'llama' });
  act(() => {
    server.answer.say('start', start);
    server.answer.say('done', done);
  });
  await screen.findByRole('button', { name: 'Send' });
});

test('an address without a conversation says so and offers a new one', async () => {
  await open('/chat/c-unknown');
  expect(await screen.findByText('There is no such conversation')).toBeTruthy();
  expect(screen.getByRole('textbox', { name: 'Message' }).hasAttribute('disabled')).toBe(true);
});

test('a slash goes to the composer, but not from within a field', async () => {
  const { box, user } = await open('/chat');
  const find = screen.getByRole('searchbox', { name: 'Find a conversation' });
  await user.type(find, 'a/b');
  expect((find as HTMLInputElement).value).toBe('a/b');
  act(() => find.blur());
  await user.keyboard('/');
  expect(document.activeElement).toBe(box);
  expect(box.value).toBe('');
});
