import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Invitation } from '#contract/memberships.ts';
import type { Organization } from '#contract/organizations.ts';
import type { RosterImport } from '#contract/rosters.ts';
import { type RunningServer, startServer } from '../../../../../e2e/start-server.ts';

let dataDir: string;
let server: RunningServer | undefined;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'xentree-roster-'));
});
afterEach(async () => {
  await server?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const person = { username: 'mina', email: 'mina@example.org', password: 'a quiet green river' };

async function signIn(url: string) {
  const form = new URLSearchParams({ username: person.username, password: person.password });
  const answer = await fetch(`${url}/api/auth/token`, { method: 'POST', body: form });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  return async <Body>(method: string, path: string, body?: string, type = 'application/json'): Promise<Body> => {
    const headers = { authorization: `Bearer ${token}`, ...(body !== undefined && { 'content-type': type }) };
    const given = await fetch(`${url}${path}`, { method, headers, ...(body !== undefined && { body }) });
    if (!given.ok) throw new Error(`${method} ${path}: ${given.status} ${await given.text()}`);
    return (await given.json()) as Body;
  };
}

test('an import that is killed at half is finished by the next start, each line once, and taken back by the start after that', async () => {
  server = await startServer({ dataDir, entry: 'src/server/run.ts' });
  const register = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(person) };
  await fetch(`${server.url}/api/auth/register`, register);
  let ask = await signIn(server.url);
  const made = await ask<Organization>('POST', '/api/organizations', '{"name":"Harbour","slug":"harbour"}');
  const place = `/api/organizations/${made.id}`;
  const total = 2_000;
  const csv = `email\n${Array.from({ length: total }, (_, n) => (n % 20 === 7 ? 'bad' : `pupil-${n}@example.org`)).join('\n')}`;
  const { id } = await ask<RosterImport>('POST', `${place}/roster-imports`, csv, 'text/csv');
  let processed = 0;
  while (processed < total / 2) ({ processed } = await ask<RosterImport>('GET', `${place}/roster-imports/${id}`));
  await server.kill();
  expect(processed).toBeLessThan(total);

  server = await startServer({ dataDir, entry: 'src/server/run.ts' });
  ask = await signIn(server.url);
  let job = await ask<RosterImport>('GET', `${place}/roster-imports/${id}`);
  while (job.status !== 'done') job = await ask<RosterImport>('GET', `${place}/roster-imports/${id}`);
  expect(job).toMatchObject({ total, processed: total });
  expect(job.rows.filter(({ outcome }) => outcome === 'invited')).toHaveLength(total * 0.95);
  const invited = async () => {
    const emails: string[] = [];
    for (let cursor = ''; ; ) {
      const page = await ask<{ items: Invitation[]; next_cursor: string | null }>(
        'GET',
        `${place}/invitations?limit=200${cursor}`,
      );
      const open = page.items.filter(({ status }) => status === 'pending');
      emails.push(...open.map(({ email }) => email));
      if (page.next_cursor === null) return emails;
      cursor = `&cursor=${page.next_cursor}`;
    }
  };
  const emails = await invited();
  expect(emails).toHaveLength(total * 0.95);
  expect(new Set(emails).size).toBe(emails.length);

  // Somebody was invited by hand before it is taken back: that one stays.
  await server.kill();
  server = await startServer({ dataDir, entry: 'src/server/run.ts' });
  ask = await signIn(server.url);
  await ask('POST', `${place}/invitations`, '{"emails":["by-hand@example.org"],"role":"member"}');
  const undone = await ask<RosterImport>('POST', `${place}/roster-imports/${id}/undo`);
  expect(undone.status).toBe('undone');
  expect(await invited()).toEqual(['by-hand@example.org']);
}, 300_000);
