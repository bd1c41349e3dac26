import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aMember, riverside } from '#client/features/organizations/testing/facts.ts';
import { openOrganizations } from '#client/features/organizations/testing/open.tsx';
import { OrganizationServer } from '#client/features/organizations/testing/organization-server.ts';
import { type Invitation, memberships } from '#contract/memberships.ts';
import { organizations } from '#contract/organizations.ts';

const at = '/organizations/o-river';
const aCode = { id: 'c-1', role: 'member' as const, team_id: null, max_uses: 30, uses: 2, expires_at: null };
const created_at = '2026-10-01T09:00:00Z';

function anInvitation(part: Partial<Invitation> = {}): Invitation {
  return {
    ...{ id: 'i-1', email: 'sam@example.org', role: 'member', team_id: null, status: 'pending', invited_by: 'mina' },
    ...{ created_at, expires_at: '2026-10-15T09:00:00Z' },
    ...part,
  };
}

test('pasted addresses are invited once each, and every one has a link to copy and the state of its mail', async () => {
  const server = new OrganizationServer();
  server.give(memberships.invite, ({ body }) => ({
    items: (body as { emails: string[] }).emails.map((email) =>
      anInvitation({ id: email, email, code: 'k3VQ9sYt1xZr', link: '/join/k3VQ9sYt1xZr', mail: 'none' }),
    ),
  }));
  const { user } = await openOrganizations(server, `${at}/invitations`);
  await user.click(await screen.findByRole('button', { name: 'Invite people' }));
  await user.click(screen.getByLabelText('E-mail addresses'));
  await user.paste('Sam Ito <sam@example.org>, kaia@example.org\nSAM@example.org');
  await user.selectOptions(
    await screen.findByLabelText('Team'),
    await screen.findByRole('option', { name: 'Evening B1' }),
  );
  await user.click(screen.getByRole('button', { name: 'Invite 2 people' }));
  const made = await screen.findByRole('dialog', { name: '2 invitations are made' });
  expect(server.calls(memberships.invite).map(({ body }) => body)).toEqual([
    { emails: ['sam@example.org', 'kaia@example.org'], role: 'member', team_id: 't-evening', expires_in_days: 14 },
  ]);
  expect(within(made).getAllByText('No e-mail is sent: pass on the link')).toHaveLength(2);
  await user.click(within(made).getByRole('button', { name: 'Copy the link of kaia@example.org' }));
  expect(await navigator.clipboard.readText()).toBe(`${location.origin}/join/k3VQ9sYt1xZr`);
});

test('what reads like no address is named and nothing is sent', async () => {
  const server = new OrganizationServer();
  const { user } = await openOrganizations(server, `${at}/invitations`);
  await user.click(await screen.findByRole('button', { name: 'Invite people' }));
  await user.type(screen.getByLabelText('E-mail addresses'), 'sam@example.org nonsense');
  expect(screen.getByText('This is no address: nonsense')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Invite 1 person' }));
  expect(server.calls(memberships.invite)).toEqual([]);
});

test('an invitation is withdrawn only after a question, and one that was accepted has no such button', async () => {
  const server = new OrganizationServer();
  let items = [anInvitation(), anInvitation({ id: 'i-2', email: 'kaia@example.org', status: 'accepted' })];
  server.give(memberships.invitations, () => ({ items, next_cursor: null }));
  server.give(memberships.withdrawInvitation, () => {
    items = items.map((one) => (one.id === 'i-1' ? { ...one, status: 'withdrawn' } : one));
    return null;
  });
  const { user } = await openOrganizations(server, `${at}/invitations`);
  expect(await screen.findByText('Accepted')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /^Withdraw the invitation/ }));
  expect(server.calls(memberships.withdrawInvitation)).toEqual([]);
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Withdraw' }));
  expect(await screen.findByText('Withdrawn')).toBeTruthy();
});

test('a join code is shown once, with its link; the list tells its seats', async () => {
  const server = new OrganizationServer();
  server.give(memberships.joinCodes, () => ({ items: [{ ...aCode, created_at }], next_cursor: null }));
  server.give(memberships.createJoinCode, () => ({ ...aCode, created_at, code: 'RIVER-7F3K-Q2' }));
  const { user } = await openOrganizations(server, `${at}/invitations`);
  expect(await screen.findByText(/2 of 30 seats taken/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'New join code' }));
  await user.type(screen.getByLabelText('Seats'), '30');
  await user.click(screen.getByRole('button', { name: 'Make the code' }));
  expect(await screen.findByText('RIVER-7F3K-Q2')).toBeTruthy();
  expect(screen.getByText(`${location.origin}/join/RIVER-7F3K-Q2`)).toBeTruthy();
  expect(server.calls(memberships.createJoinCode).map(({ body }) => body)).toEqual([{ role: 'member', max_uses: 30 }]);
  await user.click(screen.getByRole('button', { name: 'Done' }));
  expect(screen.queryByText('RIVER-7F3K-Q2')).toBeNull();
});

