import { createHash } from 'node:crypto';
import type { auditEntries } from '#server/db/schema/audit.ts';

export type AuditRow = typeof auditEntries.$inferSelect;

/** What an entry says: its row without the chain. */
export type AuditContent = Omit<AuditRow, 'prevHash' | 'hash'>;

/** The last entry of a chain, as it is kept beside it. */
export interface ChainHead {
  seq: number;
  hash: Buffer;
}

/** What the first entry of a tenant follows. */
export const chainStart = (tenantId: string): Buffer => createHash('sha256').update(`audit:${tenantId}`).digest();

/** SHA-256 over the hash before and the entry, written in one way only: an array, whose order and length are fixed. */
export function entryHash(prevHash: Buffer, entry: AuditContent): Buffer {
  const canonical = JSON.stringify([
    entry.tenantId,
    entry.seq,
    entry.id,
    entry.at.toISOString(),
    entry.actorId,
    entry.actorUsername,
    entry.action,
    entry.objectKind,
    entry.objectId,
    entry.changes.map(({ field, before, after }) => [field, before, after]),
    entry.requestId,
  ]);
  return createHash('sha256').update(prevHash).update(canonical).digest();
}

/** Where a chain is broken, and how: a sentence. */
export interface Break {
  seq: number;
  why: string;
}

/** Follows the chain of one tenant, entry by entry; memory does not grow with it. */
export function chainCheck(tenantId: string) {
  let last: ChainHead = { seq: 0, hash: chainStart(tenantId) };
  let broken: Break | null = null;
  const found = (seq: number, why: string) => {
    broken ??= { seq, why };
  };
  return {
    /** Takes the entries in the order of their numbers. */
    take(row: AuditRow): void {
      if (row.seq !== last.seq + 1) found(last.seq + 1, 'is missing');
      else if (!row.prevHash.equals(last.hash)) found(row.seq, 'does not follow the entry before it');
      else if (!entryHash(last.hash, row).equals(row.hash)) found(row.seq, 'was changed after it was written');
      last = { seq: row.seq, hash: row.hash };
    },
    /** The first break, or null; `head` is what is kept beside the chain. */
    end(head: ChainHead | undefined): Break | null {
      if (!head) found(last.seq, 'is there, although nothing says that the log has entries');
      else if (head.seq > last.seq) found(last.seq + 1, 'is missing: the newest entries were removed');
      else if (head.seq < last.seq || !head.hash.equals(last.hash))
        found(last.seq, 'is not the one that was last written');
      return broken;
    },
  };
}
