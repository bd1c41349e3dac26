import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { IDBFactory } from 'fake-indexeddb';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keeperOf } from '#client/features/notes/autosave/note-keepers.ts';
import { NotesServer } from '#client/features/notes/testing/notes-server.ts';
import { startLanguage } from '#client/i18n/language.ts';
import { session } from '#client/session/session.ts';
import { Toaster } from '#client/ui/toaster.tsx';
import { conversations } from '#contract/conversations.ts';
import NotesPage from './notes.tsx';

let server: NotesServer;
let number = 0;
/** What is written in this tab outlives a page, so every test has notes of its own. */
let id: string;

beforeEach(() => {
  server = new NotesServer();
  number += 1;
  id = `note-${number}-of-the-test`;
});
afterEach(() => {
  cleanup();
  localStorage.clear();
  vi.unstubAllGlobals();
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
      { path: '/notes/:noteId?', element: <NotesPage /> },
      { path: '/chat/:conversationId', element: <p>The conversation</p> },
    ],
    { initialEntries: [path] },
  );
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
      <Toaster label="Messages" dismissLabel="Dismiss" />
    </QueryClientProvider>,
  );
  return { router, queries, user: userEvent.setup() };
}

const titleBox = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Title of the note' });
const textBox = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Text of the note, in Markdown' });
const type = (box: HTMLElement, value: string) => fireEvent.change(box, { target: { value } });
const draft = () => localStorage.getItem(`xt.draft.note.u-mina.${id}`);

describe('the list', () => {
  test('says what notes are for when there are none, and begins one', async () => {
    const { router, user } = await open('/notes');
    expect(await screen.findByText('Nothing noted yet.')).toBeTruthy();
    expect(screen.getByText('Save an answer from a chat, or write one.')).toBeTruthy();
    await user.keyboard('n');
    expect(router.state.location.pathname).toMatch(/^\/notes\/note-/);
    expect(document.activeElement).toBe(await titleBox());
  });

  test('shows the newest change first, with the first words and where each note is from', async () => {
    server.talk('c-1', 'Irregular verbs');
    server.add({ id: `${id}-a`, title: 'Old', content: '# Go\n\n- **went**', conversation_id: 'c-1' });
    server.add({ id: `${id}-b`, title: 'New' });
    await open('/notes');
    const list = await screen.findByRole('navigation', { name: 'Notes' });
    const links = await within(list).findAllByRole('link');
    expect(links.map((link) => link.textContent)).toEqual([
      expect.stringContaining('New'),
      expect.stringContaining('Go went'),
    ]);
    expect(await within(list).findByText('From “Irregular verbs”')).toBeTruthy();
  });

  test('is searched on the server, loads more, and says so when nothing is found', async () => {
    for (let count = 0; count < 35; count += 1) server.add({ id: `${id}-${count}`, title: `Number ${count}` });
    const { user } = await open('/notes');
    await user.click(await screen.findByRole('button', { name: 'Show older notes' }));
    expect(await screen.findByRole('link', { name: /Number 0/ })).toBeTruthy();
    await user.type(screen.getByRole('searchbox', { name: 'Find a note' }), 'zebra');
    expect(await screen.findByText(/No note has “zebra” in it/)).toBeTruthy();
  });

  test('that fails offers to try again', async () => {
    server.refusals.set(conversations.notes, 403);
    const { user } = await open('/notes');
    expect(await screen.findByText('The notes could not be loaded')).toBeTruthy();
    server.refusals.clear();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Nothing noted yet.')).toBeTruthy();
  });
});

