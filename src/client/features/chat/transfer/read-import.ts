import type { ImportFile } from '#contract/conversation-transfer.ts';

export type ImportRefusal = 'tooLarge' | 'damagedZip' | 'nothingInZip' | 'notJson' | 'notOurs';

/** The most that the server takes, in bytes. */
export const largestImport = 50 * 1024 * 1024;

/** Reads a file of conversations, or an export with such files in it; or says why it is none. What is in it, the server tells. */
export async function readImport(file: Blob & { name?: string }): Promise<ImportFile | ImportRefusal> {
  const begins = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  // “PK”, however it is called.
  if (begins[0] === 0x50 && begins[1] === 0x4b) return readZip(file);
  return file.size > largestImport ? 'tooLarge' : readJson([await file.text()]);
}

async function readZip(file: Blob): Promise<ImportFile | ImportRefusal> {
  const { readArchive } = await import('./read-archive.ts');
  try {
    const texts = await readArchive(file, largestImport);
    if (texts === null) return 'tooLarge';
    return texts.length > 0 ? readJson(texts) : 'nothingInZip';
  } catch {
    return 'damagedZip';
  }
}

/** One file, or the parts of one list. */
function readJson(texts: readonly string[]): ImportFile | ImportRefusal {
  let values: unknown[];
  try {
    values = texts.map((text) => JSON.parse(text) as unknown);
  } catch {
    return 'notJson';
  }
  if (values.every(Array.isArray)) return values.flat() as ImportFile;
  const [value] = values;
  const isOurs = values.length === 1 && typeof value === 'object' && value !== null && 'conversations' in value;
  return isOurs ? (value as ImportFile) : 'notOurs';
}
