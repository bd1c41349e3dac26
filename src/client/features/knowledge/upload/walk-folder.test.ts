import { expect, test } from 'vitest';
import { dropped, entryOf, nested } from '../testing/folder-entry.ts';
import { filesChosen, filesDropped } from './walk-folder.ts';

test('a folder gives the files of all its folders, without what systems leave there', async () => {
  const folder = entryOf('course', {
    'unit1.pdf': 'a',
    '.DS_Store': 'x',
    __MACOSX: { 'unit1.pdf': 'x' },
    more: { deep: { 'unit2.md': 'b' }, '~$unit1.docx': 'x' },
  });
  const { files, fromFolder } = await filesDropped(dropped(folder));
  expect(files.map(({ name }) => name)).toEqual(['unit1.pdf', 'unit2.md']);
  expect(fromFolder).toBe(true);
});

test('a folder of more than a hundred files is read to its end, and of more than 500 the first 500', async () => {
  const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at}.txt`, 'x']));
  expect((await filesDropped(dropped(entryOf('a', many(250))))).files).toHaveLength(250);
  expect(await filesDropped(dropped(entryOf('a', many(700))))).toMatchObject({ cut: true, files: { length: 500 } });
});

test('a folder that is too deep counts as cut, and what cannot be opened is counted', async () => {
  const at = (folders: number) => filesDropped(dropped(entryOf('a', nested(folders, { 'deep.md': 'x' }))));
  expect(await at(11)).toMatchObject({ cut: false, files: [{ name: 'deep.md' }] });
  expect(await at(12)).toMatchObject({ cut: true, files: [] });
  const torn = entryOf('a', { 'gone.md': null, 'here.md': 'x', more: { 'gone.txt': null } });
  expect(await filesDropped(dropped(torn))).toMatchObject({ cut: false, unopened: 2, files: [{ name: 'here.md' }] });
  const closed = { name: 'closed', isFile: false, isDirectory: true, createReader: () => ({ readEntries }) };
  function readEntries(_: unknown, fail: () => void) {
    fail();
  }
  expect(await filesDropped(dropped(closed as unknown as FileSystemEntry))).toMatchObject({ unopened: 1, files: [] });
});

test('files that were dropped are taken as they are', async () => {
  const file = new File(['x'], 'a.pdf');
  const data = { items: [], files: [file] } as unknown as DataTransfer;
  expect(await filesDropped(data)).toEqual({ files: [file], fromFolder: false, cut: false, unopened: 0 });
});

test('a chosen folder leaves out hidden folders', () => {
  const at = (path: string) => Object.assign(new File(['x'], 'a.md'), { webkitRelativePath: path });
  expect(filesChosen([at('course/a.md'), at('course/.git/a.md')], true).files).toHaveLength(1);
});