describe('writing', () => {
  test('is on the device at once and on the server a moment after the last key', async () => {
    server.add({ id, title: 'Verbs', content: 'go' });
    await open(`/notes/${id}`);
    type(await textBox(), 'go, went');
    expect(screen.getByText('Saving…')).toBeTruthy();
    expect(JSON.parse(draft() ?? '{}')).toMatchObject({ words: { content: 'go, went' } });
    expect(await screen.findByText('Saved')).toBeTruthy();
    expect(server.notes.get(id)?.content).toBe('go, went');
    expect(draft()).toBeNull();
    expect(server.calls(conversations.updateNote)).toHaveLength(1);
  });

  test('shows how it will read, and the buttons and keys put in the signs of Markdown', async () => {
    server.add({ id, title: 'Verbs', content: 'went' });
    const { user } = await open(`/notes/${id}`);
    const box = await textBox();
    box.setSelectionRange(0, 4);
    await user.click(screen.getByRole('button', { name: 'Bold' }));
    expect(box.value).toBe('**went**');
    const preview = screen.getByRole('region', { name: 'Preview' });
    expect((await within(preview).findByText('went')).tagName).toBe('STRONG');
    fireEvent.keyDown(box, { key: 'ه', code: 'KeyI', ctrlKey: true });
    expect(box.value).toBe('**_went_**');
    await screen.findByText('Saved');
  });

  test('a new note is made by its first words, once', async () => {
    const { user } = await open('/notes');
    await user.click(
      await screen
        .findByRole('button', { name: 'New note' })
        .then(() => screen.getAllByRole('button', { name: 'New note' })[0] as HTMLElement),
    );
    type(await textBox(), '# Present perfect\n\nUse it for now.');
    expect(await screen.findByText('Saved')).toBeTruthy();
    const [made] = server.notes.values();
    expect(made).toMatchObject({ title: 'Present perfect' });
    expect(server.calls(conversations.createNote)).toHaveLength(1);
    expect(await screen.findByRole('link', { name: /Present perfect/ })).toBeTruthy();
  });

  test('without a network stays on the device, says so, and is saved when it is back', async () => {
    server.add({ id, title: 'Verbs', content: 'go' });
    const { queries } = await open(`/notes/${id}`);
    const box = await textBox();
    server.refusals.set(conversations.updateNote, 500);
    type(box, 'go, went, gone');
    await act(async () => {
      const keeper = keeperOf(queries, { userId: 'u-mina', noteId: id });
      keeper.flush();
    });
    expect(await screen.findByText('Not saved: offline, kept on this device', {}, { timeout: 20_000 })).toBeTruthy();
    expect(JSON.parse(draft() ?? '{}')).toMatchObject({ words: { content: 'go, went, gone' } });
    server.refusals.clear();
    act(() => void window.dispatchEvent(new Event('online')));
    expect(await screen.findByText('Saved')).toBeTruthy();
    expect(server.notes.get(id)?.content).toBe('go, went, gone');
  }, 30_000);

  test('what a visit before could not save is there again, and is saved', async () => {
    const { updated_at } = server.add({ id, title: 'Verbs', content: 'go' });
    const source = { conversationId: null, messageId: null };
    const kept = { words: { title: 'Verbs', content: 'go, went' }, source, version: updated_at, passed: [] };
    localStorage.setItem(`xt.draft.note.u-mina.${id}`, JSON.stringify(kept));
    await open(`/notes/${id}`);
    expect((await textBox()).value).toBe('go, went');
    expect(await screen.findByText('Saved')).toBeTruthy();
    expect(server.notes.get(id)?.content).toBe('go, went');
  });

  test.each([
    ['Keep mine', 'mine'],
    ['Take theirs', 'theirs'],
  ])('a note that was changed elsewhere shows both versions: “%s”', async (choice, outcome) => {
    const before = server.add({ id, title: 'Verbs', content: 'go' });
    const { user } = await open(`/notes/${id}`);
    const box = await textBox();
    server.add({ ...before, content: 'theirs', updated_at: '2026-10-15T10:00:00.000Z' });
    type(box, 'mine');
    const mine = await screen.findByRole('region', { name: 'Yours, on this device' });
    expect(mine.textContent).toContain('mine');
    expect(screen.getByRole('region', { name: /^The other one/ }).textContent).toContain('theirs');
    await user.click(screen.getByRole('button', { name: choice }));
    expect(await screen.findByText('Saved')).toBeTruthy();
    expect(box.value).toBe(outcome);
    expect(server.notes.get(id)?.content).toBe(outcome);
  });

  test('goes on in another tab with the words of the first', async () => {
    server.add({ id, title: 'Verbs', content: 'go' });
    await open(`/notes/${id}`);
    const box = await textBox();
    const key = `xt.draft.note.u-mina.${id}`;
    const source = { conversationId: null, messageId: null };
    const words = { title: 'Verbs', content: 'go, from the other tab' };
    const version = server.notes.get(id)?.updated_at ?? null;
    const newValue = JSON.stringify({ words, source, version, passed: [] });
    act(() => void window.dispatchEvent(new StorageEvent('storage', { key, newValue })));
    expect(box.value).toBe('go, from the other tab');
    expect(await screen.findByText('Saved')).toBeTruthy();
    expect(server.notes.get(id)?.content).toBe('go, from the other tab');
  });
});

test('a note leads back to the message that it was taken from', async () => {
  server.talk('c-1', 'Irregular verbs');
  server.add({ id, title: 'Verbs', content: 'go', conversation_id: 'c-1', message_id: 'm-7' });
  const { router, user } = await open(`/notes/${id}`);
  await user.click(await screen.findByRole('link', { name: 'Open the message in “Irregular verbs”' }));
  expect(router.state.location).toMatchObject({ pathname: '/chat/c-1', search: '?message=m-7' });
});

test('a deleted note comes back by Undo, and else goes for good', async () => {
  server.add({ id, title: 'Verbs', content: 'go' });
  const { router, user } = await open(`/notes/${id}`);
  await user.click(await screen.findByRole('button', { name: 'Delete the note' }));
  expect(router.state.location.pathname).toBe('/notes');
  expect(screen.queryByRole('link', { name: /Verbs/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(router.state.location.pathname).toBe(`/notes/${id}`);
  expect(server.calls(conversations.removeNote)).toHaveLength(0);
  await user.click(await screen.findByRole('button', { name: 'Delete the note' }));
  await user.click(screen.getByRole('button', { name: 'Dismiss' }));
  await waitFor(() => expect(server.notes.has(id)).toBe(false));
});

test('a note that does not exist says so', async () => {
  await open('/notes/none-of-ours');
  expect(await screen.findByText('There is no such note')).toBeTruthy();
});
