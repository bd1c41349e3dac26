import { screen, waitFor, within } from '@testing-library/react';
import type userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { aDocument } from '#client/features/knowledge/testing/facts.ts';
import { KnowledgeServer } from '#client/features/knowledge/testing/knowledge-server.ts';
import { openKnowledge } from '#client/features/knowledge/testing/open-knowledge.tsx';
import { knowledge } from '#contract/knowledge.ts';

let server: KnowledgeServer;

beforeEach(() => {
  server = new KnowledgeServer();
});

const open = () => openKnowledge(server);
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

  test('offers to cancel what waits or is being read, which is then gone', async () => {
    server.documents = [
      aDocument({ status: 'indexing', progress: 0.4 }),
      aDocument({ id: 'd-2', title: 'Of the school', status: 'queued', progress: 0, owned: false }),
    ];
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: `Cancel reading “${aDocument().title}”` }));
    expect(await screen.findByText(`Cancelled. “${aDocument().title}” is not kept.`)).toBeTruthy();
    expect(await rows()).toHaveLength(1);
    expect(screen.queryByRole('button', { name: /^Cancel reading/ })).toBeNull();
    const [call] = server.calls(knowledge.removeDocument);
    expect(call?.url.searchParams.get('unfinished')).toBe('true');
    expect(server.documents.map(({ id }) => id)).toEqual(['d-2']);
  });

  test('keeps what became ready before it could be cancelled, and says so', async () => {
    server.documents = [aDocument({ status: 'indexing', progress: 0.9 })];
    const { user } = await open();
    const cancel = await screen.findByRole('button', { name: /^Cancel reading/ });
    server.change('d-1', { status: 'ready', progress: 1 });
    await user.click(cancel);
    expect(await screen.findByText(/was read before it could be cancelled/)).toBeTruthy();
    expect(await screen.findByText('84 passages')).toBeTruthy();
    expect(server.documents).toHaveLength(1);
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

test('the row of a document leads to its text', async () => {
  server.documents = [aDocument()];
  const { router, user } = await open();
  await user.click(await screen.findByRole('link', { name: aDocument().title }));
  expect(router.state.location.pathname).toBe('/knowledge/d-1');
});
