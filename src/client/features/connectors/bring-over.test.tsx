import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { show } from '#client/session/testing/show.tsx';
import type { ConnectorImport, ConnectorImportRequest } from '#contract/connector-import-shapes.ts';
import { connectorImports } from '#contract/connector-imports.ts';
import { ConnectorsView } from './connectors-view.tsx';
import { aConnector, ConnectorServer } from './testing/connector-server.ts';

afterEach(cleanup);

const job = (part: Partial<ConnectorImport>): ConnectorImport => ({
  ...{ id: 'i-1', status: 'done', dry_run: true, what: ['conversations', 'transcripts'], counts: {}, items: [] },
  ...{ progress_before: null, progress_after: null, continues_at: null },
  ...{ created_at: '2026-10-14T18:00:00Z', finished_at: '2026-10-14T18:01:00Z' },
  ...part,
});
const xentree = aConnector({ id: 'c-xentree', kind: 'xentree', name: 'Xentree', host: 'my.example.org' });

async function open(server: ConnectorServer) {
  await show(server, <ConnectorsView />);
  await userEvent.click(await screen.findByRole('button', { name: 'Bring over…' }));
  return within(await screen.findByRole('dialog'));
}

test('it is looked first, what would come is told, and it comes when that is agreed to', async () => {
  const server = new ConnectorServer([xentree]);
  server.give(connectorImports.list, { items: [], next_cursor: null });
  let asked: ConnectorImportRequest | undefined;
  const now = () =>
    job({
      id: asked?.dry_run ? 'i-1' : 'i-2',
      dry_run: asked?.dry_run ?? true,
      what: asked?.what ?? [],
      counts: { conversations: { new: 2, there: 1, failed: 1 }, progress: { new: 5, there: 0, failed: 0 } },
      items: [{ kind: 'conversations', title: 'Broken', outcome: 'failed', reason: 'It has no messages.' }],
      progress_before: { total_xp: 10, level: 1, current_streak: 1 },
      progress_after: { total_xp: 1_240, level: 5, current_streak: 12 },
    });
  server.give(connectorImports.get, now);
  server.give(connectorImports.start, (body: ConnectorImportRequest) => {
    asked = body;
    return now();
  });
  const dialog = await open(server);
  await userEvent.click(dialog.getByRole('checkbox', { name: 'Live transcripts' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Look what is there' }));
  const row = within(await dialog.findByRole('row', { name: /Conversations/ }));
  expect(row.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual(['2', '1', '1']);
  expect(dialog.getByText('1,240 XP, level 5, streak 12')).toBeTruthy();
  expect(dialog.getByText(/The ledger only grows/)).toBeTruthy();
  await userEvent.click(dialog.getByText('Why some are not possible'));
  expect(dialog.getByText('Broken').closest('li')?.textContent).toContain('It has no messages.');
  await userEvent.click(dialog.getByRole('button', { name: 'Bring 7 over' }));
  expect(await dialog.findByText('This was brought over:')).toBeTruthy();
  const sent = server.asked.filter(({ method }) => method === 'POST' && asked).map(({ body }) => body);
  expect(sent.filter(Boolean).slice(-2)).toEqual([
    { what: ['conversations', 'progress'], dry_run: true },
    { what: ['conversations', 'progress'], dry_run: false },
  ]);
});

test('one that goes on since before is shown, with when it goes on', async () => {
  const server = new ConnectorServer([xentree]);
  const waiting = job({ status: 'queued', dry_run: false, continues_at: '2026-10-14T18:05:00Z', finished_at: null });
  const { items: _, ...summary } = waiting;
  server.give(connectorImports.list, { items: [summary], next_cursor: null });
  server.give(connectorImports.get, waiting);
  const dialog = await open(server);
  expect(await dialog.findByText(/asks for a pause/)).toBeTruthy();
});

test('why it failed is said, and it can be tried again', async () => {
  const server = new ConnectorServer([xentree]);
  server.give(connectorImports.list, { items: [], next_cursor: null });
  const failed = job({ status: 'failed', error: 'This server does not give points.' });
  server.give(connectorImports.start, failed);
  server.give(connectorImports.get, failed);
  const dialog = await open(server);
  await userEvent.click(dialog.getByRole('button', { name: 'Look what is there' }));
  await waitFor(() => expect(dialog.getByRole('alert').textContent).toBe('This server does not give points.'));
  expect(dialog.getByRole('button', { name: 'Look what is there' })).toBeTruthy();
});

test('conversations of a bot come as documents, and there is nothing to choose', async () => {
  const server = new ConnectorServer([{ ...xentree, id: 'c-bot', kind: 'xenioo', name: 'Xenioo' }]);
  server.give(connectorImports.list, { items: [], next_cursor: null });
  const what = ['bot_conversations' as const];
  const tried = job({ what, counts: { bot_conversations: { new: 3, there: 0, failed: 0 } } });
  server.give(connectorImports.start, tried);
  server.give(connectorImports.get, tried);
  const dialog = await open(server);
  expect(dialog.getByText(/A document each/)).toBeTruthy();
  expect(dialog.queryByRole('checkbox')).toBeNull();
  await userEvent.click(dialog.getByRole('button', { name: 'Look what is there' }));
  expect(await dialog.findByRole('button', { name: 'Bring 3 over' })).toBeTruthy();
  expect(server.asked.find(({ method }) => method === 'POST')?.body).toEqual({ what, dry_run: true });
});
