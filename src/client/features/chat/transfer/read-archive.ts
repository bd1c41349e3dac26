import { Unzip, UnzipInflate } from 'fflate';

/** ChatGPT and Claude call it `conversations.json`; ChatGPT numbers the parts of a large one, `conversations-001.json`. */
const wanted = /(?:^|\/)conversations(?:-\d+)?\.json$/;

/**
 * The texts of the files with conversations in a ZIP archive, in the order of their names; null where they are longer than
 * `limit` bytes together. The archive is read as it comes, so that its pictures and recordings are never in memory. Throws
 * where it is damaged.
 */
export async function readArchive(archive: Blob, limit: number): Promise<string[] | null> {
  const found = new Map<string, Uint8Array<ArrayBuffer>[]>();
  let bytes = 0;
  let open = 0;
  let failure: Error | null = null;
  const unzip = new Unzip((entry) => {
    if (!wanted.test(entry.name)) return;
    const parts: Uint8Array<ArrayBuffer>[] = [];
    found.set(entry.name, parts);
    open += 1;
    entry.ondata = (error, part, last) => {
      failure ??= error;
      if (error) return;
      if (last) open -= 1;
      bytes += part.length;
      if (bytes > limit) entry.terminate();
      else parts.push(part as Uint8Array<ArrayBuffer>);
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  const reader = archive.stream().getReader();
  for (;;) {
    const { value, done } = await reader.read();
    unzip.push(value ?? new Uint8Array(), done);
    if (failure) throw failure;
    if (bytes > limit) {
      await reader.cancel();
      return null;
    }
    if (done) break;
  }
  if (open > 0) throw new Error('The archive ends in the middle of a file.');
  const inOrder = [...found].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Promise.all(inOrder.map(([, parts]) => new Blob(parts).text()));
}
