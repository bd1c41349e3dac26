import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A temporary folder for what is too large for memory. */
export interface Spool {
  folder: string;
  /** Removes it with everything in it; a second time does nothing. */
  remove(): Promise<void>;
}

const prefix = 'xentree-spool-';
/** No request takes so long: what is older was left behind by a process that died. Milliseconds. */
const longest = 86_400_000;

/** Makes one in the system's folder for temporary files (`TMPDIR`), readable by this user alone. */
export async function createSpool(): Promise<Spool> {
  const folder = await mkdtemp(join(tmpdir(), prefix));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Removes what processes that died left behind. */
export async function sweepSpools(now: Date): Promise<void> {
  const names = await readdir(tmpdir());
  for (const name of names.filter((one) => one.startsWith(prefix))) {
    const folder = join(tmpdir(), name);
    const made = await stat(folder).catch(() => null);
    if (made && now.getTime() - made.mtimeMs > longest) await rm(folder, { recursive: true, force: true });
  }
}
