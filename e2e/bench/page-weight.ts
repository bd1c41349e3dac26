import { fileURLToPath } from 'node:url';
import { closure, gzippedKilobytes, lateLibrariesIn, type Manifest, readManifest } from './bundle.ts';
import type { Figure } from './figure.ts';

const built = fileURLToPath(new URL('../../dist/client', import.meta.url));

function entryOf(manifest: Manifest): string {
  const key = Object.keys(manifest).find((name) => manifest[name]?.isEntry);
  if (!key) throw new Error('The manifest of the web app names no entry.');
  return key;
}

/** JavaScript that the first visit loads: the entry, and the entry with the sign-in page. */
export async function measurePageWeight(bareFolder: string): Promise<Figure[]> {
  const manifest = await readManifest(built);
  const entry = entryOf(manifest);
  const login = Object.keys(manifest).find((key) => /^src\/client\/pages\/(?:.*\/)?(?:login|sign-in)/.test(key));
  if (!login) throw new Error('The manifest of the web app names no sign-in page.');
  const bare = await readManifest(bareFolder);
  const floor = await gzippedKilobytes(bareFolder, closure(bare, [entryOf(bare)]));

  const entryFiles = closure(manifest, [entry]);
  const routeFiles = closure(manifest, [entry, login]);
  const late = await lateLibrariesIn(built, routeFiles);
  if (late.length > 0) console.log(`These load with the first visit and should not: ${late.join(', ')}`);
  const weigh = (files: string[]) => gzippedKilobytes(built, files);
  return [
    { name: 'entry JavaScript, gzip', value: await weigh(entryFiles), floor, budget: 115, allows: 'most', unit: 'kB' },
    {
      name: 'first route JavaScript, gzip',
      value: await weigh(routeFiles),
      floor,
      budget: 135,
      allows: 'most',
      unit: 'kB',
    },
    {
      name: 'charts, markdown, highlighting, zod in it',
      value: late.length,
      floor: 0,
      budget: 0,
      allows: 'most',
      unit: 'libraries',
    },
  ];
}
