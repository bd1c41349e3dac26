import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { conversations, messages } from '#server/db/schema/conversations.ts';
import { documents } from '#server/db/schema/documents.ts';
import { createPasswords } from '#server/modules/auth/passwords.ts';
import { createKeyring } from '#server/platform/master-key.ts';
import { demoXp, seedDemo } from '#server/seed/seed-demo.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { aDocument, untilRead } from '../knowledge/testing/uploads.ts';
import {
  exportOf,
  filesOf,
  hashesOf,
  importInto,
  manifestOf,
  rowsOf,
  sendArchive,
  signedInAs,
  textOf,
} from './testing/archives.ts';

const now = new Date('2026-10-14T18:30:00Z');
const password = 'lantern over the harbour';
const masterKeys = [{ id: 'k1', key: Buffer.alloc(32, 7) }];

let server: TestServer;
let mina: TestUser;
let archive: Buffer;

/** The year of the demo learner, and what she did besides: a branch, a tag, a prompt, files of her own, something deleted. */
beforeAll(async () => {
  server = await testServer({ now, masterKeys });
  const passwords = createPasswords(createKeyring(masterKeys));
  await seedDemo({ db: server.database.db, clock: () => now, hashPassword: passwords.hash, password });
  mina = await signedInAs(server, 'mina', password);
  const made = await mina.call('POST', '/api/core/conversations', { title: 'Branches </script><b>' });
  const { id } = made.json<{ id: string }>();
  const chat = async (body: object) =>
    (await mina.call('POST', '/api/core/chat', { conversation_id: id, ...body })).json<{ message_id: string }>();
  const first = await chat({ message: 'When do I use the present perfect?' });
  await chat({ message: 'And the past simple?' });
  await chat({ message: 'Or rather: what is a gerund?', parent_message_id: first.message_id });
  await mina.call('PATCH', `/api/core/conversations/${id}`, { pinned: true, tags: ['Grammar', 'Zeitformen'] });
  await mina.call('POST', '/api/core/prompts', { name: 'check', title: 'Check', content: 'Check this: {{text}}' });
  await mina.call('POST', '/api/core/notes', { title: 'Größe 📏', content: 'go,\u2028went' });
  await aDocument(mina, '../évil name.md', '# Verbs\n\nTo go, went, gone.');
  const gone = (await mina.call('POST', '/api/core/conversations', { title: 'Deleted' })).json<{ id: string }>();
  await mina.call('DELETE', `/api/core/conversations/${gone.id}`);
  archive = await exportOf(mina);
}, 120_000);
afterAll(() => server.close());

test('an archive lists each of its files with size, hash and rows, and holds no secret', () => {
  const files = filesOf(archive);
  const manifest = manifestOf(archive);
  expect(manifest).toMatchObject({ format: 'xentree-passport', version: 1, exported_at: now.toISOString() });
  expect(Object.keys(files).sort()).toEqual(['manifest.json', ...manifest.files.map(({ path }) => path)].sort());
  for (const { path, bytes, rows } of manifest.files) {
    expect([path, files[path]?.length]).toEqual([path, bytes]);
    if (rows !== undefined) expect([path, rowsOf(archive, path).length]).toEqual([path, rows]);
  }
  expect(rowsOf(archive, 'messages.jsonl').length).toBeGreaterThan(80);
  expect(
    rowsOf(archive, 'xp_events.jsonl').reduce((sum, row) => sum + Number(row['amount']), 0),
  ).toBeGreaterThanOrEqual(demoXp);
  const all = Object.entries(files).filter(([name]) => !name.startsWith('documents/'));
  for (const [name, bytes] of all) {
    const text = new TextDecoder().decode(bytes);
    expect([name, /argon2|password_hash|cookie_hash/.test(text)]).toEqual([name, false]);
    expect([name, text.includes('Deleted')]).toEqual([name, false]);
    if (name !== 'profile.json')
      expect([name, text.includes(mina.id), text.includes('mina@')]).toEqual([name, false, false]);
  }
  expect(JSON.parse(textOf(archive, 'profile.json'))).toMatchObject({
    account: { username: 'mina' },
    settings: { full_name: 'Mina Duarte' },
    memberships: [{ organization: 'Harbour Language School', role: 'member' }],
  });
});

