import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { clientVersion, findStale, forgetBuild, recordBuild, root } from './build-state.ts';
import { FolderInUseError, lockFolder } from './db/lock.ts';
import { builtTemplate } from './db/schema-version.ts';
import { makeTemplate } from './db/template.ts';
import { precompress } from './precompress.ts';

const dist = join(root, 'dist');

/**
 * Builds what is stale: the web app with its compressed copies and, meanwhile, the database that first starts copy. Of several
 * processes one builds and the others wait for it.
 * @param wanted leave the template out where an embedded database is not used.
 */
export async function build(wanted = { template: true }): Promise<void> {
  const release = await lockDist();
  try {
    const stale = findStale();
    const parts = [stale.client && buildClient(), stale.template && wanted.template && buildTemplate()];
    // Both come to their end, so that a failure of one leaves nothing half done of the other.
    const failed = (await Promise.allSettled(parts)).find((part) => part.status === 'rejected');
    if (failed) throw failed.reason;
  } finally {
    release();
  }
}

async function buildClient(): Promise<void> {
  const version = clientVersion();
  forgetBuild();
  // Only here, because it takes a while to load and often there is nothing to build.
  const vite = await import('vite');
  await inProduction(() => vite.build({ root, logLevel: 'warn' }));
  const { writeOfflineWords } = await import('./words/offline-words.ts');
  await writeOfflineWords(join(dist, 'client/offline-words.json'));
  await Promise.all([precompress(join(dist, 'client')), drawPages(vite)]);
  recordBuild(version);
}

/** Whoever has it built, a test as well, gets what people get: otherwise React's own checks would be in it, twice its size. */
async function inProduction<T>(run: () => Promise<T>): Promise<T> {
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    return await run();
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
}

/** Draws what pages look like before the app runs, in each language, for the server to put in. They are no files of the web app. */
async function drawPages(vite: typeof import('vite')): Promise<void> {
  const { module } = await vite.runnerImport<{ renderDrawn(): Record<string, Record<string, string>> }>(
    join(root, 'src/client/app/prerender.tsx'),
    { root, configFile: false, logLevel: 'warn' },
  );
  const folder = join(dist, 'client-prerendered');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  for (const [language, pages] of Object.entries(module.renderDrawn()))
    for (const [name, html] of Object.entries(pages)) await writeFile(join(folder, `${name}.${language}.html`), html);
}

/** Removes those of other schemas, and what a build left that was cut short. */
async function buildTemplate(): Promise<void> {
  const current = builtTemplate();
  const old = (await readdir(dist)).filter((name) => name.startsWith('template-') && name !== basename(current));
  await Promise.all(old.map((name) => rm(join(dist, name), { recursive: true, force: true })));
  await makeTemplate(current);
}

async function lockDist(): Promise<() => void> {
  await mkdir(dist, { recursive: true });
  for (;;) {
    try {
      return lockFolder(dist);
    } catch (error) {
      if (!(error instanceof FolderInUseError)) throw error;
      await pause(200);
    }
  }
}

/** `npm run build`. */
if (import.meta.main) {
  try {
    await build({ template: !process.argv.includes('--without-template') });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\nThe build failed.\n`);
    process.exitCode = 1;
  }
}
