import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { show } from '#client/session/testing/show.tsx';
import { adminStats } from '#contract/admin-stats.ts';
import { memberships } from '#contract/memberships.ts';
import { Analytics } from './analytics.tsx';
import { aMember, anOverview, riverside, tuesday } from './testing/facts.ts';
import { FiguresServer } from './testing/server.ts';

let server: FiguresServer;

beforeEach(() => {
  server = new FiguresServer();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('each figure stands beside that of the period before, which is as long', async () => {
  server.give(adminStats.overview, ({ query }) =>
    query.includes('end_date=2026-10-14') ? anOverview() : anOverview({ active_members: 25, learning_seconds: 0 }),
  );
  await show(server, <Analytics organization={riverside} />);
  expect(await screen.findByText('37')).toBeTruthy();
  expect(await screen.findByText(/\+48%.*, before it was 25/)).toBeTruthy();
  expect(screen.getByText('Nothing in the period before')).toBeTruthy();
  expect(server.queries(adminStats.overview).map(({ start_date, end_date }) => [start_date, end_date])).toEqual([
    ['2026-09-15', '2026-10-14'],
    ['2026-08-16', '2026-09-14'],
  ]);
  const table = screen.getByRole('table', { name: 'By day' });
  expect(within(table).getByRole('row', { name: /13.* 30 .*1 hr 30 min 400/ })).toBeTruthy();
});

test('too few people have no figures, only the reason', async () => {
  server.give(adminStats.overview, anOverview({ suppressed: true, active_members: 0, xp: 0, learning_seconds: 0 }));
  await show(server, <Analytics organization={riverside} />);
  expect(await screen.findAllByText('fewer than 5')).toHaveLength(5);
  expect(screen.queryByRole('table', { name: 'By day' })).toBeNull();
  expect(screen.getByText(/would be the figures of fewer than 5 people/)).toBeTruthy();
});

test('a team and a period of one’s own are asked for; days the wrong way round are not', async () => {
  server.give(memberships.teams, { items: [tuesday], next_cursor: null });
  await show(server, <Analytics organization={riverside} />);
  await userEvent.selectOptions(await screen.findByLabelText('Team'), 'Tuesday B1');
  await waitFor(() => expect(server.queries(adminStats.overview).at(-1)?.team_id).toBe('t-tuesday'));
  await userEvent.selectOptions(screen.getByLabelText('Period'), 'Days of my choice');
  const from = screen.getByLabelText('From (UTC day)');
  await userEvent.clear(from);
  expect(screen.getByText(/^Choose a first day/)).toBeTruthy();
  const asked = server.queries(adminStats.overview).length;
  await userEvent.type(from, '2026-10-20');
  expect(server.queries(adminStats.overview)).toHaveLength(asked);
  await userEvent.clear(from);
  await userEvent.type(from, '2026-10-10');
  await waitFor(() =>
    expect(server.queries(adminStats.overview)).toContainEqual(
      expect.objectContaining({ start_date: '2026-10-10', end_date: '2026-10-14' }),
    ),
  );
});

test('skills, activities and teams stand beside those of the period before; what is too few is not told', async () => {
  const team = {
    members: 9,
    active_members: 8,
    xp: 300,
    learning_seconds: 7_200,
    tasks_completed: 40,
    suppressed: false,
  };
  const few = {
    ...team,
    team_id: 't-few',
    active_members: 0,
    xp: 0,
    learning_seconds: 0,
    tasks_completed: 0,
    suppressed: true,
  };
  const teams = [tuesday, { id: 't-few', name: 'Few' }, { id: 't-late', name: 'Late' }].map(({ id, name }) => ({
    id,
    name,
  }));
  const was = { ...team, active_members: 4, xp: 600 };
  server.give(adminStats.overview, ({ query }) => {
    const late = { ...team, team_id: 't-late' };
    if (query.includes('end_date=2026-10-14'))
      return anOverview({
        teams,
        by_team: [{ ...team, team_id: tuesday.id }, few, late],
        by_skill: [
          { skill: 'reading', tasks: 120, score: 66 },
          { skill: 'speaking', tasks: 4, score: null },
        ],
        by_activity: [{ activity: 'english', seconds: 10_800 }],
      });
    return anOverview({
      teams,
      by_team: [{ ...was, team_id: tuesday.id }, few, { ...few, team_id: 't-late' }],
      by_skill: [{ skill: 'reading', tasks: 60, score: 60 }],
      by_activity: [{ activity: 'english', seconds: 7_200 }],
    });
  });
  await show(server, <Analytics organization={riverside} />);
  const row = async (table: string, name: RegExp) =>
    within(await screen.findByRole('table', { name: table })).findByRole('row', { name });
  const beside = await row('Teams beside each other', /^Tuesday B1 .*\+100%.*before it was 4/);
  expect(beside.textContent).toMatch(/300.*-50%.*before it was 600/);
  expect((await row('Teams beside each other', /^Few/)).textContent).toBe(`Few${'fewer than 5'.repeat(4)}`);
  expect((await row('Teams beside each other', /^Late/)).textContent).toContain('8Fewer than 5 people before');
  expect((await row('By skill', /^Reading/)).textContent).toMatch(/120.*\+100%.*was 60.*66.*\+10%.*was 60/);
  expect((await row('By skill', /^Speaking/)).textContent).toBe('Speaking4Nothing in the period beforefewer than 5');
  expect((await row('By activity', /^English/)).textContent).toMatch(/3 hr.*\+50%.*was 2 hr/);
});

test('the list of members and its file are those of the team that is chosen, from the first page on', async () => {
  server.give(memberships.teams, { items: [tuesday], next_cursor: null });
  server.give(adminStats.memberProgress, { items: [aMember()], total: 60, page: 1, limit: 25 });
  await show(server, <Analytics organization={riverside} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Next' }));
  const last = () => server.queries(adminStats.memberProgress).at(-1);
  await waitFor(() => expect(last()?.['page']).toBe('2'));
  expect(last()).not.toHaveProperty('team_id');
  await userEvent.selectOptions(screen.getByLabelText('Team'), 'Tuesday B1');
  await waitFor(() => expect(last()).toMatchObject({ team_id: 't-tuesday', page: '1' }));
  server.give(adminStats.memberProgress, () => 'name\r\n');
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined }));
  await userEvent.click(screen.getByRole('button', { name: 'Download all of these members as CSV' }));
  await waitFor(() => expect(last()).toMatchObject({ team_id: 't-tuesday', format: 'csv' }));
});

