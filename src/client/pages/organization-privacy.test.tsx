import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { riverside } from '#client/features/organizations/testing/facts.ts';
import { openOrganizations } from '#client/features/organizations/testing/open.tsx';
import { OrganizationServer } from '#client/features/organizations/testing/organization-server.ts';
import { mina } from '#client/session/testing/mina.ts';
import { type AccessReceipt, type MemberProgress, memberPrivacy } from '#contract/member-privacy.ts';
import { organizations } from '#contract/organizations.ts';

const at = '/organizations/o-river';
const start = { progress: 'totals', conversations: 'totals', english: 'totals' } as const;
const unchosen = { organization_id: 'o-river', ...start, changed_at: null };

function looked(part: Partial<MemberProgress> = {}): MemberProgress {
  return {
    member: {
      ...{ user_id: 'u-sam', username: 'sam', full_name: 'Sam Ito', avatar_url: null, role: 'member' },
      ...{ team_id: 't-evening', team_name: 'Evening B1', joined_at: '2026-02-03T09:00:00Z', expires_at: null },
    },
    ...{ start_date: '2026-10-05', end_date: '2026-10-18', receipt_id: 'r-1' },
    sharing: { progress: 'totals', conversations: 'private' },
    progress: {
      ...{ level: 12, total_xp: 6840, current_streak: 41, xp: 1240, learning_seconds: 32_400, active_days: 11 },
      days: null,
      support: null,
    },
    conversations: null,
    ...part,
  };
}

function aReceipt(part: Partial<AccessReceipt> = {}): AccessReceipt {
  return {
    ...{ id: 'r-1', at: '2026-10-14T18:30:00Z', view: 'member', reason: 'Parents’ evening' },
    viewer: { user_id: 'u-ines', username: 'ines', role: 'admin' },
    ...{ progress: 'totals', conversations: 'private', english: null },
    ...part,
  };
}

test('a plain member chooses what is seen, with words for each rung, and the choice is saved at once', async () => {
  const server = new OrganizationServer();
  server.give(organizations.get, () => ({ ...riverside, role: 'member' as const }));
  server.give(memberPrivacy.setSharing, ({ body }) => ({
    ...unchosen,
    ...(body as object),
    changed_at: '2026-10-14T18:30:00Z',
  }));
  const { user } = await openOrganizations(server, `${at}/settings`);
  const points = within(await screen.findByRole('group', { name: 'Points, streak, learning time and English' }));
  expect(points.getByRole<HTMLInputElement>('radio', { name: 'Sums' }).checked).toBe(true);
  expect(screen.getByText(/You have not chosen yet/)).toBeTruthy();
  expect(screen.getByText(/Never what you wrote/)).toBeTruthy();
  await user.click(points.getByRole('radio', { name: 'Nothing' }));
  expect(await screen.findByText('Saved. It holds from now on.')).toBeTruthy();
  expect(points.getByRole<HTMLInputElement>('radio', { name: 'Nothing' }).checked).toBe(true);
  expect(server.calls(memberPrivacy.setSharing).map(({ body }) => body)).toEqual([{ progress: 'private' }]);
  expect(screen.getByText(/Chosen on/)).toBeTruthy();
});

