import { sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { type By, endActing } from '#server/tenancy/acting-for.ts';
import type { AuditEvent } from '#server/tenancy/audit-log.ts';
import type { Placement } from './rosters.repository.ts';

/** Somebody as they were placed, and when they joined as ISO text. */
export interface Leaving extends Placement {
  userId: string;
  joinedAt: string;
}

/** Ends the memberships of those who are still placed so, and joined then; gives their ids, and what else ended, for the log. */
export async function deleteMembers(
  tx: Db,
  tenantId: string,
  people: readonly Leaving[],
  by: By,
): Promise<{ left: string[]; events: AuditEvent[] }> {
  if (people.length === 0) return { left: [], events: [] };
  const told = JSON.stringify(
    people.map(({ userId, role, teamId, joinedAt }) => ({ u: userId, r: role, t: teamId, j: joinedAt })),
  );
  const { rows } = await tx.execute<{ id: string }>(sql`
    select m.user_id as id from memberships m
    join jsonb_to_recordset(${told}::jsonb) as told(u text, r text, t text, j timestamptz)
      on m.user_id = told.u and m.role = told.r and m.team_id is not distinct from told.t and m.joined_at = told.j
    where m.tenant_id = ${tenantId} order by m.user_id for update of m`);
  const left = rows.map(({ id }) => id);
  const events = await endActing(tx, tenantId, left, by);
  await tx.execute(sql`delete from memberships where tenant_id = ${tenantId}
    and user_id in (select jsonb_array_elements_text(${JSON.stringify(left)}::jsonb))`);
  return { left, events };
}
