import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { aDocument } from '../knowledge/testing/uploads.ts';
import { checkedLine } from './archive/checked-line.ts';
import { passportTables } from './archive/tables.ts';
import { exportOf, filesOf, hashesOf, importInto, manifestOf, rowsOf, sendArchive } from './testing/archives.ts';

let server: TestServer;
let archive: Buffer;
let files: Record<string, Uint8Array>;
beforeAll(async () => {
  server = await testServer();
  const owner = await server.aUser();
  const talk = (await owner.call('POST', '/api/core/conversations', { title: 'Verbs' })).json<{ id: string }>();
  await owner.call('POST', '/api/core/chat', { conversation_id: talk.id, message: 'When do I use the past simple?' });
  for (const title of ['One', 'Two', 'Three'])
    await owner.call('POST', '/api/core/notes', { title, content: `${title}…` });
  await aDocument(owner, 'verbs.txt', 'go, went, gone');
  await aDocument(owner, 'nouns.txt', 'tree, trees');
  archive = await exportOf(owner);
  files = filesOf(archive);
});
afterAll(() => server.close());

const failuresOf = (report: { items: { outcome: string; file: string; id?: string }[] }) =>
  report.items.filter(({ outcome }) => outcome === 'failed').map(({ file, id }) => [file, id]);

/** The archive with one file in another shape. */
const withFile = (name: string, content: string | Uint8Array | null) => {
  const { [name]: _old, ...rest } = files;
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return zipSync({ ...rest, ...(bytes && { [name]: bytes }) }, { level: 6 });
};

const linesOf = (name: string) => new TextDecoder().decode(files[name]).split('\n').filter(Boolean);

async function rowsAfter(user: TestUser, name: string) {
  return rowsOf(await exportOf(user), name).map(({ id }) => id);
}

describe('one byte that is not as it was', () => {
  test('in the archive names the item it is in, and the rest is imported', async () => {
    const [damaged, ...others] = rowsOf(archive, 'notes.jsonl');
    const at = archive.indexOf(`${damaged?.['title']}…`);
    const copy = Buffer.from(archive);
    copy[at] = (copy[at] ?? 0) ^ 1;
    const user = await server.aUser();
    const report = await importInto(user, copy);
    expect(failuresOf(report)).toEqual([
      ['notes.jsonl', damaged?.['id']],
      ['notes.jsonl', undefined],
    ]);
    expect(await rowsAfter(user, 'notes.jsonl')).toEqual(others.map(({ id }) => id));
    const same = hashesOf(await exportOf(user));
    for (const [path, hash] of Object.entries(hashesOf(archive)))
      if (!['notes.jsonl', 'index.html'].includes(path)) expect([path, same[path]]).toEqual([path, hash]);
  });

  test('in the file of a document names that document, and the other is there', async () => {
    const copy = Buffer.from(archive);
    const at = copy.indexOf('tree, trees');
    copy[at] = 0x54;
    const user = await server.aUser();
    const report = await importInto(user, copy);
    const [bad] = rowsOf(archive, 'documents.jsonl').filter(({ file_name }) => file_name === 'nouns.txt');
    expect(failuresOf(report)).toEqual([[`documents/${bad?.['id']}-nouns.txt`, bad?.['id']]]);
    expect((await user.call('GET', '/api/rag/documents')).json().items).toHaveLength(1);
  });

  test('anywhere in the archive never ends in an internal error or in half an import', async () => {
    const steps = 40;
    for (let step = 0; step < steps; step += 1) {
      const copy = Buffer.from(archive);
      const at = Math.floor((archive.length / steps) * step) + (step % 7);
      copy[at] = (copy[at] ?? 0) ^ 0x55;
      const user = await server.aUser();
      const answer = await sendArchive(user, copy);
      expect([at, [200, 400].includes(answer.statusCode)]).toEqual([at, true]);
      if (answer.statusCode === 400) expect((await user.call('GET', '/api/passport/contents')).json().empty).toBe(true);
    }
  }, 120_000);
});

test('a missing line is told, though every other line is good', async () => {
  const user = await server.aUser();
  const report = await importInto(user, withFile('notes.jsonl', `${linesOf('notes.jsonl').slice(1).join('\n')}\n`));
  expect(failuresOf(report)).toEqual([['notes.jsonl', undefined]]);
  expect(await rowsAfter(user, 'notes.jsonl')).toHaveLength(2);
});

test('messages of a conversation that is damaged are named, and not stored without it', async () => {
  const user = await server.aUser();
  const report = await importInto(user, withFile('conversations.jsonl', 'nonsense\n'));
  const messages = rowsOf(archive, 'messages.jsonl').map(({ id }) => ['messages.jsonl', id]);
  expect(failuresOf(report)).toEqual(expect.arrayContaining(messages));
  expect(await rowsAfter(user, 'messages.jsonl')).toEqual([]);
});

test('a file that is missing, or has nothing in it, is told: nothing succeeds in silence', async () => {
  const user = await server.aUser();
  const report = await importInto(user, withFile('notes.jsonl', null));
  expect(failuresOf(report)).toEqual([['notes.jsonl', undefined]]);
  const empty = report.items.find(({ file }) => file === 'rest_days.jsonl');
  expect(empty).toMatchObject({ outcome: 'skipped', reason: 'There is nothing in it.' });
  const told = new Set(report.items.map(({ file }) => file));
  for (const { name } of passportTables) expect(told).toContain(`${name}.jsonl`);
});