test('two exports of the same are the same, byte for byte', async () => {
  expect(Buffer.compare(await exportOf(mina), archive)).toBe(0);
});

test('the viewer holds what it shows as data that cannot become markup', () => {
  const page = textOf(archive, 'index.html');
  expect(page).toContain('Branches \\u003c/script>\\u003cb>');
  expect(page).not.toContain('Branches </script>');
  expect(page).toMatch(/default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'/);
});

test('what was exported, imported and exported again is identical, and works', async () => {
  const other = await server.aUser('other');
  const report = await importInto(other, archive);
  expect(report.items.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
  const rows = manifestOf(archive).files.reduce((sum, file) => sum + (file.rows ?? 0), 0);
  expect(report.counts).toMatchObject({ imported: rows + 1, failed: 0 });
  const again = await exportOf(other);
  expect(hashesOf(again)).toEqual(hashesOf(archive));

  const me = (await other.call('GET', '/api/auth/me')).json();
  expect(me).toMatchObject({ username: 'other', full_name: 'Mina Duarte', timezone: 'Europe/Lisbon' });
  const profile = async (user: TestUser) => {
    const { display_name: _name, ...rest } = (await user.call('GET', '/api/xp/profile')).json();
    return { ...rest, username: undefined };
  };
  expect(await profile(other)).toEqual(await profile(mina));
  const found = (await other.call('GET', '/api/core/search?q=gerund&types=message')).json();
  expect(found.items.length).toBeGreaterThan(0);
  for (const { id } of rowsOf(archive, 'documents.jsonl'))
    expect((await untilRead(other, String(id))).status).toBe('ready');
  expect(hashesOf(await exportOf(other))).toEqual(hashesOf(archive));
  const [branched] = (await other.call('GET', '/api/core/conversations?limit=1')).json().items;
  expect(branched).toMatchObject({ title: 'Branches </script><b>', pinned: true });
}, 60_000);

test('an account that holds anything is refused, and nothing is changed', async () => {
  const full = await server.aUser('full');
  await full.call('POST', '/api/core/notes', { title: 'Mine', content: '' });
  const before = hashesOf(await exportOf(full));
  const answer = await sendArchive(full, archive);
  expect([answer.statusCode, answer.json().detail.error]).toEqual([409, 'conflict']);
  expect(hashesOf(await exportOf(full))).toEqual(before);
});

test('an answer that is being written is in the archive as far as it was', async () => {
  const writer = await server.aUser('writer');
  const db = server.database.db;
  await db.insert(conversations).values({
    tenantId: writer.id,
    id: 'c-1',
    title: 'Now',
    titleSource: 'person',
    createdAt: now,
    updatedAt: now,
  });
  await db.insert(messages).values({
    tenantId: writer.id,
    id: 'm-1',
    conversationId: 'c-1',
    role: 'assistant',
    content: 'So far',
    status: 'streaming',
    createdAt: now,
  });
  const [message] = rowsOf(await exportOf(writer), 'messages.jsonl');
  expect(message).toMatchObject({ content: 'So far', status: 'stopped' });
});

test('a file that is gone before it is sent breaks the download off, instead of leaving it out', async () => {
  const owner = await server.aUser('owner');
  const id = await aDocument(owner, 'verbs.txt', 'go went gone');
  await server.database.db
    .update(documents)
    .set({ sha256: '0'.repeat(64) })
    .where(eq(documents.id, id));
  await expect(exportOf(owner)).rejects.toThrow();
});

test('what an export would hold is counted', async () => {
  const contents = (await mina.call('GET', '/api/passport/contents')).json();
  expect(contents).toMatchObject({ empty: false, last_owner_of: [] });
  for (const { path, rows } of manifestOf(archive).files)
    if (rows !== undefined) expect([path, contents.counts[path.replace('.jsonl', '')]]).toEqual([path, rows]);
  expect(contents.estimated_bytes / archive.length).toBeGreaterThan(0.3);
  expect(contents.estimated_bytes / archive.length).toBeLessThan(3);
});
