import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { IDBFactory } from 'fake-indexeddb';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadWords, startLanguage } from '#client/i18n/language.ts';
import { session } from '#client/session/session.ts';
import { fakeXhr } from '#client/session/testing/fake-xhr.ts';
import { mina } from '#client/session/testing/mina.ts';
import { useSession } from '#client/session/use-session.ts';
import { PassportView } from './passport-view.tsx';
import { nothing, PassportServer } from './testing/passport-server.ts';

let server: PassportServer;
let saved: { name: string; text: Promise<string> }[];
let blobs: Map<string, Blob>;

beforeEach(async () => {
  server = new PassportServer();
  saved = [];
  blobs = new Map();
  vi.stubGlobal('fetch', server.fetch);
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const url = `blob:${blobs.size}`;
    blobs.set(url, blob as Blob);
    return url;
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function save(this: HTMLAnchorElement) {
    saved.push({ name: this.download, text: blobs.get(this.href)?.text() ?? Promise.resolve('') });
  });
  // biome-ignore lint/suspicious/noDocumentCookie: it is how the server says that there is a session
  document.cookie = 'xt_hint=1';
  await startLanguage();
  await loadWords('shell', 'passport');
  await session.boot();
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** As the frame of the app: the page goes with its person. */
function WhileSignedIn() {
  return useSession((state) => state.user) && <PassportView />;
}

async function open() {
  render(
    <MemoryRouter>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <WhileSignedIn />
      </QueryClientProvider>
    </MemoryRouter>,
  );
  await screen.findByRole('region', { name: 'Export' });
  return userEvent.setup();
}
const part = (name: string) => within(screen.getByRole('region', { name }));

describe('the export', () => {
  test('says what is in it and about how large it is, also of kinds that this app does not know', async () => {
    await open();
    const section = part('Export');
    expect(section.getByText('About 4.2 MB')).toBeTruthy();
    expect(section.getByText('Messages').nextSibling?.textContent).toBe('1,240');
    expect(section.getByText('something_new').nextSibling?.textContent).toBe('4');
    expect(section.queryByText('Prompts')).toBeNull();
  });

  test('tells how much has come, and gives the whole archive under the name of the server', async () => {
    server.held = true;
    const user = await open();
    await user.click(part('Export').getByRole('button', { name: 'Download everything' }));
    const bar = await part('Export').findByRole('progressbar', { name: 'Download of the archive' });
    expect(bar.getAttribute('aria-valuenow')).toBe('2');
    expect(bar.getAttribute('aria-valuemax')).toBe('11');
    server.release();
    expect(await part('Export').findByText(/The archive is complete/)).toBeTruthy();
    expect(saved.map(({ name }) => name)).toEqual(['xentree-passport-2026-10-14.zip']);
    expect(await saved[0]?.text).toBe('PK-the-rest');
  });

  test('that is cancelled saves nothing and can be begun again', async () => {
    server.held = true;
    const user = await open();
    await user.click(part('Export').getByRole('button', { name: 'Download everything' }));
    await user.click(await part('Export').findByRole('button', { name: 'Cancel the download' }));
    expect(await part('Export').findByText('The download was cancelled.')).toBeTruthy();
    server.release();
    expect(part('Export').getByRole('button', { name: 'Download everything' })).toBeTruthy();
    expect(saved).toEqual([]);
  });

  test('of which less comes than was announced is no archive', async () => {
    server.announced = 500;
    const user = await open();
    await user.click(part('Export').getByRole('button', { name: 'Download everything' }));
    expect((await part('Export').findByRole('alert')).textContent).toBe('The download broke off. Try again.');
    expect(saved).toEqual([]);
  });
});

describe('the import', () => {
  const archive = new File(['PK'], 'passport.zip', { type: 'application/zip' });

  test('is not offered to an account that holds something, and says why', async () => {
    await open();
    expect(part('Import').getByText(/It needs an account without conversations/)).toBeTruthy();
    expect(part('Import').queryByRole('button', { name: 'Choose an archive' })).toBeNull();
  });

  test('shows what was imported, names each thing that was not, and gives the report as a file', async () => {
    server.contents = nothing;
    const report = {
      items: [
        { file: 'messages.jsonl', outcome: 'imported', count: 40 },
        { file: 'notes.jsonl', id: 'note-7', outcome: 'failed', reason: 'Line 2 is damaged.' },
        { file: 'index.html', outcome: 'skipped', reason: 'Not needed.' },
      ],
      counts: { imported: 40, skipped: 1, failed: 1 },
    };
    vi.stubGlobal(
      'XMLHttpRequest',
      fakeXhr(() => ({ status: 200, body: report })),
    );
    const user = await open();
    await user.upload(screen.getByLabelText('Archive to import'), archive);
    expect(await screen.findByText('40 things were imported.')).toBeTruthy();
    expect(screen.getByText('1 thing could not be imported.')).toBeTruthy();
    const failures = screen.getByRole('table', { name: 'What could not be imported' });
    expect(within(failures).getAllByRole('row')[1]?.textContent).toBe('notes.jsonlnote-7Line 2 is damaged.');
    await user.click(screen.getByRole('button', { name: 'Download the report' }));
    expect(JSON.parse((await saved[0]?.text) ?? '')).toEqual(report);
  });

  test('of nothing is no success', async () => {
    server.contents = nothing;
    const body = { items: [], counts: { imported: 0, skipped: 0, failed: 0 } };
    vi.stubGlobal(
      'XMLHttpRequest',
      fakeXhr(() => ({ status: 200, body })),
    );
    const user = await open();
    await user.upload(screen.getByLabelText('Archive to import'), archive);
    expect(await screen.findByText('Nothing was imported.')).toBeTruthy();
  });

  test('that the server refuses says its sentence and can be tried again', async () => {
    server.contents = nothing;
    const detail = { error: 'conflict', message: 'This account is not empty.' };
    vi.stubGlobal(
      'XMLHttpRequest',
      fakeXhr(() => ({ status: 409, body: { detail } })),
    );
    const user = await open();
    await user.upload(screen.getByLabelText('Archive to import'), archive);
    expect((await part('Import').findByRole('alert')).textContent).toBe('This account is not empty.');
    expect(part('Import').getByRole('button', { name: 'Choose an archive' })).toBeTruthy();
  });

  test('does not send what is no ZIP', async () => {
    server.contents = nothing;
    await open();
    const user = userEvent.setup({ applyAccept: false });
    await user.upload(screen.getByLabelText('Archive to import'), new File(['x'], 'notes.txt'));
    expect(part('Import').getByRole('alert').textContent).toMatch(/This is not a ZIP/);
  });
});

describe('the deletion of the account', () => {
  const ask = async () => {
    const user = await open();
    await user.click(screen.getByRole('button', { name: 'Delete my account…' }));
    return { user, dialog: within(await screen.findByRole('dialog')) };
  };

  test('names what is lost with numbers and offers the export first', async () => {
    const { user, dialog } = await ask();
    for (const line of [
      'Messages: 1,240',
      'Conversations: 3',
      /1 document that you share/,
      /signed out on every device/,
    ])
      expect(dialog.getByText(line)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Download everything first' }));
    await waitFor(() => expect(saved).toHaveLength(1));
  });

  test('is not offered to the last owner of an organization, who is told which', async () => {
    server.contents = { ...server.contents, last_owner_of: ['Harbour Language School'] };
    await open();
    expect(screen.getByText(/the last owner of Harbour Language School/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Delete my account…' })).toBeNull();
  });

  test('needs the password and the username, and a wrong password deletes nothing', async () => {
    const replaced: string[] = [];
    vi.spyOn(window.location, 'replace').mockImplementation((url) => void replaced.push(String(url)));
    const { user, dialog } = await ask();
    const submit = dialog.getByRole<HTMLButtonElement>('button', { name: 'Delete the account for good' });
    expect(submit.disabled).toBe(true);
    await user.type(dialog.getByLabelText('Your password'), 'wrong');
    expect(submit.disabled).toBe(true);
    await user.type(dialog.getByLabelText(/Type your username/), mina.username);
    await user.click(submit);
    expect(await dialog.findByText('The username or password is not right.')).toBeTruthy();
    expect([server.passwords, replaced]).toEqual([['wrong'], []]);
    await user.clear(dialog.getByLabelText('Your password'));
    await user.type(dialog.getByLabelText('Your password'), 'right');
    await user.click(submit);
    await waitFor(() => expect(replaced).toEqual(['/login?farewell']));
  });
});
