import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { importLimit } from '#contract/conversation-transfer.ts';
import { readArchive } from './read-archive.ts';
import { largestImport, readImport } from './read-import.ts';

const zip = (files: Record<string, string | Uint8Array>) =>
  new Blob([
    zipSync(
      Object.fromEntries(
        Object.entries(files).map(([name, content]) => [
          name,
          typeof content === 'string' ? strToU8(content) : content,
        ]),
      ),
    ),
  ]);

test('a list of conversations and a file of ours are read as they are', async () => {
  const list = [{ title: 'One' }];
  expect(await readImport(new Blob([JSON.stringify(list)]))).toEqual(list);
  const ours = { schema: 'xentree-conversations', version: 1, conversations: [{}] };
  expect(await readImport(new Blob([JSON.stringify(ours)]))).toEqual(ours);
});

test('an export is read as it was sent, with its pictures left out and the parts of its list in order', async () => {
  const whole = { 'user.json': '{}', 'image.png': new Uint8Array(300_000).map((_, i) => i * i), 'chat.html': '<html>' };
  expect(await readImport(zip({ ...whole, 'conversations.json': '[{"title":"Ünë"}]' }))).toEqual([{ title: 'Ünë' }]);
  const parts = {
    'Export/conversations-001.json': '[{"title":"b"}]',
    'Export/conversations-000.json': '[{"title":"a"}]',
  };
  expect(await readImport(zip({ ...whole, ...parts }))).toEqual([{ title: 'a' }, { title: 'b' }]);
});

test('what is no such file says why', async () => {
  expect(await readImport(new Blob(['{"conversations": [']))).toBe('notJson');
  expect(await readImport(new Blob(['{"other": 1}']))).toBe('notOurs');
  expect(await readImport(new Blob([new Uint8Array(largestImport + 1)]))).toBe('tooLarge');
});

test('an archive says why as well: nothing in it, torn, or more than it seems', async () => {
  expect(await readImport(zip({ 'my-conversations.txt': 'a' }))).toBe('nothingInZip');
  expect(await readImport(zip({ 'conversations.json': '{"other": 1}' }))).toBe('notOurs');
  const bomb = zip({ 'conversations.json': new Uint8Array(1_000_000) });
  expect(bomb.size).toBeLessThan(10_000);
  expect(await readArchive(bomb, 999_999)).toBeNull();
  expect(await readArchive(bomb, 1_000_000)).toEqual(['\0'.repeat(1_000_000)]);
  const random = Uint8Array.from({ length: 90_000 }, (_, i) => (i * 7_919) % 251);
  const sound = new Uint8Array(await zip({ 'conversations.json': random }).arrayBuffer());
  expect(await readImport(new Blob([sound.fill(0xff, 60, 200)]))).toBe('damagedZip');
  expect(await readImport(new Blob([sound.subarray(0, 400)]))).toBe('damagedZip');
});

test('as much is read here as the server takes', () => {
  expect(largestImport).toBe(importLimit);
});
