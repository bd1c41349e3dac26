import { join } from 'node:path';
import type { Db } from '#server/db/database.ts';
import { canonicalJson } from '../archive/canonical-json.ts';
import { checkedLine } from '../archive/checked-line.ts';
import { documentPath } from '../archive/document-path.ts';
import type { ManifestFile } from '../archive/manifest.ts';
import { passportTables } from '../archive/tables.ts';
import { HashedFile } from './hashed-file.ts';
import { readProfile } from './profile.ts';
import { readRows } from './rows.repository.ts';

/** The file of a document that goes into the archive; its bytes stay in the database until then. */
export interface DocumentFile extends ManifestFile {
  documentId: string;
}

/** Writes every file of rows into `folder`, all from one snapshot; gives what each is, and which files of documents belong to it. */
export async function writeFiles(
  db: Db,
  userId: string,
  folder: string,
): Promise<{ files: ManifestFile[]; documents: DocumentFile[] }> {
  return db.transaction(
    async (tx) => {
      const documents: DocumentFile[] = [];
      const profile = await writeFile(folder, 'profile.json', async (write) => {
        await write(`${checkedLine(JSON.parse(canonicalJson(await readProfile(tx, userId))))}\n`);
      });
      const files = [profile];
      for (const of of passportTables) {
        let rows = 0;
        const file = await writeFile(folder, `${of.name}.jsonl`, async (write) => {
          for await (const row of readRows(tx, of, userId)) {
            await write(`${checkedLine(row)}\n`);
            rows += 1;
            if (of.name === 'documents') documents.push(documentFile(row));
          }
        });
        files.push({ ...file, rows });
      }
      return { files, documents };
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
}

export async function writeFile(
  folder: string,
  path: string,
  fill: (write: (text: string) => Promise<void>) => Promise<void>,
): Promise<ManifestFile> {
  const file = await HashedFile.create(join(folder, path));
  try {
    await fill((text) => file.write(text));
  } catch (error) {
    await file.abandon();
    throw error;
  }
  return { path, ...(await file.end()) };
}

function documentFile(row: Record<string, unknown>): DocumentFile {
  const { id, file_name, byte_count, sha256 } = row as Record<string, string> & { byte_count: number };
  return {
    documentId: id ?? '',
    path: documentPath(id ?? '', file_name ?? ''),
    bytes: byte_count,
    sha256: sha256 ?? '',
  };
}
