import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** An entry of Vite's manifest, as far as it is read here. */
interface Chunk {
  file: string;
  isEntry?: boolean;
  imports?: string[];
}

/**
 * Tells which files a page needs besides its entry, as the lines of HTML that ask for them early: otherwise each is found
 * only when the one before it has run. Sources that the web app in `folder` does not have are left out.
 */
export function preloads(folder: string): (sources: readonly string[]) => string {
  const file = path.join(folder, '.vite/manifest.json');
  if (!existsSync(file)) return () => '';
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Chunk>;
  const entries = withImports(
    manifest,
    Object.keys(manifest).filter((key) => manifest[key]?.isEntry),
  );
  return (sources) =>
    [...withImports(manifest, sources)]
      .filter((chunk) => !entries.has(chunk))
      .map((chunk) => `    <link rel="modulepreload" crossorigin href="/${chunk.file}">\n`)
      .join('');
}

/** The chunks of `keys` and all that they import statically. */
function withImports(manifest: Record<string, Chunk>, keys: readonly string[]): Set<Chunk> {
  const found = new Set<Chunk>();
  const visit = (key: string) => {
    const chunk = manifest[key];
    if (!chunk || found.has(chunk)) return;
    found.add(chunk);
    chunk.imports?.forEach(visit);
  };
  keys.forEach(visit);
  return found;
}
