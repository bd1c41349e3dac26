import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aMember, evening, riverside, three } from '#client/features/organizations/testing/facts.ts';
import { openOrganizations } from '#client/features/organizations/testing/open.tsx';
import { OrganizationServer } from '#client/features/organizations/testing/organization-server.ts';
import { memberships } from '#contract/memberships.ts';
import { organizations } from '#contract/organizations.ts';

const path = '/organizations/o-river/members';
const asked = (server: OrganizationServer) =>
  Object.fromEntries(server.calls(organizations.members).at(-1)?.url.searchParams ?? []);

test('search, role, team, activity and order are asked of the server, and all but the typed text is in the address', async () => {
  const server = new OrganizationServer();
  const { user, router } = await openOrganizations(server, path);
  await screen.findByRole('button', { name: 'Sam Ito' });
  await user.selectOptions(screen.getByLabelText('Role'), 'admin');
  await user.selectOptions(screen.getByLabelText('Last active'), 'not_for_30_days');
  await user.click(screen.getByRole('button', { name: 'Team: Any team' }));
  await user.click(await screen.findByRole('checkbox', { name: 'Evening B1' }));
  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('button', { name: 'Joined' }));
  await user.type(screen.getByLabelText('Find a member'), 'ines');
  await waitFor(() =>
    expect(asked(server)).toEqual({
      ...{ limit: '100', q: 'ines', role: 'admin', team_id: 't-evening', active: 'not_for_30_days' },
      ...{ sort: 'joined_at', order: 'asc' },
    }),
  );
  expect(router.state.location.search).toBe(
    '?role=admin&active=not_for_30_days&team=t-evening&sort=joined_at&order=asc',
  );
  await user.click(screen.getByRole('button', { name: 'Last active' }));
  await waitFor(() => expect(asked(server)).toMatchObject({ sort: 'last_active_at', active: 'not_for_30_days' }));
});

test('several teams are ticked by keyboard, are said in one line, and come back from the address', async () => {
  const server = new OrganizationServer();
  const teams = [evening, { ...evening, id: 't-exam', name: 'Exam B2' }];
  server.give(memberships.teams, () => ({ items: teams, next_cursor: null }));
  const { user, router } = await openOrganizations(server, path);
  const button = await screen.findByRole('button', { name: 'Team: Any team' });
  button.focus();
  await user.keyboard('{Enter}');
  const panel = within(await screen.findByRole('dialog', { name: 'Team' }));
  expect(panel.getAllByRole('checkbox').map((box) => box.parentElement?.textContent)).toEqual([
    ...['No team', 'Evening B1', 'Exam B2'],
  ]);
  panel.getByRole('checkbox', { name: 'No team' }).focus();
  await user.keyboard(' {Tab}{Tab} ');
  await waitFor(() => expect(asked(server)['team_id']).toBe('none,t-exam'));
  await user.keyboard('{Escape}');
  expect(screen.getByRole('button', { name: /^Team: .*No team.* and 1 more$/ })).toBeTruthy();
  expect(new URLSearchParams(router.state.location.search).get('team')).toBe('none,t-exam');

  await user.click(screen.getByRole('button', { name: /^Team:/ }));
  await user.click(await screen.findByRole('button', { name: 'Any team' }));
  await waitFor(() => expect(asked(server)).not.toHaveProperty('team_id'));
});

test('how many fit is said, of how many where something is chosen, and why some are in no choice by activity', async () => {
  const server = new OrganizationServer();
  server.give(organizations.get, () => ({ ...riverside, member_count: 1248 }));
  server.give(organizations.members, ({ url }) =>
    url.searchParams.has('active')
      ? { items: [aMember()], next_cursor: null, matched: 64 }
      : { items: three, next_cursor: null, matched: 1248 },
  );
  const { user } = await openOrganizations(server, path);
  expect(await screen.findByText('1,248 members')).toBeTruthy();
  await user.selectOptions(screen.getByLabelText('Last active'), 'never');
  expect(await screen.findByText('64 of 1,248 members')).toBeTruthy();
  expect(screen.getByText('64 of 1,248 members').getAttribute('role')).toBe('status');
  expect(screen.getByText('Whoever keeps the progress private is not among them.')).toBeTruthy();
});

test('a manager who sees the own team alone is not told of how many there are, and chooses no team', async () => {
  const server = new OrganizationServer();
  server.give(organizations.get, () => ({ ...riverside, role: 'team_manager' as const }));
  server.give(organizations.members, () => ({ items: [aMember()], next_cursor: null, matched: 1 }));
  await openOrganizations(server, `${path}?active=within_7_days`);
  expect(await screen.findByText('1 member')).toBeTruthy();
  expect(asked(server)['active']).toBe('within_7_days');
  expect(screen.queryByRole('button', { name: /^Team:/ })).toBeNull();
});
