import { expect, test } from 'vitest';
import { filesChosen, filesDropped } from './walk-folder.ts';

type Tree = { [name: string]: Tree | string };

/** A folder as a browser gives it: a hundred entries at a time. */
function entryOf(name: string, tree: Tree | string): FileSystemEntry {
  if (typeof tree === 'string') {
    const file = (give: (file: File) => void) => give(new File([tree], name));
    return { name, isFile: true, isDirectory: false, file } as unknown as FileSystemEntry;
  }
  const children = Object.entries(tree).map(([child, inner]) => entryOf(child, inner));
  const createReader = () => {
    const left = [...children];
    return { readEntries: (give: (some: FileSystemEntry[]) => void) => give(left.splice(0, 100)) };
  };
  return { name, isFile: false, isDirectory: true, createReader } as unknown as FileSystemEntry;
}

const dropped = (...entries: FileSystemEntry[]) =>
  ({
    items: entries.map((entry) => ({ kind: 'file', webkitGetAsEntry: () => entry })),
    files: [],
  }) as unknown as DataTransfer;

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

test('files that were dropped are taken as they are', async () => {
  const file = new File(['x'], 'a.pdf');
  const data = { items: [], files: [file] } as unknown as DataTransfer;
  expect(await filesDropped(data)).toEqual({ files: [file], fromFolder: false, cut: false });
});

test('a chosen folder leaves out hidden folders', () => {
  const at = (path: string) => Object.assign(new File(['x'], 'a.md'), { webkitRelativePath: path });
  expect(filesChosen([at('course/a.md'), at('course/.git/a.md')], true).files).toHaveLength(1);
});
