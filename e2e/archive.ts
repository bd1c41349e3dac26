import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';

/** Unpacks an archive of ours into a folder; gives its page. */
export async function unpackTo(archive: string, folder: string): Promise<string> {
  for (const [name, bytes] of Object.entries(unzipSync(await readFile(archive)))) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  }
  return join(folder, 'index.html');
}
