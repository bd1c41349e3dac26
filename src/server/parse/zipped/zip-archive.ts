import { crc32, inflateRawSync } from 'node:zlib';
import { damagedSentence, UnreadableDocument } from '../unreadable.ts';

/** Entries, however small. */
const maxEntries = 10_000;
/** Unpacked bytes of one entry, and of all that are read. */
const maxEntryBytes = 64 * 1024 * 1024;
const maxTotalBytes = 192 * 1024 * 1024;
/** Text packs 5 to 30 times, repetitive markup up to 100 times; a bomb 1,000 times. Small entries may pack as well as they like. */
const maxRatio = 200;
const freeBytes = 1024 * 1024;

const signatures = { end: 0x06054b50, entry: 0x02014b50, local: 0x04034b50 };
const bombSentence =
  'The file unpacks to far more than a document needs: save it again in the program that made it and upload that copy.';

/** The parts of a zip file by name. A name is a key and never a path: nothing is written. */
export interface ZipArchive {
  readonly names: readonly string[];
  /** The bytes of a part, undefined where there is none. @throws UnreadableDocument when it is damaged, encrypted or too large. */
  read(name: string): Uint8Array | undefined;
}

interface Entry {
  method: number;
  encrypted: boolean;
  crc: number;
  packed: number;
  offset: number;
}

const damaged = () => new UnreadableDocument(damagedSentence);

/** Where the list of entries is told: a record at the very end, behind which only a comment may stand. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === signatures.end && at + 22 + view.getUint16(at + 20, true) <= view.byteLength)
      return at;
  }
  throw damaged();
}

function readEntries(bytes: Uint8Array, view: DataView): Map<string, Entry> {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > maxEntries) throw new UnreadableDocument(bombSentence);
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== signatures.entry) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const entry = {
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    };
    // Two entries of one name are read differently by different programs; the first one counts, as in most.
    if (!entries.has(name)) entries.set(name, entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The bytes of an entry as they are stored. The sizes of the local header are not looked at. */
function packedBytes(bytes: Uint8Array, view: DataView, { offset, packed }: Entry): Uint8Array {
  if (view.getUint32(offset, true) !== signatures.local) throw damaged();
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw damaged();
  return bytes.subarray(start, start + packed);
}

/** Inflates until the end or the limit, whichever comes first: the declared size is not believed. */
function inflate(packed: Uint8Array, limit: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) });
  } catch (error) {
    const tooLarge = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw tooLarge ? new UnreadableDocument(bombSentence) : damaged();
  }
}

/** Reads what a zip file lists. Parts are unpacked when they are asked for, and counted together. @throws UnreadableDocument */
export function openZip(bytes: Uint8Array): ZipArchive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;

  function unpack(entry: Entry): Uint8Array {
    if (entry.encrypted) {
      throw new UnreadableDocument('The file is protected with a password: remove the password and upload it again.');
    }
    const packed = packedBytes(bytes, view, entry);
    const limit = Math.min(maxEntryBytes, maxTotalBytes - total, freeBytes + maxRatio * packed.length);
    if (entry.method !== 0 && entry.method !== 8) throw damaged();
    if (packed.length > limit) throw new UnreadableDocument(bombSentence);
    const unpacked = entry.method === 0 ? packed : inflate(packed, limit);
    total += unpacked.length;
    if (crc32(unpacked) !== entry.crc) throw damaged();
    return unpacked;
  }

  /** A number that leads outside the file throws a RangeError: what wrote it is damaged. */
  function inside<T>(read: () => T): T {
    try {
      return read();
    } catch (error) {
      throw error instanceof RangeError ? damaged() : error;
    }
  }

  const entries = inside(() => readEntries(bytes, view));
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name);
      return entry && inside(() => unpack(entry));
    },
  };
}
