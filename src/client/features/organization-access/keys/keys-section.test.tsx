import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { show } from '#client/session/testing/show.tsx';
import { apiKeys } from '#contract/api-keys.ts';
import { organizations } from '#contract/organizations.ts';
import { aKey, aUsage, riverside } from '../testing/facts.ts';
import { AccessServer } from '../testing/server.ts';
import { KeysSection } from './keys-section.tsx';
import { OwnKeys } from './own-keys.tsx';

let server: AccessServer;

beforeEach(() => {
  server = new AccessServer();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const secret = `xntr-${'k'.repeat(86)}`;

async function choose(item: string) {
  await userEvent.click(await screen.findByRole('button', { name: 'Actions for Nightly export' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: item }));
}

test('keys of this organization alone are listed, over all pages, with a notice of those that end', async () => {
  server.give(apiKeys.list, ({ query }) =>
    query.includes('cursor=next')
      ? { items: [aKey({ id: 'k-2', name: 'Old mirror', expires_soon: true })], next_cursor: null }
      : { items: [aKey(), aKey({ id: 'k-3', name: 'Elsewhere', organization_id: 'o-2' })], next_cursor: 'next' },
  );
  await show(server, <KeysSection organization={riverside} />);
  const table = await screen.findByRole('table', { name: 'API keys' });
  expect(within(table).getAllByRole('row')).toHaveLength(3);
  expect(within(table).getByText('Ends soon')).toBeTruthy();
  expect(screen.queryByText('Elsewhere')).toBeNull();
  expect(screen.getByText(/^1 key ends within 14 days/)).toBeTruthy();
  expect(within(table).getAllByText('2 hours ago')).toHaveLength(2);
});

test('a new key is sent as chosen, shown once, and gone from the page when it is stored', async () => {
  server.give(apiKeys.create, { ...aKey(), key: secret });
  await show(server, <KeysSection organization={riverside} />);
  await userEvent.click(await screen.findByRole('button', { name: 'New API key' }));
  await press('Create the key');
  expect(screen.getByText('Give the key a name.')).toBeTruthy();
  expect(screen.getByText('Choose at least one scope.')).toBeTruthy();
  await userEvent.type(screen.getByLabelText('Name'), ' Nightly export ');
  await userEvent.click(screen.getByRole('checkbox', { name: 'xel:read' }));
  await userEvent.type(screen.getByLabelText('Addresses'), '203.0.113.0/240');
  await press('Create the key');
  expect(screen.getByText(/203\.0\.113\.0\/240.* is no IP address/)).toBeTruthy();
  expect(server.bodies(apiKeys.create)).toEqual([]);
  await userEvent.type(screen.getByLabelText('Addresses'), '{Backspace}');
  await press('Create the key');
  const field = (await screen.findByLabelText('API key')) as HTMLTextAreaElement;
  expect(field.value).toBe(secret);
  expect(server.bodies(apiKeys.create)).toEqual([
    {
      name: 'Nightly export',
      organization_id: riverside.id,
      scopes: ['xel:read'],
      allowed_ips: ['203.0.113.0/24'],
      expires_at: expect.stringMatching(/^2027-01-12T/),
    },
  ]);
  await userEvent.keyboard('{Escape}');
  expect(screen.getByLabelText('API key')).toBeTruthy();
  await press('I have stored it');
  expect(screen.queryByDisplayValue(secret)).toBeNull();
});

test('what the own role does not permit is shown and cannot be chosen', async () => {
  await show(server, <KeysSection organization={{ ...riverside, role: 'member' }} />);
  await userEvent.click(await screen.findByRole('button', { name: 'New API key' }));
  const box = (name: string) => screen.getByRole('checkbox', { name }) as HTMLInputElement;
  expect(box('organizations:write').disabled).toBe(true);
  expect(box('api:admin').disabled).toBe(true);
  expect(box('organizations:read').disabled).toBe(false);
});

test('rotating says until when the old key works, and shows the new one', async () => {
  server.give(apiKeys.list, { items: [aKey()], next_cursor: null });
  server.give(apiKeys.rotate, { ...aKey({ id: 'k-new' }), key: secret });
  await show(server, <KeysSection organization={riverside} />);
  await choose('Rotate…');
  const hours = screen.getByLabelText('Hours that the old key works on');
  expect(screen.getByText(/^The old key works until .*15\b.*2026/)).toBeTruthy();
  await userEvent.clear(hours);
  await userEvent.type(hours, '169');
  expect(screen.getByText('Enter a whole number of hours, 0 to 168.')).toBeTruthy();
  await userEvent.clear(hours);
  await userEvent.type(hours, '48');
  await userEvent.click(screen.getByRole('checkbox', { name: 'End it earlier, once nothing uses it' }));
  await press('Rotate the key');
  expect(await screen.findByDisplayValue(secret)).toBeTruthy();
  expect(screen.getByText(/^The old key works until .*16\b.*2026/)).toBeTruthy();
  expect(server.bodies(apiKeys.rotate)).toEqual([{ overlap_hours: 48, end_when_drained: true }]);
});

test('before a key is deleted, who would be refused is named', async () => {
  server.give(apiKeys.list, { items: [aKey()], next_cursor: null });
  server.give(apiKeys.usage, aUsage());
  server.give(apiKeys.remove, undefined);
  await show(server, <KeysSection organization={riverside} />);
  await choose('Delete…');
  expect(await screen.findByText('3 addresses used it in 7 days: 448 requests.')).toBeTruthy();
  expect(screen.getByText(/^Last used 2 hours ago, from .*203\.0\.113\.7/)).toBeTruthy();
  server.give(apiKeys.list, { items: [], next_cursor: null });
  await press('Delete the key');
  expect(await screen.findByText('No key yet')).toBeTruthy();
  expect(server.asked.filter(({ method }) => method === 'DELETE').map(({ path }) => path)).toEqual([
    '/api/api-keys/k-export',
  ]);
});

test('the usage by day is a chart with the same numbers as a table', async () => {
  server.give(apiKeys.list, { items: [aKey()], next_cursor: null });
  server.give(apiKeys.usage, aUsage());
  await show(server, <KeysSection organization={riverside} />);
  await choose('Usage');
  const table = await screen.findByRole('table', { name: 'Requests by day (UTC)' });
  expect(within(table).getByRole('row', { name: /14.* 64 1/ })).toBeTruthy();
  expect(screen.getByText('1,820')).toBeTruthy();
  expect(within(screen.getByRole('table', { name: 'Addresses of the past 7 days' })).getByText('440')).toBeTruthy();
});

test('in the settings the own keys of all organizations lead to where they are managed', async () => {
  const other = { user_id: 'u-omid', username: 'omid' };
  server.give(apiKeys.list, {
    items: [aKey(), aKey({ id: 'k-2', name: 'Of Omid', created_by: other })],
    next_cursor: null,
  });
  await show(server, <OwnKeys />);
  const link = await screen.findByRole('link', { name: /Nightly export/ });
  expect(link.getAttribute('href')).toBe('/organizations/o-riverside/api-keys');
  await waitFor(() => expect(link.textContent).toContain('Riverside Language School'));
  expect(screen.queryByText('Of Omid')).toBeNull();
});

test('a list that does not come says so, and is asked for again', async () => {
  server.refuse(apiKeys.list, { status: 403, error: 'forbidden', message: 'Not you.' });
  await show(server, <KeysSection organization={riverside} />);
  expect(await screen.findByText('Could not be loaded: API keys')).toBeTruthy();
  server.give(apiKeys.list, { items: [], next_cursor: null });
  await press('Try again');
  expect(await screen.findByText('No key yet')).toBeTruthy();
  expect(server.bodies(organizations.list)).toEqual([]);
});
