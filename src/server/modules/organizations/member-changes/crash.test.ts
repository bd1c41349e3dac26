import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AuditEntry } from '#contract/audit-entry.ts';
import type { ChangePreview } from '#contract/change-preview.ts';
import type { MemberChange } from '#contract/member-changes.ts';
import type { Organization } from '#contract/organizations.ts';
import type { Db } from '#server/db/database.ts';
import { openDatabase } from '#server/db/open.ts';
import { type RunningServer, startServer } from '../../../../../e2e/start-server.ts';

let dataDir: string;
let server: RunningServer | undefined;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'xentree-change-'));
});
afterEach(async () => {
  await server?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const owner = { username: 'mina', email: 'mina@example.org', password: 'a quiet green river' };
const json = { 'content-type': 'application/json' };

async function signIn(url: string) {
  const form = new URLSearchParams({ username: owner.username, password: owner.password });
  const answer = await fetch(`${url}/api/auth/token`, { method: 'POST', body: form });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  const headers = { ...json, authorization: `Bearer ${token}` };
  return async <Body>(method: string, path: string, body?: unknown): Promise<Body> => {
    const given = await fetch(`${url}${path}`, {
      ...{ method, headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!given.ok) throw new Error(`${method} ${path}: ${given.status} ${await given.text()}`);
    return (await given.json()) as Body;
  };
}

/** So many plain members, whose passwords nobody needs. */
async function fill(db: Db, organizationId: string, people: number): Promise<void> {
  const numbers = sql`generate_series(1, ${people}::int) n`;
  await db.execute(sql`insert into tenants (id, kind, created_at) select 'm' || n, 'user', now() from ${numbers}`);
  await db.execute(sql`
    insert into users (id, username, email, password_hash, role, language, timezone, day_starts_at, public_profile, created_at)
    select 'm' || n, 'learner-' || n, 'learner-' || n || '@harbour.example', owner.password_hash,
      'user', 'en', 'UTC', '00:00', false, now() from users owner, ${numbers}`);
  await db.execute(sql`
    insert into memberships (tenant_id, user_id, role, joined_at)
    select ${organizationId}, 'm' || n, 'member', now() from ${numbers}`);
}

const start = () => startServer({ dataDir, entry: 'src/server/run.ts' });

test('a change of 500 members that is killed is finished by the next start, each member once, and taken back after another kill', async () => {
  server = await start();
  await fetch(`${server.url}/api/auth/register`, { method: 'POST', headers: json, body: JSON.stringify(owner) });
  const named = { name: 'Harbour', slug: 'harbour' };
  const { id } = await (await signIn(server.url))<Organization>('POST', '/api/organizations', named);
  await server.stop();
  const { db, close } = await openDatabase({ dataDir });
  await fill(db, id, 520).finally(close);

  server = await start();
  let ask = await signIn(server.url);
  const place = `/api/organizations/${id}`;
  const user_ids = Array.from({ length: 500 }, (_, n) => `m${n + 1}`);
  const changes = user_ids.map((target_user_id) => ({ target_user_id, remove: true }));
  const { token } = await ask<ChangePreview>('POST', `${place}/members/preview-change`, { changes });
  const begun = await ask<MemberChange>('POST', `${place}/member-changes`, {
    ...{ user_ids, action: { kind: 'remove' }, preview_token: token },
  });
  let { processed } = begun;
  while (processed === 0) ({ processed } = await ask<MemberChange>('GET', `${place}/member-changes/${begun.id}`));
  await server.kill();
  expect(processed).toBeLessThan(user_ids.length);

  server = await start();
  ask = await signIn(server.url);
  let job = await ask<MemberChange>('GET', `${place}/member-changes/${begun.id}`);
  while (job.status !== 'done') job = await ask<MemberChange>('GET', `${place}/member-changes/${begun.id}`);
  expect(job.rows.map(({ outcome }) => outcome)).toEqual(user_ids.map(() => 'removed'));
  const members = async () => (await ask<{ matched: number }>('GET', `${place}/members?limit=1`)).matched;
  expect(await members()).toBe(21);
  const removed: string[] = [];
  for (let cursor = ''; ; ) {
    const page = await ask<{ items: AuditEntry[]; next_cursor: string | null }>(
      'GET',
      `${place}/audit-log?limit=200${cursor}`,
    );
    removed.push(
      ...page.items.flatMap(({ action, object }) => (action === 'member_removed' ? (object?.id ?? []) : [])),
    );
    if (page.next_cursor === null) break;
    cursor = `&cursor=${page.next_cursor}`;
  }
  expect(removed.sort()).toEqual([...user_ids].sort());

  await server.kill();
  server = await start();
  ask = await signIn(server.url);
  for (let twice = 0; twice < 2; twice += 1) {
    const undone = await ask<MemberChange>('POST', `${place}/member-changes/${begun.id}/undo`);
    expect(undone.status).toBe('undone');
    expect(await members()).toBe(521);
  }
}, 300_000);