test('a team manager sees the own team, and never asks for everybody', async () => {
  server.give(memberships.teams, { items: [tuesday], next_cursor: null });
  await show(server, <Analytics organization={{ ...riverside, role: 'team_manager' }} />);
  await screen.findByText('37');
  expect(screen.queryByRole('option', { name: 'Everybody' })).toBeNull();
  expect(server.queries(adminStats.overview).every(({ team_id }) => team_id === 't-tuesday')).toBe(true);
});

test('members are sorted, searched and paged by the server', async () => {
  server.give(adminStats.memberProgress, { items: [aMember()], total: 60, page: 1, limit: 25 });
  await show(server, <Analytics organization={riverside} />);
  const table = await screen.findByRole('table', { name: 'Progress of members' });
  expect(within(table).getByRole('row', { name: /Omid Rad.*Tuesday B1.*1,240 9 hr 11 41 6,840/ })).toBeTruthy();
  const last = () => server.queries(adminStats.memberProgress).at(-1);
  await userEvent.click(screen.getByRole('button', { name: 'Next' }));
  await waitFor(() => expect(last()).toMatchObject({ page: '2', sort: 'xp', order: 'desc' }));
  expect(screen.getByText('Page 2 of 3')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Streak' }));
  await waitFor(() => expect(last()).toMatchObject({ page: '1', sort: 'current_streak', order: 'asc' }));
  await userEvent.type(screen.getByRole('searchbox', { name: 'Search by name or address' }), 'om');
  await waitFor(() => expect(last()).toMatchObject({ page: '1', q: 'om' }));
});

test('the CSV is the one of the server, for what is on show', async () => {
  server.give(adminStats.memberProgress, ({ query }) =>
    query.includes('format=csv') ? 'name\r\nOmid\r\n' : { items: [aMember()], total: 1, page: 1, limit: 25 },
  );
  const saved: Blob[] = [];
  vi.stubGlobal(
    'URL',
    class extends URL {
      static override createObjectURL = (blob: Blob) => {
        saved.push(blob);
        return 'blob:nothing';
      };
      static override revokeObjectURL = () => undefined;
    },
  );
  await show(server, <Analytics organization={riverside} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Download all of these members as CSV' }));
  await waitFor(() => expect(saved).toHaveLength(1));
  expect(await (saved[0] as Blob).text()).toBe('name\r\nOmid\r\n');
});
