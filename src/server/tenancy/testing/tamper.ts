import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';

/** Changes the audit log as only the owner of the database can: with the trigger off that forbids it. For tests. */
export async function tamper(db: Db, ...statements: readonly SQL[]): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`alter table audit_entries disable trigger audit_entries_append_only`);
    for (const statement of statements) await tx.execute(statement);
    await tx.execute(sql`alter table audit_entries enable trigger audit_entries_append_only`);
  });
}
