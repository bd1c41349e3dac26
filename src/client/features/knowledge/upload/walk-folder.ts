import { isLitter } from './file-rules.ts';

/** Folders in folders, this deep; and this many files at once. More is a mistake of the hand. */
const deepest = 12;
const mostFiles = 500;

export interface Walked {
  files: File[];
  /** Some came out of a folder, where files of other kinds are no mistake. */
  fromFolder: boolean;
  /** There were more, or deeper ones, than are taken at once. */
  cut: boolean;
  /** Files and folders in a folder that could not be opened. */
  unopened: number;
}

/** The files of what was dropped, folders walked through. Reads `data` before it waits, because a drop is over then. */
export async function filesDropped(data: DataTransfer): Promise<Walked> {
  const entries = [...data.items].map((item) => (item.kind === 'file' ? (item.webkitGetAsEntry?.() ?? null) : null));
  const plain = [...data.files];
  if (!entries.some((entry) => entry?.isDirectory)) return { files: plain, fromFolder: false, cut: false, unopened: 0 };
  const found: Walked = { files: [], fromFolder: true, cut: false, unopened: 0 };
  for (const entry of entries) if (entry) await walk(entry, 0, found);
  return { ...found, files: found.files.slice(0, mostFiles), cut: found.cut || found.files.length > mostFiles };
}

/** The files of a folder that was chosen. */
export function filesChosen(list: FileList | readonly File[], fromFolder: boolean): Walked {
  const files = [...list].filter(
    ({ name, webkitRelativePath = '' }) => !fromFolder || !`${webkitRelativePath}/${name}`.split('/').some(isLitter),
  );
  return { files: files.slice(0, mostFiles), fromFolder, cut: files.length > mostFiles, unopened: 0 };
}

async function walk(entry: FileSystemEntry, depth: number, into: Walked): Promise<void> {
  if (into.files.length > mostFiles || isLitter(entry.name)) return;
  if (isFile(entry)) {
    const file = await new Promise<File | null>((resolve) => entry.file(resolve, () => resolve(null)));
    if (file) into.files.push(file);
    else into.unopened += 1;
    return;
  }
  if (!isFolder(entry)) return;
  if (depth >= deepest) {
    into.cut = true;
    return;
  }
  const reader = entry.createReader();
  // A reader gives a hundred at a time, and an empty list at the end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[] | null>((resolve) =>
      reader.readEntries(resolve, () => resolve(null)),
    );
    if (some === null) into.unopened += 1;
    if (some === null || some.length === 0) return;
    for (const one of some) await walk(one, depth + 1, into);
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
