import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { show } from '#client/session/testing/show.tsx';
import { connectorData, type DriveTimes } from '#contract/connector-data.ts';
import { ConnectorsView } from './connectors-view.tsx';
import { joinedDrives, planOf } from './drives.ts';
import { aConnector, ConnectorServer } from './testing/connector-server.ts';

afterEach(cleanup);

const drive = (weekday: number, starts: string, minutes = 25) => ({ weekday, starts, minutes, seen: 4 });
const times = (part: Partial<DriveTimes>): DriveTimes => ({
  ...{ granted: true, windows: [], days_looked_at: 28, read_at: '2026-10-14T18:00:00Z' },
  ...part,
});

async function open(told: DriveTimes) {
  const calendar = aConnector({ id: 'c-google', kind: 'google-calendar', name: 'Google Calendar' });
  const server = new ConnectorServer([calendar, aConnector()]);
  server.give(connectorData.driveTimes, told);
  await show(server, <ConnectorsView />);
  await userEvent.click(await screen.findByRole('button', { name: 'Plan sessions' }));
  return within(await screen.findByRole('dialog'));
}

test('the same drive on days in a row is one, as long as the shortest of them', () => {
  const windows = [drive(2, '08:15', 30), drive(1, '08:10'), drive(3, '08:05'), drive(1, '17:30'), drive(5, '08:10')];
  expect(joinedDrives(windows)).toEqual([
    { first: 1, last: 3, starts: '08:10', minutes: 25 },
    { first: 1, last: 1, starts: '17:30', minutes: 25 },
    { first: 5, last: 5, starts: '08:10', minutes: 25 },
  ]);
  expect(planOf({ first: 1, last: 1, starts: '23:50', minutes: 30 })).toEqual({
    ...{ minutes: 9, earliest: '23:50', latest: '23:59' },
  });
});

test('a usual drive is told and fills the plan', async () => {
  const dialog = await open(times({ windows: [1, 2, 3, 4, 5].map((day) => drive(day, '08:10')) }));
  const line = await dialog.findByText(/You usually drive Mon–Fri .08:10., 25 min/);
  expect(line.textContent).toContain('An audio lesson fits.');
  await userEvent.click(dialog.getByRole('button', { name: 'Use this time' }));
  const value = (label: string) => (dialog.getByLabelText(label) as HTMLInputElement).value;
  expect(['Not before', 'Over by', 'Minutes a session'].map(value)).toEqual(['08:10', '08:35', '25']);
});

test('an account that does not grant its trips is told in one line', async () => {
  const dialog = await open(times({ granted: false, days_looked_at: 0 }));
  expect(await dialog.findByText(/does not let trips be read/)).toBeTruthy();
  expect(dialog.queryByRole('button', { name: 'Use this time' })).toBeNull();
});
