import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { IDBFactory } from 'fake-indexeddb';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { aDocument, aHit } from '#client/features/knowledge/testing/facts.ts';
import { KnowledgeServer } from '#client/features/knowledge/testing/knowledge-server.ts';
import { uploads } from '#client/features/knowledge/upload/page-uploads.ts';
import { startLanguage } from '#client/i18n/language.ts';
import { session } from '#client/session/session.ts';
import { fakeXhr } from '#client/session/testing/fake-xhr.ts';
import { dismissToast, toasts } from '#client/ui/toast.ts';
import { Toaster } from '#client/ui/toaster.tsx';
import { knowledge } from '#contract/knowledge.ts';
import KnowledgePage from './knowledge.tsx';

configure({ asyncUtilTimeout: 5_000 });

let server: KnowledgeServer;

beforeEach(() => {
  server = new KnowledgeServer();
});
afterEach(() => {
  cleanup();
  uploads.clear();
  for (const { id } of toasts.read()) dismissToast(id);
  vi.unstubAllGlobals();
});

async function open(path = '/knowledge') {
  vi.stubGlobal('fetch', server.fetch);
  vi.stubGlobal('XMLHttpRequest', fakeXhr(server.carry));
  vi.stubGlobal('indexedDB', new IDBFactory());
  // biome-ignore lint/suspicious/noDocumentCookie: it is how the server says that there is a session
  document.cookie = 'xt_hint=1';
  await startLanguage();
  await session.boot();
  const router = createMemoryRouter(
    [
      { path: '/knowledge/:documentId?', element: <KnowledgePage /> },
      { path: '/chat', element: <p>The chat</p> },
    ],
    { initialEntries: [path] },
  );
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <RouterProvider router={router} />
      <Toaster label="Messages" dismissLabel="Dismiss" />
    </QueryClientProvider>,
  );
  return { router, user: userEvent.setup() };
}

const aFile = (name: string, text = 'some words') => new File([text], name, { type: 'text/plain' });
const picker = () => screen.getAllByLabelText('Choose files')[0] as HTMLInputElement;
const rows = async () => within(await screen.findByRole('list', { name: 'Documents' })).findAllByRole('listitem');
const choose = async (user: ReturnType<typeof userEvent.setup>, title: string, item: string) => {
  await user.click(await screen.findByRole('button', { name: `Actions for “${title}”` }));
  await user.click(await screen.findByRole('menuitem', { name: item }));
};

