import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { riverside } from '#client/features/organizations/testing/facts.ts';
import { openOrganizations } from '#client/features/organizations/testing/open.tsx';
import { OrganizationServer } from '#client/features/organizations/testing/organization-server.ts';
import { type Domain, domains } from '#contract/domains.ts';
import { organizations } from '#contract/organizations.ts';
import { rosters } from '#contract/rosters.ts';

const at = '/organizations/o-river';

function aDomain(part: Partial<Domain> = {}): Domain {
  return {
    ...{ id: 'd-1', domain: 'harbour.example', status: 'pending', problem: null },
    record_name: '_xentree-challenge.harbour.example',
    record_value: 'xentree-verification=abc',
    ...{ created_at: '2026-10-14T18:30:00Z', checked_at: null, verified_at: null },
    ...part,
  };
}

test('a domain is added with the record that proves it, checked with what was found, and proved', async () => {
  const server = new OrganizationServer();
  let items: Domain[] = [];
  const now = '2026-10-14T18:40:00Z';
  server.give(domains.list, () => ({ items, next_cursor: null }));
  server.give(domains.add, () => {
    items = [aDomain()];
    return aDomain();
  });
  const found: Domain[] = [
    aDomain({ status: 'failed', problem: 'no_record', checked_at: now }),
    aDomain({ status: 'verified', checked_at: now, verified_at: now }),
  ];
  server.give(domains.check, () => {
    items = found.splice(0, 1);
    return items[0] as Domain;
  });
  const { user } = await openOrganizations(server, `${at}/settings`);
  await user.type(await screen.findByLabelText('Domain'), 'harbour.example');
  await user.click(screen.getByRole('button', { name: 'Add the domain' }));
  expect(await screen.findByText('xentree-verification=abc')).toBeTruthy();
  const check = () => user.click(screen.getByRole('button', { name: 'Check harbour.example' }));
  await check();
  expect(await screen.findByText(/There is no such record yet/)).toBeTruthy();
  await check();
  expect(await screen.findByText('Proved')).toBeTruthy();
  expect(screen.queryByText('xentree-verification=abc')).toBeNull();
  expect(server.calls(domains.add).map(({ body }) => body)).toEqual([{ domain: 'harbour.example' }]);
});

test('a domain is removed only after a question; an administrator sees it without any buttons', async () => {
  const server = new OrganizationServer();
  let items = [aDomain({ status: 'verified' })];
  server.give(domains.list, () => ({ items, next_cursor: null }));
  server.give(domains.remove, () => {
    items = [];
    return null;
  });
  const { user } = await openOrganizations(server, `${at}/settings`);
  await user.click(await screen.findByRole('button', { name: 'Remove harbour.example' }));
  expect(server.calls(domains.remove)).toEqual([]);
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Remove' }));
  expect(await screen.findByText('There is no domain yet.')).toBeTruthy();
});

test('an administrator sees domains and changes none', async () => {
  const server = new OrganizationServer();
  server.give(organizations.get, () => ({ ...riverside, role: 'admin' as const }));
  server.give(domains.list, () => ({ items: [aDomain()], next_cursor: null }));
  await openOrganizations(server, `${at}/settings`);
  expect(await screen.findByText('harbour.example')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /harbour\.example/ })).toBeNull();
  expect(screen.queryByLabelText('Domain')).toBeNull();
});

test('an invitation by the domain of the own address is asked for once, and the answer tells nothing', async () => {
  const server = new OrganizationServer();
  server.give(domains.ask, () => ({ sends_mail: true }));
  const { user } = await openOrganizations(server, '/organizations');
  await user.click(await screen.findByRole('button', { name: 'Send me an invitation' }));
  expect(await screen.findByText(/^If an organization has proved that domain/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Send me an invitation' })).toBeNull();
});

test('an imported roster is found again and leads to its lines and the way back', async () => {
  const server = new OrganizationServer();
  const one = { id: 'm-1', status: 'done', dry_run: false, total: 2, processed: 2, imported_by: 'mina' } as const;
  const undo_until = new Date(Date.now() + 20 * 60_000).toISOString();
  const times = { created_at: '2026-10-14T18:30:00Z', finished_at: '2026-10-14T18:31:00Z', undo_until };
  server.give(rosters.list, () => ({ items: [{ ...one, ...times }], next_cursor: null }));
  server.give(rosters.get, () => ({
    ...{ id: one.id, status: one.status, dry_run: false, total: 2, processed: 2, rows: [] },
    ...times,
  }));
  const { user, router } = await openOrganizations(server, `${at}/invitations`);
  const list = within(await screen.findByRole('list', { name: 'Imported rosters' }));
  expect(list.getByText(/Done · 2 of 2 lines · by .*mina.* · can be undone until/)).toBeTruthy();
  await user.click(list.getByRole('link'));
  await waitFor(() => expect(router.state.location.search).toBe('?import=m-1'));
  expect(await screen.findByRole('button', { name: /^Undo/ })).toBeTruthy();
});
