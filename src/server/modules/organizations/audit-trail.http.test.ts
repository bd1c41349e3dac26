import Papa from 'papaparse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AuditEntry } from '#contract/audit-entry.ts';
import { appendAudit } from '#server/tenancy/audit-log.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { anOrganization, ask, refusal } from './testing/an-organization.ts';

let server: TestServer;
let owner: TestUser;
let member: TestUser;

beforeAll(async () => {
  server = await testServer({ now: new Date('2026-11-20T12:00:00Z') });
  [owner, member] = [await server.aUser('owner'), await server.aUser('member')];
});
afterAll(() => server.close());

const school = () =>
  anOrganization(server, [
    [owner, 'owner'],
    [member, 'member'],
  ]);
const log = async (at: string, query = '') =>
  (await ask<{ items: AuditEntry[] }>(owner, 200, 'GET', `${at}/audit-log?limit=200${query}`)).items;
const rowsOf = (body: string) => Papa.parse<Record<string, string>>(body, { header: true, skipEmptyLines: true }).data;

test('whoever begins with a cursor of their own making reads it no less', async () => {
  const { at } = await school();
  const cursor = Buffer.from('999999999').toString('base64url');
  await ask(owner, 200, 'GET', `${at}/audit-log?cursor=${cursor}`);
  expect((await log(at)).map(({ action }) => action)).toEqual(['audit_log_read']);
});

test('as CSV it comes whole, newest first, and each export is an entry that tells what was asked for', async () => {
  const { id, at } = await school();
  const happened = { tenantId: id, actor: { userId: owner.id, username: '=owner' }, object: null, requestId: 'r-1' };
  const named = Array.from({ length: 1_201 }, (_, n) => ({
    ...{ ...happened, action: n === 0 ? 'team_created' : 'member_added', at: server.clock.now },
    changes: [{ field: 'role', before: null, after: `${n}` }],
  }));
  await server.database.db.transaction((tx) => appendAudit(tx, ...named));
  const answer = await owner.call('GET', `${at}/audit-log?format=csv&limit=1`);
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
  const rows = rowsOf(answer.body);
  expect(rows).toHaveLength(1_201);
  expect(rows[0]).toMatchObject({
    actor: "'=owner",
    action: 'member_added',
    changes: 'role: - > 1200',
    request_id: 'r-1',
  });
  expect(rows.at(-1)).toMatchObject({ action: 'team_created', changes: 'role: - > 0' });
  expect(rowsOf((await owner.call('GET', `${at}/audit-log?format=csv&action=team_created`)).body)).toHaveLength(1);
  const exports = await log(at, '&action=audit_log_exported');
  expect(exports.map(({ actor, changes }) => [actor?.user_id, changes])).toEqual([
    [owner.id, [{ field: 'action', before: null, after: 'team_created' }]],
    [owner.id, []],
  ]);
});

test('nobody else exports it', async () => {
  const { at } = await school();
  expect(await refusal(member, 'GET', `${at}/audit-log?format=csv`)).toBe('forbidden');
  expect(await refusal(await server.aUser(), 'GET', `${at}/audit-log?format=csv`)).toBe('not_found');
  expect(await log(at)).toEqual([]);
});
