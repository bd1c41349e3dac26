import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtTemplate } from './db/schema-version.ts';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Everything that the built web app is made from. */
const inputs = [
  'index.html',
  'package-lock.json',
  'public',
  'src/client',
  'src/content/words',
  'src/contract',
  'src/server/words',
  'src/tokens',
  'tailwind.config.ts',
  'vite.config.ts',
  '.ci/vite-chunks.ts',
  '.ci/vite-contract.ts',
];
const record = join(root, 'dist/build.json');

/** What has to be built before the server can start. */
export interface Stale {
  client: boolean;
  /** The database that first starts copy. */
  template: boolean;
}

export function findStale(): Stale {
  return { client: recorded() !== clientVersion(), template: !existsSync(builtTemplate()) };
}

/** Called before the build touches anything: what is cut short stays stale. */
export function forgetBuild(): void {
  rmSync(record, { force: true });
}

/** @param version what {@link clientVersion} said before the build, so that a change during it is built next time. */
export function recordBuild(version: string): void {
  writeFileSync(record, `${JSON.stringify({ client: version })}\n`);
}

/** Changes with every input's path and content, and with nothing else. */
export function clientVersion(): string {
  // Vite writes it into the app.
  const hash = createHash('sha256').update(`VITE_XENTREE_URL=${process.env.VITE_XENTREE_URL ?? ''}\n`);
  for (const file of inputs.flatMap(filesBelow)) {
    const content = readFileSync(join(root, file));
    hash.update(`${file}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

/** Tests are no part of what is built. */
function filesBelow(path: string): string[] {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  const entries = readdirSync(full, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .sort();
}

function recorded(): string | null {
  if (!existsSync(record) || !existsSync(join(root, 'dist/client/index.html'))) return null;
  try {
    return (JSON.parse(readFileSync(record, 'utf8')) as { client: string }).client;
  } catch {
    return null;
  }
}
