import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { openDatabase } from './open.ts';

/**
 * Makes a new, migrated, cleanly closed cluster for first starts and tests to copy; nothing happens when it is there. Two processes may
 * make the same one at the same time: the first to finish wins.
 */
export async function makeTemplate(folder: string): Promise<void> {
  if (existsSync(folder)) return;
  await mkdir(dirname(folder), { recursive: true });
  const workshop = await mkdtemp(`${folder}.creating-`);
  try {
    const database = await openDatabase({ dataDir: workshop, durable: false, template: join(workshop, 'none') });
    await database.close();
    await rename(join(workshop, 'db'), folder).catch((error: NodeJS.ErrnoException) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}