test('somebody with an account is added by username or by e-mail', async () => {
  const server = new OrganizationServer();
  server.give(organizations.addMember, () => aMember());
  const { user } = await openOrganizations(server, `${at}/members`);
  for (const who of ['sam', 'sam@example.org']) {
    await user.click(await screen.findByRole('button', { name: 'Add a member' }));
    await user.type(screen.getByLabelText('Username or e-mail'), who);
    await user.click(screen.getByRole('button', { name: 'Add' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  }
  expect(server.calls(organizations.addMember).map(({ body }) => body)).toEqual([
    { username: 'sam', role: 'member' },
    { email: 'sam@example.org', role: 'member' },
  ]);
});

test('a team says what becomes of its members before it goes, and leads to them', async () => {
  const server = new OrganizationServer();
  server.give(memberships.removeTeam, () => null);
  server.give(memberships.previewChange, () => ({
    members: [
      { user_id: 'u-sam', username: 'sam', full_name: 'Sam Ito', gains: [], loses: ['stats:read@team:t-evening'] },
    ],
    removes_last_owner: false,
    affects_caller: false,
  }));
  const { user } = await openOrganizations(server, `${at}/teams`);
  const link = await screen.findByRole('link', { name: 'Evening B1: 1 member' });
  expect(link.getAttribute('href')).toBe('/organizations/o-river/members?team=t-evening');
  await user.click(screen.getByRole('button', { name: 'Delete Evening B1' }));
  const dialog = await screen.findByRole('alertdialog');
  expect(dialog.textContent).toContain('1 member stays in the organization');
  expect((await within(dialog).findByText('See how members progress')).closest('li')?.textContent).toContain('Sam Ito');
  expect(server.calls(memberships.previewChange).map(({ body }) => body)).toEqual([
    { changes: [], removed_team_id: 't-evening' },
  ]);
  await user.click(screen.getByRole('button', { name: 'Delete the team' }));
  await waitFor(() => expect(server.calls(memberships.removeTeam)).toHaveLength(1));
});

test('an organization is deleted only when its short name was typed; a plain member may leave alone', async () => {
  const server = new OrganizationServer();
  server.give(organizations.remove, () => null);
  const { user, router } = await openOrganizations(server, `${at}/settings`);
  await user.click(await screen.findByRole('button', { name: 'Delete the organization' }));
  const confirm = screen.getByRole<HTMLButtonElement>('button', { name: 'Delete for good' });
  expect(confirm.disabled).toBe(true);
  await user.type(screen.getByLabelText('Type riverside to go on'), 'riverside');
  await user.click(confirm);
  await waitFor(() => expect(router.state.location.pathname).toBe('/organizations'));
  server.give(organizations.get, () => ({ ...riverside, role: 'member' as const }));
  await router.navigate(`${at}/settings`);
  expect(await screen.findByRole('button', { name: 'Leave the organization' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Delete the organization' })).toBeNull();
  expect(screen.queryByRole('link', { name: 'Invitations' })).toBeNull();
});

test('the last owner who wants to leave is told why that cannot be', async () => {
  const server = new OrganizationServer();
  const message = 'An organization needs an owner. Make somebody else an owner first.';
  server.refuse(organizations.removeMember, { status: 409, error: 'last_owner', message });
  const { user } = await openOrganizations(server, `${at}/settings`);
  await user.click(await screen.findByRole('button', { name: 'Leave the organization' }));
  await user.click(screen.getByRole('button', { name: 'Leave' }));
  expect((await screen.findByRole('alert')).textContent).toBe(message);
});

test('settings send only what changed, and a short name that is taken is said at its field', async () => {
  const server = new OrganizationServer();
  const message = 'There is an organization with the short name harbour. Choose another one.';
  server.refuse(organizations.update, { status: 409, error: 'slug_taken', message });
  const { user } = await openOrganizations(server, `${at}/settings`);
  await user.clear(await screen.findByLabelText('Short name'));
  await user.type(screen.getByLabelText('Short name'), 'harbour');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(message)).toBeTruthy();
  expect(server.calls(organizations.update).map(({ body }) => body)).toEqual([{ slug: 'harbour' }]);
});
