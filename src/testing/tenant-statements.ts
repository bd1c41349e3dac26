import { getTableConfig } from 'drizzle-orm/pg-core';
import pg from 'pg';
import { everyTable } from '#server/modules/passport/testing/every-table.ts';

/** The tables whose rows belong to somebody: a person or an organization. */
const ofTenants: ReadonlySet<string> = new Set(
  everyTable()
    .map((table) => getTableConfig(table))
    .filter(({ columns }) => columns.some(({ name }) => name === 'tenant_id'))
    .map(({ name }) => name),
);

/** Columns that say whose a row is, or who may read it. */
const whose = ['tenant_id', 'reader_id', 'organization_id'];

/** What is done for everybody at once, and tells nobody anything. */
const housekeeping: readonly RegExp[] = [
  // What is over is swept away.
  /^delete from \w+ where \(?[^()]*\b(?:expires_at|date|deleted_at|at|finished_at|created_at|kept_until) <=? \$\d+/,
  /^delete from connector_imports where \(connector_imports\.status in \(\$1, \$2\) and connector_imports\.finished_at < /,
  /^select .* from memberships where memberships\.expires_at < \$1 /,
  /^select tenant_id, id from live_sessions where \(live_sessions\.ended_at is null /,
  // Sound is kept no longer than this server allows.
  /^update live_recordings set kept_until = \$1 where live_recordings\.kept_until > \$2$/,
  // Jobs of a process that is gone are taken up.
  /^update (?:documents|roster_imports|connector_imports) set lease_until = \$1 where \w+\.status = \$2$/,
  // Tokens that are to be renewed, and what a master key does not open.
  /^select .* from connectors where (?:connectors\.trouble = \$1|\(connectors\.renews_at is not null)/,
  /^select .* from integration_keys where integration_keys\.sealed_private_key is not null$/,
  /^select tenant_id, id, sealed_credentials, sealed_tokens from connectors$/,
  /^select tenant_id from integration_keys group by integration_keys\.tenant_id having max\(/,
  // What this process has counted of keys, by the keys.
  /^with latest as \(.* update api_keys k set last_used_at /,
  /^insert into api_key_usage .* join api_keys k on k\.id = u\.keyid /,
  // A person's own, of whichever organization.
  /^update search_gap_askers set seen_at = \$1 where \(search_gap_askers\.user_id = /,
  // Holidays of all organizations that begin.
  /^update holidays h set granted_through /,
  // Is anything not in the index?
  /^select \(exists \(select 1 from messages m .* as missing$/,
];

/** Writes down the text of every statement that this process sends to its database from now on, each once. */
export function recordStatements(): Set<string> {
  const statements = new Set<string>();
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function recorded(this: pg.Client, ...args: unknown[]) {
    const [asked] = args;
    const text = typeof asked === 'string' ? asked : (asked as { text?: string } | undefined)?.text;
    if (text) statements.add(text);
    return Reflect.apply(query, this, args);
  } as typeof query;
  return statements;
}

/** The tables of tenants that a statement reads or changes without saying whose rows it means. */
export function unbound(statement: string): string[] {
  const text = statement.replaceAll('"', '').replaceAll(/\s+/g, ' ').trim().toLowerCase();
  if (housekeeping.some((known) => known.test(text))) return [];
  const said = conditionsOf(text);
  const named = [
    ...text.matchAll(/\b(from|join|update|into|using) (\w+)(?: (?:as )?(?!where|on|set|left|inner)(\w+))?/g),
  ];
  const open = named.flatMap(([, verb, table = '', alias]) => {
    if (!ofTenants.has(table)) return [];
    if (verb === 'into') return insertsTenant(text, table) ? [] : [table];
    const names = alias === undefined ? [table] : [table, alias];
    return names.some((name) => whose.some((column) => said.includes(`${name}.${column}`))) ? [] : [table];
  });
  // Written by hand, a condition on the one table that it can mean has no name before it.
  const unnamed = said.match(/(?<![.\w])(?:tenant_id|reader_id) (?:=|in)/g)?.length ?? 0;
  return open.length > unnamed ? open : [];
}

const insertsTenant = (text: string, table: string): boolean =>
  new RegExp(`into ${table}(?: as \\w+)? \\([^)]*\\btenant_id\\b`).test(text);

/** All that stands behind the first condition of a statement, at whatever depth. */
const conditionsOf = (text: string): string => {
  const from = text.search(/\b(?:where|on)\b/);
  return from < 0 ? '' : text.slice(from);
};