describe('the list', () => {
  test('says what each document is, how large, and who shares it', async () => {
    server.documents = [
      aDocument(),
      aDocument({
        ...{ id: 'd-2', title: 'Reading list', media_type: 'text/markdown', bytes: 900, pages: undefined, chunks: 1 },
        ...{ owned: false, visibility: 'organization', organization_id: 'o-1', organization_name: 'Harbour School' },
      }),
    ];
    await open();
    const [first, second] = await rows();
    expect(first?.textContent).toMatch(/PDF.*1\.2 MB.*96 pages.*84 passages.*2 Oct 2026|Oct 2, 2026/);
    expect(second?.textContent).toMatch(/Markdown.*900 byte.*1 passage.*Shared by Harbour School/);
  });

  test('teaches the first step where there is nothing', async () => {
    await open();
    expect(await screen.findByText('Bring your first document')).toBeTruthy();
    expect(screen.getAllByRole('button', { name: 'Add files' })).toHaveLength(2);
  });

  test('follows what is being read until it is ready, and then asks no more', async () => {
    server.documents = [aDocument({ status: 'indexing', progress: 0.4, chunks: 12 })];
    await open();
    expect(await screen.findByText('Being read: 40%, 12 passages')).toBeTruthy();
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('0.4');
    server.change('d-1', { status: 'ready', progress: 1, chunks: 84 });
    expect(await screen.findByText('84 passages')).toBeTruthy();
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  test('says why a document could not be read, and lets it be read again', async () => {
    server.documents = [aDocument({ status: 'failed', error: 'The PDF has no text layer.' })];
    const { user } = await open();
    expect(await screen.findByText('Could not be read. The PDF has no text layer.')).toBeTruthy();
    server.onLook = () => server.change('d-1', { status: 'ready' });
    await user.click(screen.getByRole('button', { name: 'Read it again' }));
    await waitFor(() => expect(server.calls(knowledge.retryDocument)).toHaveLength(1));
    await waitFor(() => expect(screen.queryByText(/Could not be read\. /)).toBeNull());
  });

  test('is narrowed by title and by how far documents are, on the server', async () => {
    server.documents = [aDocument(), aDocument({ id: 'd-2', title: 'Slides', status: 'failed', error: 'Empty.' })];
    const { user } = await open();
    await rows();
    await user.type(screen.getByRole('searchbox', { name: 'Find by title' }), 'gram');
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Slides' })).toBeNull());
    await user.selectOptions(screen.getByRole('combobox', { name: 'How far' }), 'failed');
    expect(await screen.findByText(/No document fits/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Show all documents' }));
    expect(await rows()).toHaveLength(2);
  });

  test('that fails offers to try again', async () => {
    server.refusals.set(knowledge.documents, 403);
    const { user } = await open();
    expect(await screen.findByText('The documents could not be loaded')).toBeTruthy();
    server.refusals.clear();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Bring your first document')).toBeTruthy();
  });
});

describe('one document', () => {
  test('gets another title', async () => {
    server.documents = [aDocument()];
    const { user } = await open();
    await choose(user, aDocument().title, 'Rename');
    const box = await screen.findByRole('textbox', { name: 'Title' });
    await user.clear(box);
    await user.type(box, 'Grammar{Enter}');
    expect(await screen.findByRole('link', { name: 'Grammar' })).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('is shared with a school, where there are schools', async () => {
    const times = { created_at: '2026-01-01T00:00:00Z', updated_at: '2026-01-01T00:00:00Z' };
    const school = {
      id: 'o-1',
      name: 'Harbour School',
      slug: 'harbour',
      description: null,
      role: 'team_manager',
    } as const;
    server.schools = [{ ...school, member_count: 48, roster_visible: false, ...times }];
    server.documents = [aDocument()];
    const { user } = await open();
    await choose(user, aDocument().title, 'Share');
    await user.click(await screen.findByRole('radio', { name: 'Harbour School' }));
    expect(screen.getByText('Its 48 members can find and read it.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('You share it with Harbour School')).toBeTruthy();
  });

  test('offers nothing that the server or its owner would refuse', async () => {
    server.documents = [aDocument({ owned: false })];
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: /^Actions for/ }));
    const items = await screen.findAllByRole('menuitem');
    expect(items.map((item) => item.textContent)).toEqual(['Download']);
  });

  test('that is deleted comes back by Undo, and else goes for good', async () => {
    server.documents = [aDocument()];
    const { user } = await open();
    await choose(user, aDocument().title, 'Delete');
    expect(screen.queryByRole('link', { name: aDocument().title })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await rows()).toHaveLength(1);
    await choose(user, aDocument().title, 'Delete');
    await user.click(screen.getByRole('button', { name: 'Dismiss' }));
    await waitFor(() => expect(server.documents).toEqual([]));
    expect(server.calls(knowledge.removeDocument)).toHaveLength(1);
  });
});

describe('bringing documents', () => {
  test('by the button puts them in the list, where they are read', async () => {
    const { user } = await open();
    await screen.findByText('Bring your first document');
    await user.upload(picker(), [aFile('a.txt'), aFile('b.txt', 'other words')]);
    expect(await screen.findByRole('link', { name: 'a.txt' })).toBeTruthy();
    expect(await screen.findByRole('link', { name: 'b.txt' })).toBeTruthy();
    expect(await screen.findByText('2 files were added.')).toBeTruthy();
  });

  test('by dropping or pasting them anywhere on the page', async () => {
    await open();
    await screen.findByText('Bring your first document');
    const dataTransfer = { types: ['Files'], items: [], files: [aFile('dropped.txt')] };
    fireEvent.dragEnter(document.body, { dataTransfer });
    expect(screen.getByText('Drop to add to your documents')).toBeTruthy();
    fireEvent.drop(document.body, { dataTransfer });
    expect(await screen.findByRole('link', { name: 'dropped.txt' })).toBeTruthy();
    fireEvent.paste(document.body, { clipboardData: { files: [aFile('pasted.txt', 'x')] } });
    expect(await screen.findByRole('link', { name: 'pasted.txt' })).toBeTruthy();
  });

  test('says how much is sent, and can be cancelled', async () => {
    server.uploads.push('never');
    const { user } = await open();
    await screen.findByText('Bring your first document');
    await user.upload(picker(), aFile('a.txt'));
    expect(await screen.findByText('5 byte of 10 byte')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Cancel the upload of “a.txt”' }));
    expect(screen.queryByRole('region', { name: 'Uploads' })).toBeNull();
  });

  test('waits for the network when it is lost, and goes on by itself', async () => {
    server.uploads.push(null);
    const { user } = await open();
    await screen.findByText('Bring your first document');
    await user.upload(picker(), aFile('a.txt'));
    expect(await screen.findByText('Waits for the network, and goes on by itself')).toBeTruthy();
    act(() => void window.dispatchEvent(new Event('online')));
    expect(await screen.findByRole('link', { name: 'a.txt' })).toBeTruthy();
  });

  test('says what cannot be brought and why, and that something is here already', async () => {
    server.documents = [aDocument({ file_name: 'a.txt', bytes: 10 })];
    const { user } = await open();
    await rows();
    const large = aFile('large.txt');
    Object.defineProperty(large, 'size', { value: 60_000_000 });
    const careless = userEvent.setup({ applyAccept: false });
    await careless.upload(picker(), [large, new File(['x'], 'film.mp4', { type: 'video/mp4' }), aFile('a.txt')]);
    expect(await screen.findByText(/Too large: 60 MB/)).toBeTruthy();
    expect(screen.getByText(/This kind of file cannot be read/)).toBeTruthy();
    expect(await screen.findByText('Already here, with the same content.')).toBeTruthy();
    expect(screen.getByRole('link', { name: `Open “${aDocument().title}”` })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Clear the list' }));
    expect(screen.queryByRole('region', { name: 'Uploads' })).toBeNull();
  });

  test('again what was just deleted keeps it', async () => {
    server.documents = [aDocument({ file_name: 'a.txt', bytes: 10 })];
    const { user } = await open();
    await choose(user, aDocument().title, 'Delete');
    await user.upload(picker(), aFile('a.txt'));
    expect(await screen.findByRole('link', { name: aDocument().title })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    expect(server.calls(knowledge.removeDocument)).toEqual([]);
  });
});

describe('asking', () => {
  test('finds passages while one types, with the words marked, and leads to where they stand', async () => {
    server.hits = [aHit()];
    const { user, router } = await open();
    await user.type(await screen.findByRole('searchbox', { name: 'Find passages in your documents' }), 'past perfect');
    const found = within(await screen.findByRole('list', { name: 'Passages' }));
    expect(found.getByText('past perfect').tagName).toBe('MARK');
    expect(found.getByText('Unit 9 · Page 41')).toBeTruthy();
    await user.click(found.getByRole('button', { name: 'Why this passage' }));
    expect(found.getByRole('region', { name: 'Why this result' }).textContent).toContain('78%');
    expect(router.state.location.search).toBe('?find=past+perfect');
    const link = found.getByRole('link', { name: aHit().title });
    expect(link.getAttribute('href')).toBe('/knowledge/d-1?p=12&q=past%20perfect');
  });

  test('is answered from the documents, with the sources under the answer', async () => {
    server.hits = [aHit()];
    const { user } = await open();
    await user.click(await screen.findByRole('radio', { name: 'Ask' }));
    await user.type(screen.getByRole('searchbox', { name: 'Ask your documents' }), 'What comes first?{Enter}');
    const answer = await screen.findByRole('article', { name: 'Answer' });
    expect(answer.textContent).toContain('It shows what came first');
    expect(answer.textContent).toContain('Written by Llama from 1 passage');
    expect(within(screen.getByRole('list', { name: 'Sources' })).getAllByRole('listitem')).toHaveLength(1);
    expect(server.calls(knowledge.query)[0]?.body).toMatchObject({ query: 'What comes first?' });
  });

  test('says so when the documents hold no answer, and offers the chat', async () => {
    server.answer = { answer: '', found: false };
    const { user } = await open();
    await user.click(await screen.findByRole('radio', { name: 'Ask' }));
    await user.type(screen.getByRole('searchbox', { name: 'Ask your documents' }), 'Who won?{Enter}');
    expect(await screen.findByText('Not in your documents')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Ask in chat' }).getAttribute('href')).toBe('/chat?ask=Who%20won%3F');
  });

  test('that fails says why and can be repeated', async () => {
    server.refusals.set(knowledge.query, 403);
    const { user } = await open();
    await user.click(await screen.findByRole('radio', { name: 'Ask' }));
    await user.type(screen.getByRole('searchbox', { name: 'Ask your documents' }), 'Why?{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('There is no answer now');
    server.refusals.clear();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('article', { name: 'Answer' })).toBeTruthy();
  });
});

test('the row of a document leads to its text', async () => {
  server.documents = [aDocument()];
  const { router, user } = await open();
  await user.click(await screen.findByRole('link', { name: aDocument().title }));
  expect(router.state.location.pathname).toBe('/knowledge/d-1');
});
