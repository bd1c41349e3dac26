import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { openOrganizations } from '#client/features/organizations/testing/open.tsx';
import { OrganizationServer } from '#client/features/organizations/testing/organization-server.ts';
import { type MemberChange, memberChanges } from '#contract/member-changes.ts';
import { memberships } from '#contract/memberships.ts';
import { organizations } from '#contract/organizations.ts';

const path = '/organizations/o-river/members';
const inAWhile = () => new Date(Date.now() + 20 * 60_000).toISOString();
const sam = { user_id: 'u-sam', username: 'sam', full_name: 'Sam Ito', outcome: 'removed' as const };
const ines = { user_id: 'u-ines', username: 'ines', full_name: 'Ines', outcome: 'invalid' as const };

function aChange(part: Partial<MemberChange> = {}): MemberChange {
  return {
    ...{ id: 'c-1', action: { kind: 'remove' }, status: 'done', total: 2, processed: 2 },
    rows: [sam, { ...ines, message: 'Somebody changed this member meanwhile. Look at it again first.' }],
    ...{ created_at: '2026-03-01T10:00:00Z', finished_at: '2026-03-01T10:00:05Z', undo_until: inAWhile() },
    ...part,
  };
}
function aServer(): OrganizationServer {
  const server = new OrganizationServer();
  const nobody = { members: [], removes_last_owner: false, affects_caller: false };
  server.give(memberships.previewChange, () => ({ ...nobody, token: 'seen' }));
  return server;
}
async function removeTwo(user: UserEvent) {
  await user.click(await screen.findByRole('checkbox', { name: 'Select Sam Ito' }));
  await user.click(screen.getByRole('checkbox', { name: 'Select Ines' }));
  await user.click(within(screen.getByRole('toolbar')).getByRole('button', { name: 'Remove' }));
  await user.click(await screen.findByRole('button', { name: 'Remove 2 people' }));
}

test('several members are changed by one request with what was previewed, followed to the end, and put back', async () => {
  const server = aServer();
  server.give(memberChanges.start, () => aChange({ status: 'queued', processed: 0, rows: [], undo_until: null }));
  let looks = 0;
  server.give(memberChanges.get, () => {
    looks += 1;
    return looks === 1 ? aChange({ status: 'running', processed: 1, rows: [sam], undo_until: null }) : aChange();
  });
  server.give(memberChanges.undo, () => aChange({ status: 'undone', undo_until: null }));
  const { user, router } = await openOrganizations(server, path);
  await removeTwo(user);
  expect(await screen.findByText('1 member is removed.')).toBeTruthy();
  expect(server.calls(memberChanges.start).map(({ body }) => body)).toEqual([
    { user_ids: ['u-sam', 'u-ines'], action: { kind: 'remove' }, preview_token: 'seen' },
  ]);
  expect(server.calls(organizations.removeMember)).toEqual([]);
  expect(router.state.location.search).toBe('?change=c-1');
  const lines = within(screen.getByRole('list', { name: 'Members that were chosen' })).getAllByRole('listitem');
  expect(lines.map((line) => line.textContent)).toEqual([
    'Sam ItoRemoved',
    'InesRefusedSomebody changed this member meanwhile. Look at it again first.',
  ]);
  expect(screen.queryByRole('toolbar')).toBeNull();
  await user.click(screen.getByRole('button', { name: /^Undo/ }));
  expect(await screen.findByText(/The memberships are as they were/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull();
  await user.click(within(screen.getByRole('dialog')).getAllByRole('button', { name: 'Close' })[0] as HTMLElement);
  await waitFor(() => expect(router.state.location.search).toBe(''));
});

test('what has changed since the preview is not done, and the reason stands there', async () => {
  const server = aServer();
  const message = 'What you saw has changed meanwhile. Look at it again first.';
  server.refuse(memberChanges.start, { status: 409, error: 'conflict', message });
  const { user } = await openOrganizations(server, path);
  await removeTwo(user);
  expect((await screen.findByRole('alert')).textContent).toContain(message);
  expect(screen.getByText('2 selected')).toBeTruthy();
});

test('a change that can still be undone is found again after the page was left', async () => {
  const server = aServer();
  const { rows: _, ...listed } = aChange();
  server.give(memberChanges.list, () => ({ items: [{ ...listed, changed_by: 'mina' }], next_cursor: null }));
  server.give(memberChanges.get, () => aChange());
  const { user } = await openOrganizations(server, path);
  await user.click(await screen.findByRole('button', { name: /^Latest change/ }));
  expect(await screen.findByRole('button', { name: /^Undo/ })).toBeTruthy();
});
