import { fileURLToPath } from 'node:url';
import { closure, gzippedKilobytes, lateLibrariesIn, type Manifest, readManifest } from './bundle.ts';
import type { Figure } from './figure.ts';
import { scriptsFetched } from './page-scripts.ts';

const built = fileURLToPath(new URL('../../dist/client', import.meta.url));

function entryOf(manifest: Manifest): string {
  const key = Object.keys(manifest).find((name) => manifest[name]?.isEntry);
  if (!key) throw new Error('The manifest of the web app names no entry.');
  return key;
}

/**
 * JavaScript of the first visit: the entry by the manifest, and all that a browser then fetches for the sign-in page, the
 * words of its language among it.
 */
export async function measurePageWeight(bareFolder: string): Promise<Figure[]> {
  const bare = await readManifest(bareFolder);
  const floor = await gzippedKilobytes(bareFolder, closure(bare, [entryOf(bare)]));
  const manifest = await readManifest(built);
  const entryFiles = closure(manifest, [entryOf(manifest)]);
  // What every page is drawn by: the entry asks for it once it has begun the session.
  const app = [entryOf(manifest), 'src/client/app/start.tsx'];
  const [english = [], persian = []] = await scriptsFetched('/login', ['en-GB', 'fa-IR']);
  const missing = entryFiles.filter((file) => !english.includes(file));
  if (missing.length > 0) throw new Error(`The sign-in page did not load ${missing.join(', ')}.`);

  const mapped = english.filter((file) => file.startsWith('assets/'));
  const late = await lateLibrariesIn(built, mapped);
  if (late.length > 0) console.log(`These load with the first visit and should not: ${late.join(', ')}`);
  const weight = async (name: string, files: string[], budget: number): Promise<Figure> => {
    return { name, value: await gzippedKilobytes(built, files), floor, budget, allows: 'most', unit: 'kB' };
  };
  // What a visit of Progress waits for: its charts come after it.
  const progressFiles = closure(manifest, [...app, 'src/client/pages/progress.tsx']);
  const taskFiles = closure(manifest, [
    ...app,
    'src/client/app/shell/shell.tsx',
    'src/client/pages/english.tsx',
    'src/client/features/english/player/task-view.tsx',
  ]);
  const early = await lateLibrariesIn(built, progressFiles);
  if (early.length > 0) console.log(`These load with Progress and should not: ${early.join(', ')}`);
  return [
    // Small, so that the session begins long before the app has come.
    await weight('entry JavaScript, gzip', entryFiles, 20),
    await weight('sign-in page in English, all JavaScript, gzip', english, 135),
    await weight('sign-in page in Persian, all JavaScript, gzip', persian, 135),
    // A browser asks for six at a time, and each costs a phone a round trip.
    {
      name: 'scripts that a task of English is drawn by',
      value: taskFiles.length,
      floor: null,
      budget: 24,
      allows: 'most',
      unit: 'files',
    },
    {
      name: 'charts, markdown, highlighting, zod in it',
      value: late.length,
      floor: 0,
      budget: 0,
      allows: 'most',
      unit: 'libraries',
    },
    {
      name: 'charts in the first load of Progress',
      value: early.length,
      floor: 0,
      budget: 0,
      allows: 'most',
      unit: 'libraries',
    },
  ];
}
