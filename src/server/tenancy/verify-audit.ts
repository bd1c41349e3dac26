import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { auditEntries, auditHeads } from '#server/db/schema/audit.ts';
import { type Break, chainCheck } from './audit-chain.ts';

/** What the check of all logs found. */
export interface AuditReport {
  tenants: number;
  entries: number;
  broken: (Break & { tenantId: string })[];
}

const pageSize = 1_000;

/** Checks every chain from its first entry on; it sees one moment, whatever is added meanwhile. */
export async function verifyAudit(db: Db): Promise<AuditReport> {
  return db.transaction(
    async (tx) => {
      const report: AuditReport = { tenants: 0, entries: 0, broken: [] };
      const { rows } = await tx.execute<{ id: string }>(sql`
        select tenant_id as id from ${auditEntries} union select tenant_id from ${auditHeads} order by 1`);
      for (const { id: tenantId } of rows) {
        const check = chainCheck(tenantId);
        let after = Number.MIN_SAFE_INTEGER;
        for (;;) {
          const page = await tx
            .select()
            .from(auditEntries)
            .where(and(eq(auditEntries.tenantId, tenantId), gt(auditEntries.seq, after)))
            .orderBy(asc(auditEntries.seq))
            .limit(pageSize);
          for (const row of page) check.take(row);
          report.entries += page.length;
          after = page.at(-1)?.seq ?? after;
          if (page.length < pageSize) break;
        }
        const [head] = await tx.select().from(auditHeads).where(eq(auditHeads.tenantId, tenantId));
        const broken = check.end(head);
        report.tenants += 1;
        if (broken) report.broken.push({ tenantId, ...broken });
      }
      return report;
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
}
