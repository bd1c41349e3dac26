import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { IDBFactory } from 'fake-indexeddb';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { forgetDrafts } from '#client/features/chat/drafts.ts';
import { outbox } from '#client/features/chat/outbox/chat-outbox.ts';
import { ChatServer } from '#client/features/chat/testing/chat-server.ts';
import { aDocument } from '#client/features/knowledge/testing/facts.ts';
import { KnowledgeServer } from '#client/features/knowledge/testing/knowledge-server.ts';
import { uploads } from '#client/features/knowledge/upload/page-uploads.ts';
import { startLanguage } from '#client/i18n/language.ts';
import { session } from '#client/session/session.ts';
import { fakeXhr } from '#client/session/testing/fake-xhr.ts';
import { Toaster } from '#client/ui/toaster.tsx';
import type { Message } from '#contract/chat.ts';
import { conversations } from '#contract/conversations.ts';
import ChatPage from './chat.tsx';

let chat: ChatServer;
let library: KnowledgeServer;
let number = 0;
/** An answer goes on when its page is left, so every test has a conversation of its own. */
let id: string;

beforeEach(() => {
  chat = new ChatServer();
  library = new KnowledgeServer();
  number += 1;
  id = `c-${number}-of-the-test`;
  chat.add(id, 'Tenses');
});
afterEach(async () => {
  cleanup();
  uploads.clear();
  forgetDrafts();
  await outbox.arrived((await outbox.unsent()).map((row) => row.id));
  localStorage.clear();
  vi.unstubAllGlobals();
});

