import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { riverside } from '#client/features/organizations/testing/facts.ts';
import { openOrganizations } from '#client/features/organizations/testing/open.tsx';
import { OrganizationServer } from '#client/features/organizations/testing/organization-server.ts';
import { memberships } from '#contract/memberships.ts';
import { organizations } from '#contract/organizations.ts';

const noRefusal = { status: 404, error: 'not_found', message: 'There is no such thing.' };

test('each organization is listed with the own role and the number of members', async () => {
  await openOrganizations(new OrganizationServer(), '/organizations');
  const row = await screen.findByRole('link', { name: /Riverside/ });
  expect(row.textContent).toContain('3 members');
  expect(row.textContent).toContain('Owner');
});

test('a short name is suggested from the name, and one that is taken is said at its field', async () => {
  const server = new OrganizationServer();
  server.give(organizations.list, () => ({ items: [], next_cursor: null }));
  const message = 'There is an organization with the short name riverside. Choose another one.';
  server.refuse(organizations.create, { status: 409, error: 'slug_taken', message });
  const { user, router } = await openOrganizations(server, '/organizations');
  await user.click(await screen.findByRole('button', { name: 'Create an organization' }));
  await user.type(screen.getByLabelText('Name'), 'Riverside');
  const slug = screen.getByLabelText<HTMLInputElement>('Short name');
  expect(slug.value).toBe('riverside');
  await user.click(screen.getByRole('button', { name: 'Create' }));
  expect(await screen.findByText(message)).toBeTruthy();
  expect(slug.getAttribute('aria-invalid')).toBe('true');
  server.give(organizations.create, () => riverside);
  await user.clear(slug);
  await user.type(slug, 'riverside-2');
  await user.click(screen.getByRole('button', { name: 'Create' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/organizations/o-river/members'));
  expect(server.calls(organizations.create).at(-1)?.body).toEqual({ name: 'Riverside', slug: 'riverside-2' });
});

test('an organization that is missing or foreign is a page that is not there', async () => {
  const server = new OrganizationServer();
  server.refuse(organizations.get, noRefusal);
  await openOrganizations(server, '/organizations/o-other/members');
  expect(await screen.findByRole('heading', { name: 'There is no page here' })).toBeTruthy();
  expect(server.calls(organizations.members)).toEqual([]);
});

test('a code is accepted by a press alone, shows nothing before, and leads to the organization', async () => {
  const server = new OrganizationServer();
  server.give(memberships.acceptInvitation, () => ({ ...riverside, role: 'member' as const }));
  const { user, router } = await openOrganizations(server, '/join/RIVER-7F3K-Q2');
  expect(await screen.findByText('RIVER-7F3K-Q2')).toBeTruthy();
  expect(server.asked.filter(({ name }) => !name.startsWith('auth.'))).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Join' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/organizations/o-river/members'));
});

test('a code that does not work says so and asks for another one', async () => {
  const server = new OrganizationServer();
  server.refuse(memberships.acceptInvitation, noRefusal);
  const { user, router } = await openOrganizations(server, '/join/WRONG-CODE');
  await user.click(await screen.findByRole('button', { name: 'Join' }));
  expect(await screen.findByText('This code does not work')).toBeTruthy();
  await user.type(screen.getByLabelText('Code or link'), 'https://x.example/join/RIGHT-CODE');
  await user.click(screen.getByRole('button', { name: 'Go on' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/join/RIGHT-CODE'));
});
