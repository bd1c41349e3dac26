import { eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditEntries, auditHeads } from '#server/db/schema/audit.ts';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import '#testing/property-seed.ts';
import { type AuditRow, chainCheck, chainStart, entryHash } from './audit-chain.ts';
import { type AuditEvent, appendAudit, changesBetween } from './audit-log.ts';
import { tamper } from './testing/tamper.ts';
import { verifyAudit } from './verify-audit.ts';

let made: TestDatabase;
beforeAll(async () => {
  made = await testDatabase();
});
afterAll(() => made.close());

const words = fc.option(fc.string({ unit: 'grapheme', maxLength: 8 }), { nil: null });
const change = fc.record({ field: fc.string({ minLength: 1, maxLength: 8 }), before: words, after: words });
const event = (tenantId: string): fc.Arbitrary<AuditEvent> =>
  fc.record({
    tenantId: fc.constant(tenantId),
    actor: fc.option(fc.record({ userId: fc.uuid(), username: fc.string({ maxLength: 8 }) }), { nil: null }),
    action: fc.constantFrom('member_added', 'member_role_changed'),
    object: fc.option(fc.record({ kind: fc.constant('member'), id: fc.uuid() }), { nil: null }),
    changes: fc.array(change, { maxLength: 3 }),
    requestId: words,
    at: fc.date({ noInvalidDate: true, min: new Date('2020-01-01'), max: new Date('2040-01-01') }),
  });

/** A chain as it would be stored, without a database. */
function chained(tenantId: string, events: AuditEvent[]): AuditRow[] {
  let prevHash = chainStart(tenantId);
  return events.map(({ actor, object, changes, action, requestId, at }, index) => {
    const entry = {
      tenantId,
      seq: index + 1,
      id: `e-${index}`,
      at,
      actorId: actor?.userId ?? null,
      actorUsername: actor?.username ?? null,
      action,
      objectKind: object?.kind ?? null,
      objectId: object?.id ?? null,
      changes: [...changes],
      requestId,
    };
    const row = { ...entry, prevHash, hash: entryHash(prevHash, entry) };
    prevHash = row.hash;
    return row;
  });
}

function check(rows: AuditRow[], head: { seq: number; hash: Buffer } | undefined) {
  const checking = chainCheck('t');
  for (const row of rows) checking.take(row);
  return checking.end(head);
}

const chain = fc.array(event('t'), { minLength: 2, maxLength: 8 }).map((events) => chained('t', events));
const headOf = (rows: AuditRow[]) => rows.at(-1);

test('a chain as it was written is whole', () => {
  fc.assert(
    fc.property(chain, (rows) => {
      expect(check(rows, headOf(rows))).toBeNull();
    }),
  );
});

test('an entry that is changed in any field is found, at the entry', () => {
  const field = fc.constantFrom('id', 'actorId', 'actorUsername', 'action', 'objectKind', 'objectId', 'requestId');
  const change = fc.oneof(
    field.map((name) => (row: AuditRow) => ({ ...row, [name]: `${row[name as 'id']}x` })),
    fc.constant((row: AuditRow) => ({ ...row, at: new Date(row.at.getTime() + 1) })),
    fc.constant((row: AuditRow) => ({ ...row, changes: [...row.changes, { field: 'x', before: null, after: null }] })),
    fc.constant((row: AuditRow) => ({ ...row, hash: Buffer.from(row.hash).fill(1, 0, 1) })),
  );
  fc.assert(
    fc.property(chain, fc.nat(), change, (rows, at, alter) => {
      const index = at % rows.length;
      const altered = rows.map((row, place) => (place === index ? alter(row) : row));
      fc.pre(JSON.stringify(altered) !== JSON.stringify(rows));
      expect(check(altered, headOf(rows))?.seq).toBe(index + 1);
    }),
  );
});

test('an entry that is removed is found, the newest one too, and so is a log without its head', () => {
  fc.assert(
    fc.property(chain, fc.nat(), (rows, at) => {
      const index = at % rows.length;
      expect(
        check(
          rows.filter((_row, place) => place !== index),
          headOf(rows),
        )?.seq,
      ).toBe(index + 1);
      expect(check(rows, undefined)).not.toBeNull();
      expect(check([], headOf(rows))?.seq).toBe(1);
    }),
  );
});

test('entries that change places are found, also where they take each other’s numbers', () => {
  fc.assert(
    fc.property(chain, fc.nat(), (rows, at) => {
      const index = at % (rows.length - 1);
      const [one, two] = [rows[index], rows[index + 1]] as [AuditRow, AuditRow];
      const moved = rows.map((row, place) =>
        place === index ? { ...two, seq: one.seq } : place === index + 1 ? { ...one, seq: two.seq } : row,
      );
      expect(check(moved, headOf(rows))?.seq).toBe(index + 1);
    }),
  );
});

