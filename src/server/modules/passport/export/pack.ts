import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { ManifestFile } from '../archive/manifest.ts';
import type { DocumentFile } from './write-files.ts';

/** The same for every entry, so that equal data gives an equal archive. */
const options = { mtime: new Date(1980, 0, 1), mode: 0o100644, compress: false, forceDosTimestamp: true } as const;

/** An archive that is made while it is read. */
export interface Packed {
  byteCount: number;
  pieces: Readable;
}

/**
 * Packs files of a folder and files of documents, in this order. Nothing is compressed: so the size is known before the first byte, and
 * a download that breaks off is known to have. `read` gives the bytes of a document; where they are not those that were promised, or are
 * gone, the archive breaks off.
 */
export async function pack(
  folder: string,
  files: readonly ManifestFile[],
  documents: readonly DocumentFile[],
  read: (documentId: string) => AsyncIterable<Buffer>,
): Promise<Packed> {
  const zip = new ZipFile();
  const pieces = zip.outputStream as Readable;
  zip.on('error', (error: Error) => pieces.destroy(error));
  /** What is being packed: one after the other. */
  let open: Readable | undefined;
  pieces.once('close', () => open?.destroy());
  const add = (path: string, size: number, begin: () => Readable) =>
    zip.addReadStreamLazy(path, { ...options, size }, (use: (error: unknown, stream: Readable) => void) => {
      const stream = begin();
      stream.on('error', (error) => pieces.destroy(error));
      open = stream;
      use(null, stream);
    });
  for (const { path, bytes } of files) add(path, bytes, () => createReadStream(join(folder, path)));
  for (const file of documents)
    add(file.path, file.bytes, () => Readable.from(verified(file, read(file.documentId)), { objectMode: false }));
  const byteCount = await new Promise<number>((resolve) => zip.end(undefined, resolve as () => void));
  return { byteCount, pieces };
}

async function* verified({ path, sha256 }: ManifestFile, parts: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const part of parts) {
    hash.update(part);
    yield part;
  }
  if (hash.digest('hex') !== sha256) throw new Error(`${path} is gone, or is not as it was stored.`);
}
