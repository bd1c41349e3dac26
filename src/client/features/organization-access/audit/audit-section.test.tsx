import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { audit as words } from '#client/i18n/locales/en/organization-audit.ts';
import { show } from '#client/session/testing/show.tsx';
import { memberships } from '#contract/memberships.ts';
import { organizations } from '#contract/organizations.ts';
import { anEntry, riverside } from '../testing/facts.ts';
import { AccessServer } from '../testing/server.ts';
import { actions, fields } from './actions.ts';
import { AuditSection } from './audit-section.tsx';

let server: AccessServer;

beforeEach(() => {
  server = new AccessServer();
  server.give(memberships.teams, { items: [], next_cursor: null });
  server.give(organizations.auditLog, { items: [anEntry()], next_cursor: null });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const lastQuery = () => {
  const asked = server.asked.filter(({ path }) => path.endsWith('/audit-log'));
  return Object.fromEntries(new URLSearchParams(asked.at(-1)?.query));
};

test('an entry says who did what, from which value to which, and by which request', async () => {
  await show(server, <AuditSection organization={riverside} />);
  const row = (await screen.findAllByRole('listitem')).at(0);
  expect(row?.textContent).toContain('mina: changed the role of a member');
  expect(row?.textContent).toMatch(/Role: Before: member.*Now: admin/);
  expect(row?.textContent).toContain('r-1');
});

test('the chosen action, day and person are asked for, and taken back again', async () => {
  await show(server, <AuditSection organization={riverside} />);
  await userEvent.selectOptions(await screen.findByLabelText('What was done'), 'changed the role of a member');
  await waitFor(() => expect(lastQuery()).toEqual({ action: 'member_role_changed' }));
  await userEvent.type(screen.getByLabelText('From (UTC day)'), '2026-10-01');
  await userEvent.click(await screen.findByTitle('Only what mina did'));
  await waitFor(() =>
    expect(lastQuery()).toEqual({ action: 'member_role_changed', actor_id: 'u-mina', start_date: '2026-10-01' }),
  );
  await userEvent.click(screen.getByRole('button', { name: 'By mina alone. Show everybody again' }));
  await waitFor(() => expect(lastQuery()).toEqual({ action: 'member_role_changed', start_date: '2026-10-01' }));
});

test('a person is found by a part of the name', async () => {
  const omid = { user_id: 'u-omid', username: 'omid', email: null, full_name: 'Omid Rad', avatar_url: null };
  const member = { ...omid, role: 'member' as const, team_id: null, team_name: null };
  const since = { joined_at: '2026-01-10T09:00:00Z', last_active_at: null };
  server.give(organizations.members, { items: [{ ...member, ...since }], next_cursor: null });
  await show(server, <AuditSection organization={riverside} />);
  await userEvent.type(await screen.findByLabelText('Who did it'), 'om');
  await userEvent.click(await screen.findByRole('button', { name: 'Omid Rad' }));
  await waitFor(() => expect(lastQuery()).toEqual({ actor_id: 'u-omid' }));
});

test('the CSV is what the server writes of what is filtered', async () => {
  server.give(organizations.auditLog, ({ query }) =>
    query.includes('format=csv')
      ? new Response('at,action\r\n', { headers: { 'content-type': 'text/csv; charset=utf-8' } })
      : { items: [anEntry()], next_cursor: null },
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
  await show(server, <AuditSection organization={riverside} />);
  await userEvent.click(await screen.findByTitle('Only what mina did'));
  await userEvent.click(await screen.findByRole('button', { name: 'Download as CSV' }));
  await waitFor(() => expect(saved).toHaveLength(1));
  expect(await (saved[0] as Blob).text()).toBe('at,action\r\n');
  expect(lastQuery()).toEqual({ actor_id: 'u-mina', format: 'csv' });
});

test('a longer log goes on where the page before ended', async () => {
  server.give(organizations.auditLog, ({ query }) =>
    query.includes('cursor=2')
      ? { items: [anEntry({ id: 'e-2', action: 'made_by_a_newer_server' })], next_cursor: null }
      : { items: [anEntry()], next_cursor: '2' },
  );
  await show(server, <AuditSection organization={riverside} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Show more' }));
  expect(await screen.findByText('made_by_a_newer_server')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
});

/** What files that write to the log name beside actions, the kinds of objects and codes of refusals aside. */
const otherNames = ['active_from', 'current_streak', 'no_answer', 'team_manager'];

/** Names like `member_left` in the files of the server that write to the log, wherever they stand in it. */
function writtenActions(): string[] {
  const texts = readdirSync('src/server', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(join('src/server', file), 'utf8'))
    .filter((text) => /\b(?:appendAudit|appendOncePerHour|audited|auditOf)\(|\baction: '/.test(text));
  const names = texts.flatMap((text) => [
    ...text.replace(/\bkind: '\w+'|AppError\(\s*'\w+'/g, '').matchAll(/'([a-z]+(?:_[a-z]+)+)'/g),
  ]);
  return [...new Set(names.map((match) => match[1] ?? ''))].filter((name) => !otherNames.includes(name)).sort();
}

test('every action that the server writes has a sentence, and every sentence is of such an action', () => {
  expect([...actions].sort()).toEqual(writtenActions());
  expect(Object.keys(words.actions).sort()).toEqual(writtenActions());
});

test('every field that has a name is shown by it', () => {
  expect(Object.keys(words.fields).sort()).toEqual([...fields].sort());
});

test.each([
  ['connector_connected', 'kind', 'mina: connected a service', 'Service: '],
  ['live_plan_changed', 'quota_seconds', 'mina: changed the plan for Live', 'Seconds a month: '],
  ['submission_reviewed', 'score', 'mina: reviewed an answer of a learner', 'Score: '],
])('%s is told in words', async (action, field, sentence, name) => {
  const entry = anEntry({ action, changes: [{ field, before: null, after: '7' }] });
  server.give(organizations.auditLog, { items: [entry], next_cursor: null });
  await show(server, <AuditSection organization={riverside} />);
  const row = (await screen.findAllByRole('listitem')).at(0);
  expect(row?.textContent).toContain(sentence);
  expect(row?.textContent).toContain(name);
});