test('a chain cannot be passed off as that of another tenant', () => {
  fc.assert(
    fc.property(chain, (rows) => {
      const other = chainCheck('other');
      for (const row of rows) other.take({ ...row, tenantId: 'other' });
      expect(other.end(headOf(rows))?.seq).toBe(1);
    }),
  );
});

test('what is written is read back whole: any text, several tenants at once, many writers', async () => {
  const { db } = made.database;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(event('one'), event('two')), { minLength: 1, maxLength: 4 }),
      fc.array(fc.oneof(event('one'), event('two')), { minLength: 1, maxLength: 4 }),
      async (first, second) => {
        await Promise.all([first, second].map((events) => db.transaction((tx) => appendAudit(tx, ...events))));
        expect((await verifyAudit(db)).broken).toEqual([]);
      },
    ),
    { numRuns: 15 },
  );
});

test('an entry is there exactly where its change is', async () => {
  const { db } = made.database;
  const happened = { actor: null, action: 'tested', object: null, changes: [], requestId: null, at: new Date() };
  const failing = db.transaction(async (tx) => {
    await appendAudit(tx, { ...happened, tenantId: 'undone' });
    throw new Error('undone');
  });
  await expect(failing).rejects.toThrow('undone');
  expect(await db.select().from(auditEntries).where(eq(auditEntries.tenantId, 'undone'))).toEqual([]);
});

test('the log is only added to: the database itself refuses everything else', async () => {
  const { db } = made.database;
  const happened = { actor: null, action: 'tested', object: null, changes: [], requestId: null, at: new Date() };
  await db.transaction((tx) => appendAudit(tx, { ...happened, tenantId: 'kept' }));
  for (const statement of [
    sql`update audit_entries set action = 'hidden' where tenant_id = 'kept'`,
    sql`delete from audit_entries where tenant_id = 'kept'`,
    sql`truncate audit_entries`,
    sql`insert into audit_entries select * from audit_entries where tenant_id = 'kept'
      on conflict (tenant_id, seq) do update set action = 'hidden'`,
  ]) {
    const refused = await db.execute(statement).then(
      () => null,
      (error: unknown) => error as { cause?: { message?: string } },
    );
    expect(String(refused?.cause?.message)).toContain('the audit log is only added to');
  }
  const kept = await db.select().from(auditEntries).where(eq(auditEntries.tenantId, 'kept'));
  expect(kept.map(({ action }) => action)).toEqual(['tested']);
});

test('a chain that forks cannot be stored', async () => {
  const { db } = made.database;
  const happened = { actor: null, action: 'tested', object: null, changes: [], requestId: null, at: new Date() };
  await db.transaction((tx) => appendAudit(tx, { ...happened, tenantId: 'fork' }));
  const [row] = await db.select().from(auditEntries).where(eq(auditEntries.tenantId, 'fork'));
  await expect(db.insert(auditEntries).values({ ...(row as AuditRow), seq: 2, id: 'twin' })).rejects.toThrow();
});

test('the check of the database names the first broken entry of each tenant', async () => {
  const { db } = made.database;
  const happened = { actor: null, action: 'tested', object: null, changes: [], requestId: null, at: new Date() };
  for (const tenantId of ['x-changed', 'x-cut', 'x-whole'])
    await db.transaction((tx) => appendAudit(tx, ...[1, 2, 3].map(() => ({ ...happened, tenantId }))));
  await tamper(
    db,
    sql`update audit_entries set action = 'hidden' where tenant_id = 'x-changed' and seq = 2`,
    sql`delete from audit_entries where tenant_id = 'x-cut' and seq = 3`,
  );
  const { broken, tenants, entries } = await verifyAudit(db);
  expect(broken.map(({ tenantId, seq }) => [tenantId, seq])).toEqual([
    ['x-changed', 2],
    ['x-cut', 3],
  ]);
  expect(tenants).toBe((await db.select().from(auditHeads)).length);
  expect(entries).toBe((await db.select().from(auditEntries)).length);
});

test('changes name the fields that differ, and how', () => {
  const at = new Date('2026-11-29T00:00:00Z');
  expect(changesBetween({ role: 'admin', teamId: null, n: 1 }, { role: 'member', teamId: null, n: 1, at })).toEqual([
    { field: 'role', before: 'admin', after: 'member' },
    { field: 'at', before: null, after: '2026-11-29T00:00:00.000Z' },
  ]);
});
