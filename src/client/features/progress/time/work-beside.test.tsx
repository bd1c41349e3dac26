import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { show } from '#client/session/testing/show.tsx';
import { connectorData } from '#contract/connector-data.ts';
import type { ConnectorKind } from '#contract/connector-shapes.ts';
import { connectors } from '#contract/connectors.ts';
import { aConnection } from '../testing/connection.ts';
import { ProgressServer } from '../testing/server.ts';
import { WorkBeside } from './work-beside.tsx';

let server: ProgressServer;
beforeEach(() => {
  localStorage.clear();
  server = new ProgressServer();
});
afterEach(cleanup);

const connected = (kind: ConnectorKind) =>
  server.give(connectors.list, { items: [aConnection(kind)], next_cursor: null });
const work = () => {
  const days = ['2026-10-12', '2026-10-13'].map((date) => ({ date, active_seconds: 55_800, productive_percent: null }));
  server.give(connectorData.trackedTime, { days, account: 'mina@example.org', read_at: '2026-10-14T18:00:00Z' });
};
const range = { from: '2026-10-08', to: '2026-10-14' };

test('learning stands beside the working time, and can be put away', async () => {
  connected('we360');
  work();
  await show(server, <WorkBeside seconds={7_800} range={range} />);
  const part = within(await screen.findByRole('region', { name: 'Beside working time' }));
  expect(await part.findByText(/^Of 31.?h.* at work, 2.?h 10.?m.* learned$/)).toBeTruthy();
  const bars = part.getAllByRole('progressbar').map((bar) => bar.getAttribute('aria-valuenow'));
  expect(bars).toEqual(['111600', '7800']);
  await userEvent.click(part.getByRole('switch', { name: 'Beside working time' }));
  expect(part.queryByRole('progressbar')).toBeNull();
  cleanup();
  await show(server, <WorkBeside seconds={7_800} range={range} />);
  expect((await screen.findByRole<HTMLInputElement>('switch', { name: 'Beside working time' })).checked).toBe(false);
});

test('without a connection, and for more days than are read at once, nothing is drawn', async () => {
  connected('xee');
  work();
  await show(server, <p>here</p>);
  await show(server, <WorkBeside seconds={60} range={range} />);
  expect(screen.queryByRole('region', { name: 'Beside working time' })).toBeNull();
  connected('we360');
  cleanup();
  await show(server, <WorkBeside seconds={60} range={{ from: '2025-10-15', to: '2026-10-14' }} />);
  expect(screen.queryByRole('region', { name: 'Beside working time' })).toBeNull();
});

test('a service that does not answer is said to', async () => {
  connected('we360');
  await show(server, <WorkBeside seconds={60} range={range} />);
  expect(await screen.findByText(/did not tell the working time/)).toBeTruthy();
});
