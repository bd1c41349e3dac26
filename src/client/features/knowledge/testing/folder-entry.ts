/** A file by its text, null for one that cannot be opened; a folder by what is in it. */
export type Tree = { [name: string]: Tree | string | null };

/** A file or folder as a browser gives it: a hundred entries at a time. */
export function entryOf(name: string, tree: Tree | string | null): FileSystemEntry {
  if (tree === null || typeof tree === 'string') {
    const file = (give: (file: File) => void, fail: (error: DOMException) => void) =>
      tree === null ? fail(new DOMException('gone', 'NotFoundError')) : give(new File([tree], name));
    return { name, isFile: true, isDirectory: false, file } as unknown as FileSystemEntry;
  }
  const children = Object.entries(tree).map(([child, inner]) => entryOf(child, inner));
  const createReader = () => {
    const left = [...children];
    return { readEntries: (give: (some: FileSystemEntry[]) => void) => give(left.splice(0, 100)) };
  };
  return { name, isFile: false, isDirectory: true, createReader } as unknown as FileSystemEntry;
}

/** Folders in folders, so many of them around `tree`. */
export const nested = (folders: number, tree: Tree): Tree => (folders === 0 ? tree : { in: nested(folders - 1, tree) });

/** What a drop of these brings. */
export const dropped = (...entries: FileSystemEntry[]) =>
  ({
    types: ['Files'],
    items: entries.map((entry) => ({ kind: 'file', webkitGetAsEntry: () => entry })),
    files: [],
  }) as unknown as DataTransfer;
