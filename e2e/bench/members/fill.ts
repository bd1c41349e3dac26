import { sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';

/** Puts so many people into an organization, in twenty teams, each with a device and a year of a hundred entries in the ledger. */
export async function fillOrganization(db: Db, organizationId: string, people: number): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local statement_timeout = 0`);
    // A fixed seed: two runs have the same people.
    await tx.execute(sql`select setseed(0.41)`);
    await tx.execute(sql`
      insert into tenants (id, kind, created_at) select 'm' || n, 'user', now() from generate_series(1, ${people}::int) n`);
    await tx.execute(sql`
      insert into users (id, username, email, password_hash, full_name, role, language, timezone, day_starts_at, public_profile, created_at)
      select 'm' || n, 'learner-' || n, 'learner-' || n || '@harbour.example', '-',
        (array['Ada', 'Bo', 'Chidi', 'Dara', 'Elif', 'Farid', 'Grace', 'Hana', 'Imre', 'Jun'])[1 + floor(random() * 10)::int] || ' ' ||
        (array['Abe', 'Berg', 'Costa', 'Diaz', 'Evans', 'Fofana', 'Gill', 'Horvat', 'Ito', 'Jansen'])[1 + floor(random() * 10)::int] || ' ' || n,
        'user', 'en', 'UTC', '00:00', false, now() - interval '400 days'
      from generate_series(1, ${people}::int) n`);
    await tx.execute(sql`
      insert into teams (tenant_id, id, name, created_at, updated_at)
      select ${organizationId}, 't' || n, 'Team ' || n, now(), now() from generate_series(1, 20) n`);
    await tx.execute(sql`
      insert into memberships (tenant_id, user_id, role, team_id, joined_at)
      select ${organizationId}, 'm' || n,
        case when n % 500 = 0 then 'admin' when n % 100 = 0 then 'team_manager' else 'member' end,
        't' || (1 + n % 20), now() - random() * interval '360 days'
      from generate_series(1, ${people}::int) n`);
    await tx.execute(sql`
      insert into sessions (id, user_id, kind, created_at, authenticated_at, last_used_at, idle_expires_at, absolute_expires_at, generation, confirmed, touched_at)
      select 's' || n, 'm' || n, 'token', now(), now(), now() - random() * interval '20 days', now() + interval '7 days',
        now() + interval '30 days', 1, true, now()
      from generate_series(1, ${people}::int) n`);
    await tx.execute(sql`
      insert into xp_events (tenant_id, id, rule, activity, amount, reason, idempotency_key, at, local_date, utc_offset_minutes)
      select 'm' || n, 'e' || n || '-' || k, 'conversation_turn', 'conversations', 10, 'Chat: turn 1 of the day', 'e' || n || '-' || k,
        now() - k * interval '3 days', (now() - k * interval '3 days')::date, 0
      from generate_series(1, ${people}::int) n, generate_series(1, 100) k`);
  });
  for (const table of ['tenants', 'users', 'memberships', 'sessions', 'xp_events']) {
    await db.execute(sql.raw(`vacuum analyze ${table}`));
  }
}
