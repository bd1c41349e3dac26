import type { Readable } from 'node:stream';
import { type Entry, open, type ZipFile } from 'yauzl';
import { AppError } from '#server/platform/app-error.ts';

/** Entries, however small; unpacked bytes of all of them; how much better than text one may pack that is not small. */
const most = { entries: 50_000, bytes: 4 * 1024 ** 3, ratio: 200, freeBytes: 1024 * 1024 };

/** An archive on disk: its names are keys and never paths, nothing of it is written under them. */
export interface Archive {
  names: readonly string[];
  /** The bytes of an entry; ends with an error where it is damaged or is larger than it says. Null where there is none. */
  stream(name: string): Promise<Readable | null>;
  close(): void;
}

export function refused(message: string): AppError {
  return new AppError('validation_error', message, { issues: [{ path: 'body.file', message }] });
}

const notReadable =
  'This file is no ZIP archive, or it is damaged so that nothing in it can be found. Choose the file that the export gave.';

/** Reads the list of an archive; refuses with one sentence what is none, leads out of it or unpacks to far too much. */
export async function openArchive(path: string): Promise<Archive> {
  const zip = await opened(path);
  try {
    const entries = await listed(zip);
    return {
      names: [...entries.keys()],
      async stream(name) {
        const entry = entries.get(name);
        return entry ? streamOf(zip, entry) : null;
      },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

function opened(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    open(
      path,
      { lazyEntries: true, autoClose: false, strictFileNames: true, validateEntrySizes: true },
      (error, zip) => (error ? reject(refused(notReadable)) : resolve(zip)),
    );
  });
}

function listed(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > most.entries)
    throw refused(`This archive lists ${zip.entryCount} files: a passport has at most ${most.entries}.`);
  const entries = new Map<string, Entry>();
  let bytes = 0;
  return new Promise((resolve, reject) => {
    zip.on('error', (error: Error) =>
      reject(
        /relative path|absolute path|characters in fileName/i.test(error.message)
          ? refused('This archive has names that lead out of it: it was not made by an export.')
          : refused(notReadable),
      ),
    );
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      bytes += entry.uncompressedSize;
      const bomb = entry.uncompressedSize > most.freeBytes + most.ratio * entry.compressedSize;
      if (bomb || bytes > most.bytes)
        return reject(refused('This archive unpacks to far more than a passport: it was not made by an export.'));
      if (entries.has(entry.fileName))
        return reject(refused('This archive has two files of one name: it was not made by an export.'));
      if (entry.generalPurposeBitFlag & 1)
        return reject(refused('This archive is protected with a password. Choose it as the export gave it.'));
      if (!entry.fileName.endsWith('/')) entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

function streamOf(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
  });
}
