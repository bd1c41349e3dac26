import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { riverside } from '#client/features/organizations/testing/facts.ts';
import { openOrganizations } from '#client/features/organizations/testing/open.tsx';
import { OrganizationServer } from '#client/features/organizations/testing/organization-server.ts';
import { assignments } from '#contract/assignments.ts';
import { memberships } from '#contract/memberships.ts';
import { organizations } from '#contract/organizations.ts';

const path = '/organizations/o-river/members';
afterEach(() => localStorage.clear());

const lead = async () => within(await screen.findByRole('region', { name: 'First steps' }));

test('a new organization leads from inviting over assigning to watching, and is done when all was done', async () => {
  const server = new OrganizationServer();
  server.give(organizations.get, () => ({ ...riverside, member_count: 1 }));
  const { user, router } = await openOrganizations(server, path);
  const steps = await lead();
  expect(steps.getByText('1 of 4 done')).toBeTruthy();
  expect(steps.getAllByRole('listitem').map((step) => step.textContent)).toEqual([
    expect.stringContaining('Create the organization, done'),
    expect.stringMatching(/Invite people(?!, done)/),
    expect.stringMatching(/Assign a module(?!, done)/),
    expect.stringMatching(/Watch how it goes(?!, done)/),
  ]);
  expect(steps.getByRole('link', { name: 'Invite' }).getAttribute('href')).toBe('/organizations/o-river/invitations');
  expect(steps.getByRole('link', { name: 'Assign' }).getAttribute('href')).toBe('/organizations/o-river/assignments');

  const code = {
    ...{ id: 'c-1', role: 'member' as const, team_id: null, max_uses: null, uses: 0, expires_at: null },
    created_at: riverside.created_at,
  };
  server.give(memberships.joinCodes, () => ({ items: [code], next_cursor: null }));
  const module = {
    module_id: 'm',
    module_title: 'At the market',
    skill: 'reading' as const,
    cefr_level: 'A1' as const,
  };
  server.give(assignments.list, () => ({
    items: [
      {
        ...{ id: 'a-1', ...module, total_tasks: 4, due_date: '2026-11-01', note: null, team_id: null, team_name: null },
        assigned_by: 'Mina',
        ...{ created_at: riverside.created_at, learners: 1 },
      },
    ],
    next_cursor: null,
  }));
  await user.click(steps.getByRole('link', { name: 'Open analytics' }));
  await waitFor(() => expect(document.title).toMatch(/^Analytics/));
  expect(router.state.location.pathname).toBe('/organizations/o-river/analytics');
  await router.navigate(path);
  await screen.findByRole('button', { name: 'Sam Ito' });
  await waitFor(() => expect(screen.queryByRole('region', { name: 'First steps' })).toBeNull());
});

test('they can be hidden, and stay so in this browser', async () => {
  const { user } = await openOrganizations(new OrganizationServer(), path);
  await user.click((await lead()).getByRole('button', { name: 'Hide' }));
  expect(screen.queryByRole('region', { name: 'First steps' })).toBeNull();
  await openOrganizations(new OrganizationServer(), path);
  expect((await screen.findAllByRole('button', { name: 'Sam Ito' })).length).toBeGreaterThan(0);
  expect(screen.queryByRole('region', { name: 'First steps' })).toBeNull();
});

test.each([
  ['whoever does not run it', { role: 'member' as const }],
  ['an organization of many', { member_count: 11 }],
])('%s is not led', async (_who, part) => {
  const server = new OrganizationServer();
  server.give(organizations.get, () => ({ ...riverside, ...part }));
  await openOrganizations(server, path);
  await screen.findByText('Sam Ito');
  expect(server.calls(memberships.joinCodes)).toEqual([]);
});
