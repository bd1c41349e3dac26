import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** An entry of Vite's manifest, as far as we read it. */
export interface Chunk {
  file: string;
  isEntry?: boolean;
  imports?: string[];
  dynamicImports?: string[];
}
export type Manifest = Record<string, Chunk>;

/** Libraries that load with the page that shows them, and never before. */
const lateLibraries =
  /node_modules\/(?:recharts|d3-[a-z]+|marked|micromark|mdast[a-z-]*|highlight\.js|lowlight|shiki|prismjs|zod)\//;

/** Files that load together with `keys`: they and all that they import statically, as modulepreload has them. */
export function closure(manifest: Manifest, keys: readonly string[]): string[] {
  const seen = new Set<string>();
  const visit = (key: string) => {
    const chunk = manifest[key];
    if (!chunk || seen.has(key)) return;
    seen.add(key);
    chunk.imports?.forEach(visit);
  };
  keys.forEach(visit);
  return [...new Set([...seen].map((key) => manifest[key]?.file ?? ''))].filter((file) => file.endsWith('.js'));
}

/** Kilobytes (1,000 bytes) of files after gzip. */
export async function gzippedKilobytes(folder: string, files: readonly string[]): Promise<number> {
  const sizes = await Promise.all(
    files.map(async (file) => gzipSync(await readFile(join(folder, file)), { level: 9 }).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

/** The few lines by which the bundler joins its chunks, loads them and names what another one holds: made of no source, so without a map. */
const isRuntime = (file: string, code: string) =>
  /^(?:rolldown-runtime|preload-helper)-/.test(basename(file)) || /^export\{[^{}]*\}from"[^"]+";\s*$/.test(code);

/** The libraries in these files that should have waited, by the source maps beside them. */
export async function lateLibrariesIn(folder: string, files: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const file of files) {
    const map = join(folder, `${file}.map`);
    if (!existsSync(map) && isRuntime(file, await readFile(join(folder, file), 'utf8'))) continue;
    const { sources } = JSON.parse(await readFile(map, 'utf8')) as { sources: string[] };
    for (const source of sources) {
      const library = lateLibraries.exec(source)?.[0];
      if (library) found.add(library);
    }
  }
  return [...found];
}

export async function readManifest(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest;
}
