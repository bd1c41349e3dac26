import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { show } from '#client/session/testing/show.tsx';
import type { SessionPlanRequest } from '#contract/connector-calendar.ts';
import { connectors } from '#contract/connectors.ts';
import { organizations } from '#contract/organizations.ts';
import { ConnectorsView } from './connectors-view.tsx';
import { aConnector, ConnectorServer, ended, shared } from './testing/connector-server.ts';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const card = async (name: string) => {
  const title = await screen.findByRole('heading', { name });
  return within(title.closest('li') as HTMLElement);
};

test('what has ended comes first and says its one action; what is well says when it renews itself', async () => {
  await show(new ConnectorServer([aConnector(), shared, ended]), <ConnectorsView />);
  await screen.findByRole('heading', { name: 'Xee' });
  expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
    'Google Calendar',
    'Xee',
    'Xenioo',
  ]);
  const google = await card('Google Calendar');
  expect(google.getByText('Sign-in ended')).toBeTruthy();
  expect(google.getByText(/does not accept this connection any more/)).toBeTruthy();
  expect(google.getAllByRole('button').map(({ textContent }) => textContent)).toContain('Sign in again');
  const xee = await card('Xee');
  expect(xee.getByText('38 minutes left')).toBeTruthy();
  expect(xee.getByText(/^Renews itself/)).toBeTruthy();
});

test('members test what an administrator connected, and change nothing', async () => {
  await show(new ConnectorServer([shared]), <ConnectorsView />);
  const xenioo = await card('Xenioo');
  expect(xenioo.getByText('Managed by an admin')).toBeTruthy();
  expect(xenioo.getByRole('button', { name: 'Test' })).toBeTruthy();
  expect(xenioo.queryByRole('button', { name: 'Renew now' })).toBeNull();
});

test('signing in again leads to the sign-in of the service', async () => {
  const server = new ConnectorServer([ended]);
  const url = 'https://accounts.google.com/o/oauth2/v2/auth?state=q8Zr';
  server.give(connectors.googleCalendarAuth, { authorization_url: url, state: 'q8Zr' });
  const go = vi.fn();
  await show(server, <ConnectorsView go={go} />);
  const google = await card('Google Calendar');
  await screen.findByRole('button', { name: /^Connect.*We360/ });
  await userEvent.click(google.getByRole('button', { name: 'Sign in again' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Continue to Google Calendar' }));
  await waitFor(() => expect(go).toHaveBeenCalledWith(url));
});

test('a form asks for what is needed, marks the obsolete grant, and sends what was filled in', async () => {
  const server = new ConnectorServer([]);
  server.give(connectors.connect, aConnector({ kind: 'we360', name: 'We360.ai' }));
  await show(server, <ConnectorsView />);
  await userEvent.click(await screen.findByRole('button', { name: /^Connect.*We360/ }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/only an old way of signing in/)).toBeTruthy();
  await userEvent.click(dialog.getByRole('button', { name: 'Connect' }));
  expect(dialog.getAllByText('Fill this in.')).toHaveLength(3);
  await userEvent.type(dialog.getByLabelText('Client ID or customer ID'), 'c-1');
  await userEvent.type(dialog.getByLabelText('Username or e-mail address'), 'mina');
  await userEvent.type(dialog.getByLabelText('Password'), 'p');
  await userEvent.click(dialog.getByRole('checkbox', { name: 'Keep the password' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Connect' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(server.asked.find(({ path }) => path.endsWith('/connect'))?.body).toEqual({
    ...{ client_id: 'c-1', username: 'mina', password: 'p', keep_password: true },
  });
});

const riverside = {
  ...{ id: 'o-riverside', name: 'Riverside', slug: 'riverside', description: null, role: 'owner', member_count: 2 },
  ...{ roster_visible: false, created_at: '2026-01-01T00:00:00Z', updated_at: '2026-01-01T00:00:00Z' },
};

test('a service that is one’s own can be connected for an organization too, where that may have it', async () => {
  const google = aConnector({ id: 'c-google', kind: 'google-calendar', name: 'Google Calendar' });
  const server = new ConnectorServer([aConnector({ kind: 'we360', name: 'We360.ai' }), google]);
  server.give(organizations.list, {
    items: [riverside],
    next_cursor: null,
  });
  await show(server, <ConnectorsView />);
  await userEvent.click(await screen.findByRole('button', { name: /^Connect.*We360/ }));
  const whom = within(await screen.findByRole('dialog')).getByLabelText('For whom') as HTMLSelectElement;
  expect(whom.value).toBe('o-riverside');
  expect(screen.queryByRole('button', { name: /^Connect.*Google/ })).toBeNull();
});

test('disconnecting says what ends with it', async () => {
  const server = new ConnectorServer([aConnector()]);
  await show(server, <ConnectorsView />);
  const xee = await card('Xee');
  await userEvent.click(xee.getByRole('button', { name: /^More for/ }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Disconnect…' }));
  const question = within(await screen.findByRole('alertdialog'));
  expect(question.getByText(/deleted here at once/)).toBeTruthy();
  await userEvent.click(question.getByRole('button', { name: 'Disconnect' }));
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  expect(server.asked.some(({ method }) => method === 'DELETE')).toBe(true);
});

test('sessions are proposed first, and written when they are agreed to', async () => {
  const calendar = aConnector({ ...ended, status: 'active', next_step: null, last_error: undefined });
  const server = new ConnectorServer([calendar]);
  server.give(connectors.planSessions, ({ dry_run }: SessionPlanRequest) => ({
    sessions: [
      {
        ...{ date: '2026-10-15', start: '2026-10-15T17:00:00Z', end: '2026-10-15T17:30:00Z' },
        ...(dry_run ? { state: 'proposed', event_id: null } : { state: 'written', event_id: 'ses1' }),
      },
    ],
    skipped: [{ date: '2026-10-16', reason: 'rest_day' }],
  }));
  await show(server, <ConnectorsView />);
  await userEvent.click(await screen.findByRole('button', { name: 'Plan sessions' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Look for free times' }));
  expect(await screen.findByText('rest day')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Put 1 session into the calendar' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const sent = server.asked.filter(({ path }) => path.endsWith('/plan')).map(({ body }) => body as SessionPlanRequest);
  expect(sent.map(({ dry_run }) => dry_run)).toEqual([true, undefined]);
});
