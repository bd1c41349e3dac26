import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aMember, riverside, three } from '#client/features/organizations/testing/facts.ts';
import { openOrganizations } from '#client/features/organizations/testing/open.tsx';
import { OrganizationServer } from '#client/features/organizations/testing/organization-server.ts';
import { memberships } from '#contract/memberships.ts';
import { organizations } from '#contract/organizations.ts';

const path = '/organizations/o-river/members';
const nobody = { members: [], removes_last_owner: false, affects_caller: false };
const sam = { user_id: 'u-sam', username: 'sam', full_name: 'Sam Ito', gains: ['audit:read'], loses: [] };

test('of a thousand members only the rows near the view are drawn, and more are asked for by the cursor', async () => {
  const server = new OrganizationServer();
  const page = (from: number) =>
    Array.from({ length: 500 }, (_, n) => aMember({ user_id: `u-${from + n}`, full_name: `Member ${from + n}` }));
  server.give(organizations.members, ({ url }) =>
    url.searchParams.get('cursor') === 'second'
      ? { items: page(500), next_cursor: null }
      : { items: page(0), next_cursor: 'second' },
  );
  const { user } = await openOrganizations(server, path);
  await screen.findByRole('button', { name: 'Member 0' });
  expect(screen.getAllByRole('row').length).toBeLessThan(60);
  await user.click(screen.getByRole('button', { name: 'Show more' }));
  await waitFor(() => expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('1001'));
});

