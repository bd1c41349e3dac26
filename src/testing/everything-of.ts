import type { TestServer } from './server.ts';

/** All that an organization is, in tables. */
export async function everythingOf(server: TestServer, org: string): Promise<string> {
  const tables = [
    'organizations',
    'memberships',
    'teams',
    'invitations',
    'join_codes',
    'roster_imports',
    'organization_domains',
    'assignments',
    'calibration_essays',
    'calibration_ratings',
    'holidays',
    'search_gaps',
    'ai_organization_budgets',
  ];
  const rows: unknown[] = [];
  for (const table of tables) {
    const key = table === 'organizations' ? 'id' : 'tenant_id';
    // One whose time is over is swept away at any moment.
    const holds = table === 'memberships' ? `and coalesce(expires_at > '${server.clock.now.toISOString()}', true)` : '';
    const found = await server.database.db.execute(
      `select to_jsonb(t) as row from ${table} t where ${key} = '${org}' ${holds} order by to_jsonb(t)::text`,
    );
    rows.push([table, found.rows]);
  }
  return JSON.stringify(rows);
}
