import { sql } from 'drizzle-orm';
import { getTableConfig } from 'drizzle-orm/pg-core';
import { everyTable } from '#server/modules/passport/testing/every-table.ts';
import type { TestServer } from '../server.ts';

/** What the statements of this file begin with: they are the test's own. */
export const ownMark = '/* the state of a test */';

/** Counted of every request that is proven to be somebody's, also of one that is refused. */
const countsRequests: readonly string[] = ['api_key_usage', 'last_activity', 'login_throttles'];
/** Changes by itself: when and from where something was used last. */
const byItself: Readonly<Record<string, readonly string[]>> = {
  api_keys: ['last_used_at', 'last_address'],
  sessions: ['last_used_at', 'idle_expires_at', 'touched_at', 'confirmed', 'ip'],
};

/** The whole database as it was at one moment. */
export interface KeptState {
  /** The tables that now hold something else than then, but for what merely counts requests. */
  changed(): Promise<string[]>;
  /** Makes every table what it was then, once no job is at work. */
  restore(): Promise<void>;
}

/**
 * Keeps a copy of every table. That is cheaper than to make an organization anew for every question that changes it, and sees every
 * change, whoever's rows it is in.
 *
 * @param over members whose time was over by then are left out of the comparison: a chore of the server ends them at any moment.
 */
export async function keepState({ database: { db } }: TestServer, over: Date): Promise<KeptState> {
  const tables = everyTable().map((table) => getTableConfig(table).name);
  const run = (statements: string) => db.execute(sql.raw(`${ownMark} ${statements}`));
  const held = (table: string) =>
    table === 'memberships' ? `where expires_at is null or expires_at > '${over.toISOString()}'` : '';
  const digests = tables.map((table) => {
    const itself = byItself[table];
    const row = itself ? `(to_jsonb(t) ${itself.map((column) => `- '${column}'`).join(' ')})::text` : 't::text';
    return `select '${table}', md5(string_agg(${row}, ',' order by ${row})) from public.${table} t ${held(table)}`;
  });
  const digest = async () => {
    const { rows } = await run('select * from kept.digests()');
    return new Map(rows.map((row) => [row['name'] as string, row['digest']]));
  };

  await idle();
  await run('create schema kept');
  for (const table of tables) await run(`create table kept.${table} as table public.${table}`);
  // A function: its plan is made once.
  await run(`create function kept.digests() returns table (name text, digest text) language plpgsql as
    $$ begin return query ${digests.join(' union all ')}; end $$`);
  const then = await digest();
  const differing = async () => [...(await digest())].flatMap(([name, now]) => (now === then.get(name) ? [] : name));

  async function idle(): Promise<void> {
    const working = `select exists (select 1 from roster_imports where status in ('queued', 'running'))
      or exists (select 1 from documents where status in ('queued', 'indexing')) as working`;
    while ((await run(working)).rows[0]?.['working'] === true) await new Promise((resolve) => setImmediate(resolve));
  }

  return {
    changed: async () => (await differing()).filter((table) => !countsRequests.includes(table)),
    async restore() {
      await idle();
      const wrong = await differing();
      if (wrong.length === 0) return;
      await db.transaction(async (tx) => {
        // Without its triggers: what is only ever added to is put back like the rest.
        await tx.execute(sql.raw(`${ownMark} set local session_replication_role = replica`));
        for (const table of wrong) {
          await tx.execute(sql.raw(`${ownMark} delete from ${table}`));
          await tx.execute(sql.raw(`${ownMark} insert into ${table} overriding system value table kept.${table}`));
        }
      });
    },
  };
}
