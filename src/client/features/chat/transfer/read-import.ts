import type { ImportFile } from '#contract/conversation-transfer.ts';

export type ImportRefusal = 'tooLarge' | 'zip' | 'notJson' | 'notOurs';

/** The largest file that the server takes, in bytes. */
export const largestImport = 50 * 1024 * 1024;

/** Reads a file of conversations, or says why it is none. What is in it, the server tells. */
export async function readImport(file: Blob & { name?: string }): Promise<ImportFile | ImportRefusal> {
  if (file.size > largestImport) return 'tooLarge';
  const begins = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  // “PK”, however it is called.
  if (begins[0] === 0x50 && begins[1] === 0x4b) return 'zip';
  let value: unknown;
  try {
    value = JSON.parse(await file.text());
  } catch {
    return 'notJson';
  }
  const looksRight = Array.isArray(value) || (typeof value === 'object' && value !== null && 'conversations' in value);
  return looksRight ? (value as ImportFile) : 'notOurs';
}
