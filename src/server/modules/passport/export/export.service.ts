import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Db } from '#server/db/database.ts';
import { readParts } from '#server/db/document-parts.ts';
import type { Clock } from '#server/platform/clock.ts';
import { createSpool } from '#server/platform/spool.ts';
import { canonicalJson } from '../archive/canonical-json.ts';
import { type Manifest, type ManifestFile, passportFormat, passportVersion } from '../archive/manifest.ts';
import { writeViewer } from '../viewer/write-viewer.ts';
import { pack } from './pack.ts';
import { writeFile, writeFiles } from './write-files.ts';

export interface Exported {
  name: string;
  byteCount: number;
  /** Is to be read or destroyed: either way the temporary files are removed. */
  pieces: Readable;
}

export interface ExportDeps {
  db: Db;
  clock: Clock;
}

/**
 * Everything of one person as an archive. The rows are written to a temporary folder from one snapshot, so that nobody who downloads
 * slowly holds a transaction; documents, whose bytes never change, are read while they are sent. Memory: a page of rows, a part of a file.
 */
export function createExport({ db, clock }: ExportDeps): (userId: string) => Promise<Exported> {
  return async (userId) => {
    const spool = await createSpool();
    try {
      const { files, documents } = await writeFiles(db, userId, spool.folder);
      const viewer = await writeViewer(spool.folder, await settingsIn(spool.folder));
      const told = [...files, viewer, ...documents.map(({ documentId: _id, ...file }) => file)];
      const manifest = await writeManifest(spool.folder, told, clock());
      const { byteCount, pieces } = await pack(spool.folder, [manifest, ...files, viewer], documents, (id) =>
        readParts(db, userId, id),
      );
      pieces.once('close', () => void spool.remove());
      return { name: `xentree-passport-${clock().toISOString().slice(0, 10)}.zip`, byteCount, pieces };
    } catch (error) {
      await spool.remove();
      throw error;
    }
  };
}

function writeManifest(folder: string, files: ManifestFile[], now: Date): Promise<ManifestFile> {
  const manifest: Manifest = {
    format: passportFormat,
    version: passportVersion,
    exported_at: now.toISOString(),
    files,
  };
  return writeFile(folder, 'manifest.json', (write) => write(`${canonicalJson(manifest)}\n`));
}

async function settingsIn(folder: string): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(join(folder, 'profile.json'), 'utf8')).settings;
}
