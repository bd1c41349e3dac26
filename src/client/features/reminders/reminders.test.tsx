import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { ConnectorServer } from '#client/features/connectors/testing/connector-server.ts';
import { show } from '#client/session/testing/show.tsx';
import { type ReminderSettings, type Reminders, reminders } from '#contract/reminders.ts';
import { ReminderCard } from './reminder-card.tsx';
import { RemindersSection } from './reminders-section.tsx';

afterEach(cleanup);

const unset: Reminders = {
  ...{ enabled: false, time: '18:00', days: [0, 1, 2, 3, 4, 5, 6], channels: ['in_app'], timezone: null },
  ...{ email_possible: true, next_at: null, due: null },
};

/** A server that keeps what it is told. */
function aServer(first: Partial<Reminders> = {}): ConnectorServer {
  const server = new ConnectorServer([]);
  let now: Reminders = { ...unset, ...first };
  server.give(reminders.get, () => now);
  server.give(reminders.set, (wish: ReminderSettings) => {
    now = { ...now, ...wish, next_at: '2026-10-15T16:30:00Z' };
    return now;
  });
  server.give(reminders.seen, () => {
    now = { ...now, due: null };
  });
  return server;
}
const putIn = (server: ConnectorServer) =>
  server.asked.filter(({ method }) => method === 'PUT').map(({ body }) => body);

test('what is wished for is saved together, and the next one is told', async () => {
  const server = aServer();
  await show(server, <RemindersSection />);
  await userEvent.click(await screen.findByRole('switch', { name: /Remind me to study/ }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Saturday' }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'By e-mail' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(/The next one: .*October/)).toBeTruthy();
  expect(putIn(server)).toEqual([
    {
      ...{ enabled: true, time: '18:00', days: [0, 1, 2, 3, 4, 5], channels: ['in_app', 'email'], timezone: null },
    },
  ]);
});

test('nothing without a day or a way is sent, and it is said why', async () => {
  const server = aServer({ days: [1] });
  await show(server, <RemindersSection />);
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Monday' }));
  expect(screen.getByText('Choose at least one day.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(putIn(server)).toEqual([]);
  await userEvent.click(screen.getByRole('checkbox', { name: 'Monday' }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'In the app' }));
  expect(screen.getByText('Choose at least one way.')).toBeTruthy();
});

test('where no mails are sent, there is no choice of them', async () => {
  await show(aServer({ email_possible: false }), <RemindersSection />);
  const mail = await screen.findByRole<HTMLInputElement>('checkbox', { name: 'By e-mail' });
  expect(mail.disabled).toBe(true);
  expect(screen.getByText('This server sends no mails.')).toBeTruthy();
});

test('the reminder of today is there until it is put away', async () => {
  const server = aServer({ enabled: true, due: { at: '2026-10-14T16:30:00Z', moved: true } });
  await show(server, <ReminderCard />);
  const card = within(await screen.findByRole('status'));
  expect(card.getByText(/Your calendar is free again/)).toBeTruthy();
  await userEvent.click(card.getByRole('button', { name: 'Put away' }));
  await expect.poll(() => screen.queryByRole('status')).toBeNull();
  expect(server.asked.some(({ path }) => path === '/api/reminders/seen')).toBe(true);
});