describe('rows that were made by somebody who means ill', () => {
  const send = async (name: string, rows: Record<string, unknown>[]) => {
    const user = await server.aUser();
    return {
      user,
      report: await importInto(user, withFile(name, rows.map((row) => `${checkedLine(row)}\n`).join(''))),
    };
  };
  const plain = (name: string) => rowsOf(archive, name).map(({ check: _check, ...row }) => row);

  test.each([
    ['a field that nobody knows', { tenant_id: 'somebody-else' }],
    ['a role that does not exist', { role: 'root' }],
    ['NUL', { content: 'a\0b' }],
    ['half a surrogate pair', { content: '\udc00' }],
    ['citations of another shape', { citations: [{ n: 'x' }] }],
    ['an id as long as a book', { id: 'x'.repeat(5_000) }],
    ['a date in the year 275760', { created_at: '+275760-09-13T00:00:00.000Z' }],
  ])('with %s are named, and the others imported', async (_what, change) => {
    const [first = {}, ...rest] = plain('messages.jsonl');
    const { user, report } = await send('messages.jsonl', [{ ...first, ...change }, ...rest]);
    expect(failuresOf(report).length).toBe(2);
    expect(await rowsAfter(user, 'messages.jsonl')).toHaveLength(rest.length);
  });

  test('whose parents form a circle are taken out, so that no line of them is endless', async () => {
    const [first = {}, second = {}] = plain('messages.jsonl');
    const circle = [
      { ...first, parent_message_id: second['id'] },
      { ...second, parent_message_id: first['id'] },
      { ...first, id: 'own-parent', client_message_id: null, parent_message_id: 'own-parent' },
    ];
    const { user, report } = await send('messages.jsonl', circle);
    expect(report.items.filter(({ reason }) => reason?.includes('circle'))).toHaveLength(3);
    expect(await rowsAfter(user, 'messages.jsonl')).toEqual([]);
  });

  test('that are there twice are imported once', async () => {
    const notes = plain('notes.jsonl');
    const { user, report } = await send('notes.jsonl', [...notes, ...notes]);
    expect(report.items.filter(({ reason }) => reason === 'There is one like it already.')).toHaveLength(3);
    expect(await rowsAfter(user, 'notes.jsonl')).toHaveLength(3);
  });

  test('of which ten thousand are damaged import nothing', async () => {
    const user = await server.aUser();
    const answer = await sendArchive(user, withFile('notes.jsonl', '{}\n'.repeat(10_100)));
    expect([answer.statusCode, answer.json().detail.message]).toEqual([
      400,
      expect.stringContaining('Nothing was imported'),
    ]);
    expect((await user.call('GET', '/api/passport/contents')).json().empty).toBe(true);
  });
});

describe('what is no passport is refused with one sentence', () => {
  const manifest = (change: object) => withFile('manifest.json', JSON.stringify({ ...manifestOf(archive), ...change }));
  const named = (name: string) =>
    zipSync({ 'manifest.json': files['manifest.json'] ?? new Uint8Array(), [name]: new Uint8Array(3) });
  const bomb = () => zipSync({ 'notes.jsonl': new Uint8Array(80 * 1024 * 1024) }, { level: 9 });
  const many = () => {
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(60_000, 8);
    end.writeUInt16LE(60_000, 10);
    return end;
  };
  test.each([
    ['an empty file', () => new Uint8Array(), 'no ZIP archive'],
    ['a text', () => new TextEncoder().encode('words'), 'no ZIP archive'],
    ['an archive that was cut off', () => archive.subarray(0, archive.length - 30), 'no ZIP archive'],
    ['another archive', () => zipSync({ 'a.txt': new Uint8Array(3) }), 'no manifest.json'],
    ['a version to come', () => manifest({ version: 2 }), 'version 2'],
    ['another format', () => manifest({ format: 'x' }), 'manifest.json of this archive is damaged'],
    ['a name that leads out', () => named('../../etc/passwd'), 'names that lead out of it'],
    ['a name from the root', () => named('/etc/passwd'), 'names that lead out of it'],
    ['a bomb', bomb, 'far more than a passport'],
    ['sixty thousand files', many, 'lists 60000 files'],
  ])('%s', async (_what, make, sentence) => {
    const user = await server.aUser();
    const answer = await sendArchive(user, make());
    expect([answer.statusCode, answer.json().detail]).toMatchObject([
      400,
      { error: 'validation_error', message: expect.stringContaining(sentence) },
    ]);
    expect((await user.call('GET', '/api/passport/contents')).json().empty).toBe(true);
  });

  test('an entry that is larger than it says is named, and the rest imported', async () => {
    const zip = Buffer.from(withFile('notes.jsonl', new TextEncoder().encode(linesOf('notes.jsonl').join('\n'))));
    // The size in the list of entries: the number is one less than the truth.
    const entry = zip.lastIndexOf('notes.jsonl') - 46;
    zip.writeUInt32LE(zip.readUInt32LE(entry + 24) - 1, entry + 24);
    const user = await server.aUser();
    expect(failuresOf(await importInto(user, zip))).toContainEqual(['notes.jsonl', undefined]);
  });
});
