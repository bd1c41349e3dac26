import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { readMigrationFiles } from 'drizzle-orm/migrator';

export const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));

/** Names the schema that all migrations together make: 16 hexadecimal digits. */
export function schemaVersion(): string {
  const hash = createHash('sha256');
  for (const { folderMillis, hash: migration } of readMigrationFiles({ migrationsFolder })) {
    hash.update(`${folderMillis} ${migration}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

/** Where the build leaves a new cluster with this schema; another schema has another name, so it is never stale. */
export function builtTemplate(): string {
  return fileURLToPath(new URL(`../../../dist/template-${schemaVersion()}`, import.meta.url));
}
