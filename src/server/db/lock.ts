import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** Another process uses the data folder. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';
}

/** Who holds a folder. `birth` tells a process from a later one with the same number; null where the system does not say. */
interface Holder {
  pid: number;
  birth: string | null;
  host: string;
}

/** A holder on another machine (or in another container) cannot be asked; it touches its lock this often, in ms … */
const touchEvery = 5_000;
/** … and counts as dead after this silence, in ms. */
const silence = 30_000;

/**
 * Takes a data folder for this process alone, because PGlite itself does not notice a second one and loses data then.
 * @returns the release; it is also done when the process exits.
 * @throws FolderInUseError with the pid of the holder.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'lock');
  const self: Holder = { pid: process.pid, birth: birthOf(process.pid), host: hostname() };
  const text = `${JSON.stringify(self)}\n`;
  while (!create(file, text)) {
    const found = read(file);
    if (found === null) continue;
    const holder = parse(found);
    if (holder && isAlive(holder, file)) throw new FolderInUseError(refusal(folder, holder));
    takeAway(file, found);
  }
  const touch = setInterval(() => {
    const now = new Date();
    if (read(file) === text) utimesSync(file, now, now);
  }, touchEvery).unref();
  const release = () => {
    clearInterval(touch);
    process.off('exit', release);
    if (read(file) === text) rmSync(file, { force: true });
  };
  process.on('exit', release);
  return release;
}

/** Makes the file with its content in one step, so that nobody reads half of it. False when it exists. */
function create(file: string, text: string): boolean {
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, text, { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft);
  }
}

/** Removes a dead holder's lock, and puts it back if another process was quicker and it is that one's by now. */
function takeAway(file: string, dead: string): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const moved = read(aside);
  if (moved !== null && moved !== dead) create(file, moved);
  rmSync(aside, { force: true });
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function parse(text: string): Holder | null {
  try {
    const holder = JSON.parse(text) as Holder;
    return Number.isInteger(holder.pid) ? holder : null;
  } catch {
    return null;
  }
}

function isAlive(holder: Holder, file: string): boolean {
  if (holder.host !== hostname()) return Date.now() - statSync(file).mtimeMs < silence;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return birthOf(holder.pid) === holder.birth;
}

/**
 * The start of a process in clock ticks since boot, with the boot's id: field 22 of `/proc/<pid>/stat` (proc(5)). Null for one that has
 * died but was not yet waited for (state Z), which still has a number.
 */
function birthOf(pid: number): string | null {
  const stat = read(`/proc/${pid}/stat`);
  if (stat === null) return null;
  const afterName = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (afterName[0] === 'Z') return null;
  return `${read('/proc/sys/kernel/random/boot_id')?.trim()}:${afterName[19]}`;
}

function refusal(folder: string, { pid, host }: Holder): string {
  const where = host === hostname() ? '' : ` on ${host}`;
  return `The data folder ${folder} is in use by process ${pid}${where}: stop that one first, or choose another folder with DATA_DIR.`;
}