async function open(path = `/chat/${id}`) {
  const fetch: typeof globalThis.fetch = (input, init) =>
    /^\/api\/(?:rag|knowledge)/.test(new URL(String(input)).pathname)
      ? library.fetch(input, init)
      : chat.fetch(input, init);
  vi.stubGlobal('fetch', fetch);
  vi.stubGlobal('XMLHttpRequest', fakeXhr(library.carry));
  vi.stubGlobal('indexedDB', new IDBFactory());
  // biome-ignore lint/suspicious/noDocumentCookie: it is how the server says that there is a session
  document.cookie = 'xt_hint=1';
  await startLanguage();
  await session.boot();
  const router = createMemoryRouter(
    [{ path: '/chat', element: <ChatPage />, children: [{ index: true }, { path: ':conversationId' }] }],
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

/** What was sent, once it is answered: only so many conversations send at the same time. */
const sent = async () => {
  await waitFor(() => expect(chat.calls(conversations.chat)).toHaveLength(1));
  const start = {
    generation_id: `g-${id}`,
    message_id: `a-${id}`,
    conversation_id: id,
    provider: 'ollama',
    model: 'l',
  };
  act(() => {
    chat.answer.say('start', start);
    chat.answer.say('done', { usage: null, status: 'complete' });
  });
  return chat.calls(conversations.chat).at(-1);
};
const attachFirst = async (user: ReturnType<typeof userEvent.setup>) => {
  await user.click(await screen.findByRole('button', { name: 'Attach documents' }));
  await user.click(await screen.findByRole('checkbox', { name: aDocument().title }));
  await user.click(screen.getByRole('button', { name: 'Done' }));
};
const chips = async () => within(await screen.findByRole('list', { name: 'Attached' })).findAllByRole('listitem');

test('a double click on a word of an answer explains it', async () => {
  const said = { id: 'a-1', role: 'assistant', content: 'It is a verb.', status: 'complete' } as const;
  chat.add(id, 'Tenses', [{ ...said, created_at: '2026-10-14T10:00:00.000Z' }]);
  // As if its code had come already.
  await import('#client/features/gloss/word-lookup.tsx');
  await open();
  await screen.findByRole('button', { name: 'Look up words' });
  const text = await screen.findByText('It is a verb.', { selector: '[data-model-text] p' });
  document.getSelection()?.setBaseAndExtent(text.firstChild ?? text, 8, text.firstChild ?? text, 12);
  fireEvent.dblClick(text);
  expect(await screen.findByRole('dialog', { name: 'Meaning of “verb”' })).toBeTruthy();
});

describe('a citation', () => {
  const answer: Message = {
    ...{ id: 'a-1', role: 'assistant', content: 'It comes first [1], I think [2].', status: 'complete' },
    created_at: '2026-10-14T10:00:00.000Z',
    citations: [
      {
        ...{ n: 1, document_id: 'd-1', chunk_id: 'p-12', position: 12, page: 41 },
        title: 'Grammar',
        quote: 'The past perfect shows.',
      },
      { n: 2, title: 'Study guide', quote: 'From memory.' },
    ],
  };

  test('of a document opens the passage, and leads to where it stands', async () => {
    chat.add(id, 'Tenses', [answer]);
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Source 1: Grammar' }));
    const card = within(await screen.findByRole('dialog', { name: 'Source 1' }));
    expect(card.getByText('The past perfect shows.')).toBeTruthy();
    expect(card.getByText('Page 41')).toBeTruthy();
    expect(card.getByRole('link', { name: 'Open the document' }).getAttribute('href')).toBe('/knowledge/d-1?p=12');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Source 1' })).toBeNull());
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Source 1: Grammar' }));
  });

  test('of something else leads to its line under the answer', async () => {
    chat.add(id, 'Tenses', [answer]);
    await open();
    const mark = await screen.findByRole('link', { name: '2' });
    const line = document.getElementById(mark.getAttribute('href')?.slice(1) ?? '');
    expect(line?.textContent).toContain('From memory.');
  });

  test('that the model invented is said to be none, and leads nowhere', async () => {
    chat.add(id, 'Tenses', [{ ...answer, content: 'It comes first [1], as is well known [97].' }]);
    await open();
    const mark = await screen.findByTitle('No such source');
    expect(mark.textContent).toBe('[97] (No such source)');
    expect(mark.closest('a, button')).toBeNull();
    expect(screen.getByRole('button', { name: 'Source 1: Grammar' })).toBeTruthy();
  });

  test('is no matter in an answer without sources, whose numbers are as they were written', async () => {
    chat.add(id, 'Tenses', [{ ...answer, content: 'See [97].', citations: [] }]);
    await open();
    expect((await screen.findByText('See [97].')).textContent).toBe('See [97].');
    expect(screen.queryByTitle('No such source')).toBeNull();
  });
});

test('a question shows the documents that went with it', async () => {
  const at = '2026-10-14T10:00:00.000Z';
  const question: Message = { id: 'm-1', role: 'user', content: 'Sum it up.', created_at: at, status: 'complete' };
  chat.add(id, 'Tenses', [{ ...question, attachments: [{ document_id: 'd-1', title: 'Grammar' }] }]);
  await open();
  const attached = within(await screen.findByRole('list', { name: 'Attached documents' }));
  expect(attached.getByRole('link', { name: 'Grammar' }).getAttribute('href')).toBe('/knowledge/d-1');
});

describe('“Use my knowledge”', () => {
  test('goes with every message of the conversation until it is taken back', async () => {
    const { box, user } = await open();
    const toggle = await screen.findByRole('button', { name: 'Use my knowledge' });
    await user.click(toggle);
    expect(toggle.getAttribute('aria-pressed')).toBe('true');
    await user.type(box, 'Why?{Enter}');
    expect(await sent()).toMatchObject({ use_knowledge: true });
    cleanup();
    await open();
    expect((await screen.findByRole('button', { name: 'Use my knowledge' })).getAttribute('aria-pressed')).toBe('true');
  });

  test('that was chosen before a conversation began stays chosen in it, and not in the next', async () => {
    const { router, box, user } = await open('/chat');
    await user.click(await screen.findByRole('button', { name: 'Use my knowledge' }));
    await user.type(box, 'Why?{Enter}');
    expect(await sent()).toMatchObject({ use_knowledge: true });
    const pressed = async () =>
      (await screen.findByRole('button', { name: 'Use my knowledge' })).getAttribute('aria-pressed');
    expect(await pressed()).toBe('true');
    await act(() => router.navigate('/chat'));
    expect(await pressed()).toBe('false');
  });
});

describe('attaching', () => {
  test('a document that is here sends its id, once', async () => {
    library.documents = [aDocument()];
    const { box, user } = await open();
    await attachFirst(user);
    expect((await chips())[0]?.textContent).toContain(aDocument().title);
    await user.type(box, 'Sum it up.{Enter}');
    expect(await sent()).toMatchObject({ message: 'Sum it up.', attachments: ['d-1'] });
    await waitFor(() => expect(screen.queryByRole('list', { name: 'Attached' })).toBeNull());
  });

  test('what is attached is still there after the page was left, and can be taken off', async () => {
    library.documents = [aDocument()];
    const { user } = await open();
    await attachFirst(user);
    cleanup();
    const again = await open();
    expect(await chips()).toHaveLength(1);
    await again.user.click(await screen.findByRole('button', { name: `Take off “${aDocument().title}”` }));
    expect(screen.queryByRole('list', { name: 'Attached' })).toBeNull();
  });

  test('a file is brought right there, and the message waits until it is read', async () => {
    const { box, user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Attach documents' }));
    await user.upload(
      (await screen.findAllByLabelText('Choose files'))[0] as HTMLElement,
      new File(['some words'], 'a.txt', { type: 'text/plain' }),
    );
    expect((await chips())[0]?.textContent).toContain('a.txt');
    await user.type(box, 'Sum it up.{Enter}');
    expect(await screen.findByText('You can send as soon as what you attached is read.')).toBeTruthy();
    expect(chat.calls(conversations.chat)).toEqual([]);
    library.change('d-a.txt', { status: 'ready', progress: 1 });
    await waitFor(() => expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Send' }).disabled).toBe(false));
    await user.click(screen.getByRole('button', { name: 'Send' }));
    expect(await sent()).toMatchObject({ attachments: ['d-a.txt'] });
  });

  test('a document that is being read is offered, and the message waits for it', async () => {
    library.documents = [
      aDocument({ status: 'indexing', progress: 0.5 }),
      aDocument({ id: 'd-2', title: 'Torn', status: 'failed', error: 'It is empty.' }),
    ];
    const { box, user } = await open();
    await attachFirst(user);
    expect(screen.queryByRole('checkbox', { name: 'Torn' })).toBeNull();
    await user.type(box, 'Sum it up.{Enter}');
    expect(chat.calls(conversations.chat)).toHaveLength(0);
    library.change('d-1', { status: 'ready', progress: 1 });
    await waitFor(() => expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Send' }).disabled).toBe(false), {
      timeout: 5_000,
    });
    await user.click(screen.getByRole('button', { name: 'Send' }));
    expect(await sent()).toMatchObject({ attachments: ['d-1'] });
  });

  test('what cannot be read holds the message until it is taken off', async () => {
    library.documents = [aDocument()];
    const { user } = await open();
    await attachFirst(user);
    library.change('d-1', { status: 'failed', error: 'It is empty.' });
    cleanup();
    const again = await open();
    await again.user.type(await screen.findByRole('textbox', { name: 'Message' }), 'Why?');
    expect(await screen.findByText('Take off what could not be read, then send.')).toBeTruthy();
    await again.user.click(screen.getByRole('button', { name: /^Take off/ }));
    await again.user.click(screen.getByRole('button', { name: 'Send' }));
    expect(await sent()).not.toHaveProperty('attachments');
  });

  test('a refused message that is edited has its documents again', async () => {
    library.documents = [aDocument()];
    chat.refusals.set(conversations.chat, { status: 400, error: 'validation_error', message: 'Not like this.' });
    const { box, user } = await open();
    await attachFirst(user);
    await user.type(box, 'Why?{Enter}');
    await screen.findByRole('alert');
    expect((await outbox.unsent())[0]?.body).toMatchObject({ attachments: ['d-1'] });
    await user.click(screen.getByRole('button', { name: 'Edit' }));
    expect(await chips()).toHaveLength(1);
    expect(box.value).toBe('Why?');
  });
});