test('a choice that is refused goes back to what holds, and says why', async () => {
  const server = new OrganizationServer();
  server.refuse(memberPrivacy.setSharing, { status: 409, error: 'conflict', message: 'Try again in a moment.' });
  const { user } = await openOrganizations(server, `${at}/settings`);
  const talks = within(await screen.findByRole('group', { name: 'Conversations' }));
  await user.click(talks.getByRole('radio', { name: 'Sums and days' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Try again in a moment.');
  expect(talks.getByRole<HTMLInputElement>('radio', { name: 'Sums' }).checked).toBe(true);
});

test('who looked, in which role, what was shared then and why, page by page', async () => {
  const server = new OrganizationServer();
  server.give(memberPrivacy.receipts, ({ url }) =>
    url.searchParams.get('cursor') === 'c-2'
      ? { items: [aReceipt({ id: 'r-0', view: 'list', reason: null })], next_cursor: null }
      : { items: [aReceipt()], next_cursor: 'c-2' },
  );
  const { user } = await openOrganizations(server, `${at}/settings`);
  const list = within(await screen.findByRole('list', { name: 'Who looked at your progress' }));
  const [line] = list.getAllByRole('listitem');
  expect(line?.textContent).toMatch(
    /ines \(Administrator\) looked at your page.*Parents’ evening.*progress: Sums, conversations: Nothing/,
  );
  await user.click(screen.getByRole('button', { name: 'Show more' }));
  expect(await list.findByText(/went through the list of members/)).toBeTruthy();
});

test('nothing is asked for before there is a reason, and each look is asked for once', async () => {
  const server = new OrganizationServer();
  server.give(memberPrivacy.progress, () => looked());
  const { user } = await openOrganizations(server, `${at}/members/u-sam`);
  await user.click(await screen.findByRole('button', { name: 'Look' }));
  expect(screen.getByText('Give a reason of at least 3 characters.')).toBeTruthy();
  expect(server.calls(memberPrivacy.progress)).toEqual([]);
  await user.type(screen.getByLabelText('Why do you look?'), 'Parents’ evening');
  await user.click(screen.getByRole('button', { name: 'Look' }));
  expect((await screen.findByRole('status')).textContent).toContain('can read that you looked');
  const asked = server.calls(memberPrivacy.progress);
  expect(asked).toHaveLength(1);
  expect(asked[0]?.url.searchParams.get('reason')).toBe('Parents’ evening');
  expect(screen.getByText('Evening B1')).toBeTruthy();
  expect(screen.getByText('9 hr')).toBeTruthy();
  expect(screen.getByText('Sums of whole weeks are shared, but not days.')).toBeTruthy();
  expect(screen.getByText(/shares nothing of this/)).toBeTruthy();
  window.dispatchEvent(new Event('focus'));
  expect(server.calls(memberPrivacy.progress)).toHaveLength(1);
});

test('days stand in a table where they are shared', async () => {
  const server = new OrganizationServer();
  const days = [{ date: '2026-10-06', xp: 40, learning_seconds: 600 }];
  const support = {
    ...{ kind: 'rhythm' as const, recent_days: 1, usual_days: 3.7, weeks: [3, 4, 4], weight: 0.3 },
    ...{ quiet_days: 5, overdue_reviews: 38, minutes: 10 },
  };
  server.give(memberPrivacy.progress, () => {
    const { progress, ...rest } = looked();
    return { ...rest, progress: progress && { ...progress, days, support }, conversations: { count: 2, days: [] } };
  });
  const { user } = await openOrganizations(server, `${at}/members/u-sam`);
  await user.type(await screen.findByLabelText('Why do you look?'), 'Appeal');
  await user.click(screen.getByRole('button', { name: 'Look' }));
  const table = await screen.findByRole('table', { name: 'Day by day: Points, Learning time' });
  expect(within(table).getByRole('row', { name: /6 Oct 2026 40 10 min|Oct 6, 2026 40 10 min/ })).toBeTruthy();
  expect(screen.getByText('There is nothing in this period.')).toBeTruthy();
  const hint = screen.getByRole('region', { name: 'Rhythm, compared with their own past' });
  expect(hint.textContent).toMatch(/1 active day in the last seven; a usual week has 3\.7\. 38 reviews are due\./);
  expect(hint.textContent).toContain('Weeks before: 3, 4, 4. Each newer week counts 30%, which makes 3.7 usual.');
});

test('below the rung of days nobody sees a rhythm', async () => {
  const server = new OrganizationServer();
  server.give(memberPrivacy.progress, () => looked());
  const { user } = await openOrganizations(server, `${at}/members/u-sam`);
  await user.type(await screen.findByLabelText('Why do you look?'), 'Appeal');
  await user.click(screen.getByRole('button', { name: 'Look' }));
  expect(await screen.findByText('Sums of whole weeks are shared, but not days.')).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'Rhythm, compared with their own past' })).toBeNull();
});

