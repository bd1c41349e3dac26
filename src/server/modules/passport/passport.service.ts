import type { PassportContents, PassportReport } from '#contract/passport.ts';
import type { Db } from '#server/db/database.ts';
import type { Clock } from '#server/platform/clock.ts';
import { sweepSpools } from '#server/platform/spool.ts';
import { documentBytes, lastOwnerOf, listShared } from './account.repository.ts';
import { type AccountPorts, createEraseAccount } from './account.service.ts';
import { passportTables } from './archive/tables.ts';
import { createExport, type ExportDeps, type Exported } from './export/export.service.ts';
import { countRows, hasRows } from './export/rows.repository.ts';
import { createImport, type ImportDeps } from './import/import.service.ts';

export interface Passport {
  /** Everything of a person as an archive. */
  exportAll(userId: string): Promise<Exported>;
  /** Brings the archive at `path` into an account that is empty. */
  importAll(userId: string, path: string): Promise<PassportReport>;
  contents(userId: string): Promise<PassportContents>;
  /** Deletes the account; the password was proven. */
  erase(userId: string): Promise<void>;
  /** Removes temporary files that processes left behind which died. */
  sweep(): Promise<void>;
}

/** A row is about so much larger as JSON, once in its file and once in the viewer. */
const asText = 3;
/** The viewer without rows. Bytes. */
const viewerBytes = 24_000;

/** What is a person's own: to take along, to bring back, to have deleted. */
export function createPassport(deps: { db: Db; clock: Clock } & ExportDeps & ImportDeps & AccountPorts): Passport {
  const { db, clock } = deps;
  return {
    exportAll: createExport(deps),
    importAll: createImport(deps),
    erase: createEraseAccount(deps),
    sweep: () => sweepSpools(clock()),
    async contents(userId) {
      const counts: Record<string, number> = {};
      let bytes = viewerBytes;
      let empty = true;
      for (const of of passportTables) {
        const found = await countRows(db, of, userId);
        counts[of.name] = found.rows;
        bytes += asText * found.bytes;
        empty &&= !(await hasRows(db, of, userId));
      }
      const files = await documentBytes(db, userId);
      return {
        counts,
        document_bytes: files,
        estimated_bytes: bytes + files,
        shared_documents: (await listShared(db, userId)).length,
        empty,
        last_owner_of: await lastOwnerOf(db, userId, { lock: false }),
      };
    },
  };
}
