import { expect, test } from 'vitest';
import { importLimit } from '#contract/conversation-transfer.ts';
import { largestImport, readImport } from './read-import.ts';

test('a list of conversations and a file of ours are read as they are', async () => {
  const list = [{ title: 'One' }];
  expect(await readImport(new Blob([JSON.stringify(list)]))).toEqual(list);
  const ours = { schema: 'xentree-conversations', version: 1, conversations: [{}] };
  expect(await readImport(new Blob([JSON.stringify(ours)]))).toEqual(ours);
});

test('what is no such file says why', async () => {
  expect(await readImport(new Blob(['PK\u0003\u0004 and more']))).toBe('zip');
  expect(await readImport(new Blob(['{"conversations": [']))).toBe('notJson');
  expect(await readImport(new Blob(['{"other": 1}']))).toBe('notOurs');
  expect(await readImport({ size: largestImport + 1 } as Blob)).toBe('tooLarge');
});

test('as much is read here as the server takes', () => {
  expect(largestImport).toBe(importLimit);
});