test('what was written is read only where it is shared, page by page by a press, with the same reason', async () => {
  const server = new OrganizationServer();
  server.give(memberPrivacy.progress, () => looked());
  const { user } = await openOrganizations(server, `${at}/members/u-sam`);
  const look = async () => {
    await user.type(await screen.findByLabelText('Why do you look?'), 'Appeal');
    await user.click(screen.getByRole('button', { name: 'Look' }));
  };
  await look();
  expect(await screen.findByText('What is written for English is not shared. Talks may be, one by one.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Read it' })).toBeNull();
  server.give(memberPrivacy.progress, () =>
    looked({ sharing: { progress: 'transcript', conversations: 'private' }, receipt_id: 'r-1' }),
  );
  const work = (id: string, text: string | null) => ({
    ...{ id, text, at: '2026-10-06T10:00:00Z', kind: 'task' as const, title: `Task ${id}` },
    ...{ skill: 'writing' as const, level: 'B1' as const, score: 71.6 },
  });
  server.give(memberPrivacy.work, ({ url }) =>
    url.searchParams.get('cursor') === 'c-2'
      ? { items: [work('w-2', null)], next_cursor: null }
      : { items: [work('w-1', 'Dear Anna,')], next_cursor: 'c-2' },
  );
  await user.click(screen.getByRole('button', { name: 'Look at another period' }));
  await look();
  await user.click(await screen.findByRole('button', { name: 'Read it' }));
  const list = within(await screen.findByRole('list', { name: 'English, in their own words' }));
  expect(list.getByRole('listitem').textContent).toMatch(/Task w-1.*B1.*72 of 100.*Dear Anna,/);
  await user.click(screen.getByRole('button', { name: 'Read older ones' }));
  expect(await list.findByText('Answers were chosen, not written.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Read older ones' })).toBeNull();
  expect(server.calls(memberPrivacy.work).map(({ url }) => url.searchParams.get('reason'))).toEqual([
    'Appeal',
    'Appeal',
  ]);
});

test('of a talk that is shared all turns are read, those of the tutor too, and gaps as such', async () => {
  const server = new OrganizationServer();
  server.give(memberPrivacy.progress, () => looked());
  const turn = (role: 'user' | 'ai', text: string, gap: 'lost' | null = null) => ({
    ...{ role, text, gap, timestamp: '2026-10-06T10:00:00.000Z' },
  });
  const talk = {
    ...{ id: 'w-1', at: '2026-10-06T10:00:00Z', kind: 'talk' as const, title: 'my-day', skill: 'speaking' as const },
    ...{ level: 'A2' as const, score: null, text: 'At five.' },
    turns: [turn('ai', 'When do you get up?'), turn('user', 'At five.'), turn('user', '', 'lost')],
  };
  server.give(memberPrivacy.work, () => ({ items: [talk], next_cursor: null }));
  const { user } = await openOrganizations(server, `${at}/members/u-sam`);
  await user.type(await screen.findByLabelText('Why do you look?'), 'Appeal');
  await user.click(screen.getByRole('button', { name: 'Look' }));
  await user.click(await screen.findByRole('button', { name: 'Read shared talks' }));
  const list = await screen.findByRole('list', { name: 'English, in their own words' });
  expect(within(list).getByText('When do you get up?')).toBeTruthy();
  expect(within(list).getAllByText('Learner:')).toHaveLength(2);
  expect(within(list).getByText('Somebody spoke, and there are no words for it.')).toBeTruthy();
});

test('oneself is looked at without a reason, and somebody out of reach is nobody', async () => {
  const server = new OrganizationServer();
  server.give(memberPrivacy.progress, () => looked({ receipt_id: null }));
  const { user, router } = await openOrganizations(server, `${at}/members/${mina.id}`);
  expect(await screen.findByText(/leaves no receipt/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Look' }));
  expect((await screen.findByRole('status')).textContent).toContain('no receipt was written');
  server.refuse(memberPrivacy.progress, { status: 404, error: 'not_found', message: 'There is no such member.' });
  await router.navigate(`${at}/members/u-nobody`);
  await user.type(await screen.findByLabelText('Why do you look?'), 'Appeal');
  await user.click(screen.getByRole('button', { name: 'Look' }));
  expect(await screen.findByText('There is nobody to show')).toBeTruthy();
});

test('from the list of members a link leads to the page', async () => {
  const server = new OrganizationServer();
  const { user, router } = await openOrganizations(server, `${at}/members`);
  await user.click(await screen.findByRole('button', { name: 'Actions for Sam Ito' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Look at the progress' }));
  await waitFor(() => expect(router.state.location.pathname).toBe(`${at}/members/u-sam`));
});

test('to a plain member the page does not exist', async () => {
  const server = new OrganizationServer();
  server.give(organizations.get, () => ({ ...riverside, role: 'member' as const }));
  await openOrganizations(server, `${at}/members/u-sam`);
  expect(await screen.findByRole('heading', { level: 1, name: 'There is no page here' })).toBeTruthy();
  expect(screen.queryByLabelText('Why do you look?')).toBeNull();
});
