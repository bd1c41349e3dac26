import { strToU8, type Zippable, zipSync } from 'fflate';

/** A zip file of parts: text, or bytes. */
export function aZip(parts: Readonly<Record<string, string | Uint8Array>>, level: 0 | 6 | 9 = 6): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    files[name] = [typeof content === 'string' ? strToU8(content) : content, { level }];
  }
  return zipSync(files);
}

/** The same file with another number in the lists of its entries: 4 bytes at an offset of each record of the central directory. */
export function withDirectoryField(zip: Uint8Array, offset: number, value: number): Uint8Array {
  const copy = Buffer.from(zip);
  const signature = Buffer.from('504b0102', 'hex');
  for (let at = copy.indexOf(signature); at >= 0; at = copy.indexOf(signature, at + 1)) {
    copy.writeUInt32LE(value, at + offset);
  }
  return new Uint8Array(copy);
}

/** Where a record of the central directory tells sizes and places. */
export const directoryField = { packed: 20, unpacked: 24, local: 42 };