test('a change says which API keys and integration tokens end with it, or permit something else', async () => {
  const server = new OrganizationServer();
  const key = { id: 'k', name: 'Nightly export', key_prefix: 'xntr-Zk3V', user_id: 'u-sam', username: 'sam' };
  const stays = { ...key, id: 'k2', name: 'Report', key_prefix: 'xntr-Qq7T', last_used_at: '2026-03-01T10:00:00Z' };
  server.give(memberships.previewChange, () => ({
    ...nobody,
    keys: [
      { ...key, last_used_at: null, becomes: 'ended' as const, loses: ['xel:read' as const], gains: [] },
      { ...stays, becomes: 'changed' as const, loses: ['api:admin' as const], gains: [] },
    ],
    ended_tokens: 2,
  }));
  const { user } = await openOrganizations(server, path);
  await user.click(await screen.findByRole('button', { name: 'Actions for Sam Ito' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
  const programs = await screen.findByRole('region', { name: 'Their programs' });
  expect(
    within(programs)
      .getAllByRole('listitem')
      .map((line) => line.textContent),
  ).toEqual([
    'Nightly exportxntr-Zk3V…of \u2068sam\u2069Ends: its program is refused at once.Never used',
    expect.stringMatching(/^Reportxntr-Qq7T….*Permits no more: api:adminLast used .*2026/),
    '2 integration tokens end.',
  ]);
});

test('a role is changed only after it was shown who gains what', async () => {
  const server = new OrganizationServer();
  server.give(memberships.previewChange, () => ({ ...nobody, members: [sam] }));
  server.give(organizations.changeRole, () => aMember({ role: 'admin' }));
  const { user } = await openOrganizations(server, path);
  await user.click(await screen.findByRole('button', { name: 'Actions for Sam Ito' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Change role' }));
  await user.selectOptions(within(await screen.findByRole('dialog')).getByLabelText('Role'), 'admin');
  await user.click(screen.getByRole('button', { name: 'See what changes' }));
  const dialog = await screen.findByRole('dialog', { name: /Make .*Sam Ito.* Administrator\?/ });
  expect(await within(dialog).findByText('Read the audit log')).toBeTruthy();
  expect(within(dialog).getByText('Nothing changes for you.')).toBeTruthy();
  expect(server.calls(organizations.changeRole)).toEqual([]);
  await user.click(within(dialog).getByRole('button', { name: 'Apply to 1 person' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(server.calls(organizations.changeRole).map(({ body }) => body)).toEqual([{ role: 'admin' }]);
});

test('ownership is handed over in one request, after a preview of what both gain and lose', async () => {
  const server = new OrganizationServer();
  const gains = ['domains:write', 'organization:delete'];
  const mina = {
    user_id: three[0]?.user_id ?? '',
    username: 'mina',
    full_name: 'Mina Karimi',
    gains: [],
    loses: gains,
  };
  const both = [{ ...sam, gains }, mina];
  server.give(memberships.previewChange, () => ({
    ...nobody,
    members: both,
    affects_caller: true,
  }));
  server.give(memberships.handOver, () => aMember({ role: 'owner' }));
  const { user } = await openOrganizations(server, path);
  await user.click(await screen.findByRole('button', { name: 'Actions for Sam Ito' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Make owner and step down' }));
  const dialog = await screen.findByRole('dialog', {
    name: /Make .*Sam Ito.* an owner and step down\?/,
  });
  const they = async (what: string) => (await within(dialog).findByRole('region', { name: what })).textContent;
  expect(await they('They gain')).toMatch(/Delete the organizationSam Ito/);
  expect(await they('They lose')).toMatch(/Delete the organizationMina Karimi/);
  expect(within(dialog).getByText(/You become an administrator in the same step/)).toBeTruthy();
  expect(within(dialog).getByText('This changes what you yourself may do here.')).toBeTruthy();
  expect(server.calls(memberships.handOver)).toEqual([]);
  await user.click(within(dialog).getByRole('button', { name: 'Make owner and step down' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(server.calls(memberships.previewChange)[0]?.body).toEqual({
    changes: [
      { target_user_id: 'u-sam', role: 'owner' },
      { target_user_id: mina.user_id, role: 'admin' },
    ],
  });
  expect(server.calls(memberships.handOver).map(({ url }) => url.pathname)).toEqual([
    '/api/organizations/o-river/members/u-sam/make-owner',
  ]);
  expect(server.calls(organizations.changeRole)).toEqual([]);
});

test.each([
  ['owner', 'Mina Karimi'],
  ['admin', 'Sam Ito'],
] as const)('ownership is not offered by an %s to %s: by owners alone, and to somebody else', async (role, name) => {
  const server = new OrganizationServer();
  server.give(organizations.get, () => ({ ...riverside, role }));
  const { user } = await openOrganizations(server, path);
  await user.click(await screen.findByRole('button', { name: `Actions for ${name}` }));
  expect(await screen.findByRole('menuitem', { name: 'Change role' })).toBeTruthy();
  expect(screen.queryByRole('menuitem', { name: 'Make owner and step down' })).toBeNull();
});

test('removing the last owner cannot be confirmed, and the reason stands there', async () => {
  const server = new OrganizationServer();
  server.give(memberships.previewChange, () => ({ ...nobody, removes_last_owner: true, affects_caller: true }));
  const { user } = await openOrganizations(server, path);
  await user.click(await screen.findByRole('checkbox', { name: 'Select Mina Karimi' }));
  await user.click(within(screen.getByRole('toolbar')).getByRole('button', { name: 'Remove' }));
  expect((await screen.findByRole('alert')).textContent).toContain('An organization needs an owner.');
  expect(screen.getByText('This changes what you yourself may do here.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Remove 1 person/ })).toBeNull();
});

test('of several changes those that are refused are named with the reason, and can be tried again alone', async () => {
  const server = new OrganizationServer();
  server.give(memberships.previewChange, () => nobody);
  let busy = true;
  const message = 'Somebody else changed this meanwhile.';
  server.give(organizations.removeMember, ({ url }) => {
    if (busy && url.pathname.endsWith('u-ines')) throw { status: 409, error: 'conflict', message };
    return null;
  });
  const { user } = await openOrganizations(server, path);
  await user.click(await screen.findByRole('checkbox', { name: 'Select Sam Ito' }));
  await user.click(screen.getByRole('checkbox', { name: 'Select Ines' }));
  expect(screen.getByText('2 selected')).toBeTruthy();
  await user.click(within(screen.getByRole('toolbar')).getByRole('button', { name: 'Remove' }));
  await user.click(await screen.findByRole('button', { name: 'Remove 2 people' }));
  const failures = await screen.findByRole('alert');
  expect(failures.textContent).toContain('Ines');
  expect(failures.textContent).toContain(message);
  expect(failures.textContent).not.toContain('Sam');
  busy = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const asked = server.calls(organizations.removeMember).map(({ url }) => url.pathname.split('/').at(-1));
  expect(asked).toEqual(['u-sam', 'u-ines', 'u-ines']);
});

test('a server that takes no more at once is waited for, and each change is made once', async () => {
  const server = new OrganizationServer();
  server.give(memberships.previewChange, () => nobody);
  let full = true;
  server.give(organizations.removeMember, () => {
    if (!full) return null;
    full = false;
    throw { status: 429, error: 'rate_limited', message: 'Too many requests.', retry_after: 0 };
  });
  const { user } = await openOrganizations(server, path);
  await user.click(await screen.findByRole('checkbox', { name: 'Select Sam Ito' }));
  await user.click(within(screen.getByRole('toolbar')).getByRole('button', { name: 'Remove' }));
  await user.click(await screen.findByRole('button', { name: 'Remove 1 person' }));
  expect(await screen.findByText('1 member is removed.')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('what is stopped says how many were changed, keeps the rest ticked, and can go on with them', async () => {
  const server = new OrganizationServer();
  server.give(memberships.previewChange, () => nobody);
  const first = Promise.withResolvers<void>();
  server.give(organizations.removeMember, () => first.promise.then(() => null) as never);
  const { user } = await openOrganizations(server, path);
  await user.click(await screen.findByRole('checkbox', { name: 'Select Sam Ito' }));
  await user.click(screen.getByRole('checkbox', { name: 'Select Ines' }));
  await user.click(within(screen.getByRole('toolbar')).getByRole('button', { name: 'Remove' }));
  await user.click(await screen.findByRole('button', { name: 'Remove 2 people' }));
  await user.click(await screen.findByRole('button', { name: 'Stop' }));
  first.resolve();
  expect(await screen.findByText('1 member is removed.')).toBeTruthy();
  expect(server.calls(organizations.removeMember)).toHaveLength(1);
  await user.click(await screen.findByRole('button', { name: 'Go on with 1 person' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(server.calls(organizations.removeMember).map(({ url }) => url.pathname.split('/').at(-1))).toEqual([
    'u-sam',
    'u-ines',
  ]);
});

test('arrow keys go from name to name and X ticks the member', async () => {
  const { user } = await openOrganizations(new OrganizationServer(), path);
  (await screen.findByRole('button', { name: 'Mina Karimi' })).focus();
  await user.keyboard('{ArrowDown}x');
  expect(document.activeElement?.textContent).toBe('Sam Ito');
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Select Sam Ito' }).checked).toBe(true);
});

test('columns that are left out stay out after a reload', async () => {
  const server = new OrganizationServer();
  const { user } = await openOrganizations(server, path);
  await user.click(await screen.findByRole('button', { name: 'Columns' }));
  await user.click(await screen.findByRole('checkbox', { name: 'Joined' }));
  expect(screen.queryByRole('columnheader', { name: 'Joined' })).toBeNull();
  expect(localStorage.getItem('xt.members.joined')).toBe('0');
  localStorage.removeItem('xt.members.joined');
});

test('a plain member sees names without any tools, and one clear sentence where even those are hidden', async () => {
  const server = new OrganizationServer();
  server.give(organizations.get, () => ({ ...riverside, role: 'member' as const, roster_visible: true }));
  server.give(organizations.members, () => ({
    items: three.map((one) => ({ ...one, email: null, last_active_at: null, expires_at: undefined })),
    next_cursor: null,
  }));
  const { router } = await openOrganizations(server, path);
  expect(await screen.findByText('Sam Ito')).toBeTruthy();
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(screen.queryByRole('button', { name: /Actions for/ })).toBeNull();
  expect(screen.queryByRole('columnheader', { name: 'Last active' })).toBeNull();
  server.refuse(organizations.members, { status: 403, error: 'forbidden', message: 'Not for you.' });
  await router.navigate(`${path}?sort=role`);
  expect(await screen.findByText('You do not see who else is here')).toBeTruthy();
});

test('a manager moves plain members within the own team after a preview, and changes nothing else', async () => {
  const server = new OrganizationServer();
  server.give(organizations.get, () => ({ ...riverside, role: 'team_manager' as const }));
  const inTeam = aMember({ team_id: 't-evening', team_name: 'Evening B1' });
  const elsewhere = aMember({ user_id: 'u-bo', username: 'bo', full_name: 'Bo', team_id: 't-other' });
  server.give(organizations.members, () => ({ items: [inTeam, elsewhere], next_cursor: null }));
  server.give(memberships.previewChange, () => nobody);
  server.give(organizations.replaceMember, () => aMember());
  const { user } = await openOrganizations(server, path);
  await waitFor(() =>
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Select Sam Ito' }).disabled).toBe(false),
  );
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Select Bo' }).disabled).toBe(true);
  await user.click(screen.getByRole('checkbox', { name: 'Select Sam Ito' }));
  const tools = within(screen.getByRole('toolbar'));
  expect(tools.queryByRole('button', { name: 'Remove' })).toBeNull();
  await user.click(tools.getByRole('button', { name: 'Move to a team' }));
  await user.selectOptions(within(await screen.findByRole('dialog')).getByLabelText('Team'), '');
  await user.click(screen.getByRole('button', { name: 'See what changes' }));
  await user.click(await screen.findByRole('button', { name: 'Apply to 1 person' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(server.calls(memberships.previewChange)[0]?.body).toEqual({
    changes: [{ target_user_id: 'u-sam', team_id: null }],
  });
  expect(server.calls(organizations.replaceMember).map(({ body }) => body)).toEqual([
    { role: 'member', organization_id: 'o-river', team_id: null, expected_role: 'member' },
  ]);
});
