import { Manifest, passportVersion } from '../archive/manifest.ts';
import { type Archive, refused } from './open-archive.ts';

/** Bytes: room for fifty thousand files. */
const longestManifest = 32 * 1024 * 1024;

/** What the archive says that is in it; refused where it says nothing or is of another version. */
export async function readManifest(archive: Archive): Promise<Manifest> {
  const bytes = await readSmall(archive, 'manifest.json', longestManifest);
  if (!bytes) throw refused('There is no manifest.json in this archive: it was not made by an export.');
  const found: unknown = parse(bytes);
  const version = (found as { version?: unknown } | null)?.version;
  if (typeof version === 'number' && version !== passportVersion)
    throw refused(`This archive is of version ${version}; this server reads version ${passportVersion}.`);
  const manifest = Manifest.safeParse(found);
  if (!manifest.success) throw refused('The manifest.json of this archive is damaged. Export it anew.');
  return manifest.data;
}

/** A whole small file; null where it is missing, too large or damaged. */
export async function readSmall(archive: Archive, name: string, most: number): Promise<Buffer | null> {
  const stream = await archive.stream(name).catch(() => null);
  if (!stream) return null;
  const pieces: Buffer[] = [];
  let size = 0;
  try {
    for await (const piece of stream as AsyncIterable<Buffer>) {
      size += piece.length;
      if (size > most) return null;
      pieces.push(piece);
    }
  } catch {
    return null;
  }
  return Buffer.concat(pieces);
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}
