import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/**
 * `npm run lock`: adds the packages for other kinds of machine that the lock file lacks.
 * npm leaves an optional package out of the lock when the registry does not answer for it, and `npm ci` then refuses the
 * lock. The missing ones are named in full by the packages that want them, and their names say what they are for.
 */
interface Entry {
  version?: string;
  optional?: boolean;
  dev?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}
type Lock = { packages: Record<string, Entry> };

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors: Record<string, string> = {
  arm: 'arm',
  arm64: 'arm64',
  armv7: 'arm',
  ia32: 'ia32',
  loong64: 'loong64',
  mips64el: 'mips64el',
  ppc64: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x',
  wasm32: 'wasm32',
  x64: 'x64',
};

/** What a platform package runs on, by the words of its name; null where the name does not say it. */
export function platformOf(name: string): Pick<Entry, 'os' | 'cpu' | 'libc'> | null {
  if (name === 'fsevents') return { os: ['darwin'] };
  const words = name.split(/[^a-z0-9]+/);
  const os = systems.filter((system) => words.includes(system) || (system === 'win32' && words.includes('windows')));
  const cpu = words.flatMap((word) => processors[word] ?? []);
  if (os.length === 0 && !cpu.includes('wasm32')) return null;
  const libc = words.includes('musl')
    ? ['musl']
    : words.includes('gnu') && os.includes('linux')
      ? ['glibc']
      : undefined;
  return { ...(os.length > 0 && { os }), ...(cpu.length > 0 && { cpu: [...new Set(cpu)] }), ...(libc && { libc }) };
}

/** The places where Node would look for `name` from the package at `place`, nearest first. */
function candidates(place: string, name: string): string[] {
  const parts = place.split('/node_modules/');
  const above = parts.map((_, index) => parts.slice(0, parts.length - index).join('/node_modules/'));
  return [...above, ''].map((folder) => (folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`));
}

/** Adds what is missing, and gives the names of what was added. Throws where a name does not tell its platform. */
export function completeLock(lock: Lock): string[] {
  const added: string[] = [];
  for (const [place, entry] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      const places = [...new Set(candidates(place, name))];
      const version = range.replace(/^[\^~]/, '');
      const found = places.map((path) => lock.packages[path]).find(Boolean);
      if (found && (found.version === version || range !== version)) continue;
      const platform = platformOf(name);
      if (!platform) throw new Error(`${name} is missing from the lock file and its name does not say what it is for.`);
      const free = found ? `${place}/node_modules/${name}` : `node_modules/${name}`;
      lock.packages[free] = { version, ...platform, ...(entry.dev && { dev: true }), optional: true };
      added.push(name);
    }
  }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  return added;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = fileURLToPath(new URL('../package-lock.json', import.meta.url));
  const lock = JSON.parse(await readFile(file, 'utf8')) as Lock;
  const added = completeLock(lock);
  if (added.length > 0) await writeFile(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(added.length > 0 ? `Added to the lock file: ${added.join(', ')}` : 'The lock file is complete.');
}
