import type { Db } from '#server/db/database.ts';
import { notFound } from '#server/platform/app-error.ts';
import { storable } from '#server/platform/storable-text.ts';
import { type Access, type Caller, lacks, requireOrganization } from '#server/tenancy/access.ts';
import { appendOncePerHour } from '#server/tenancy/audit-reading.ts';
import * as repository from './stats.repository.ts';
import { type Period, sumsUp, wholeWeeks } from './stats-period.ts';

/** Who asks, when and by which request. */
export interface Reader extends Caller {
  requestId: string | null;
}

/** The cohort that the caller may see of what is asked for. */
export async function cohortOf(db: Db, reader: Reader, orgId: string, teamId: string | undefined) {
  const access = await requireOrganization(db, reader, orgId, 'stats:read');
  const own = access.reach === 'organization' ? null : access.reach.teamId;
  if (own !== null && teamId !== undefined && teamId !== own) throw lacks();
  const team = own ?? (teamId === undefined ? null : storable(teamId));
  const teams = await repository.listTeamNames(db, orgId, team);
  if (team !== null && teams.length === 0) throw notFound('team');
  return { access, teams, asked: { organizationId: orgId, teamId: team, now: reader.now } };
}

/** Notes in the audit log that somebody looked, at one member or at all. */
export async function note(
  tx: Db,
  reader: Reader,
  access: Access,
  { action, userId }: { action: string; userId: string | null },
): Promise<void> {
  await appendOncePerHour(tx, {
    tenantId: access.organizationId,
    actor: { userId: reader.userId, username: access.username },
    action,
    object: userId === null ? null : { kind: 'member', id: userId },
    changes: [],
    requestId: reader.requestId,
    at: reader.now,
  });
}

/**
 * Figures of single members: whoever shows no days has none in a few days, and whole weeks in more, so that no two periods differ by
 * days of theirs.
 */
export function eachIn(period: Period): Pick<repository.Cohort, 'withoutDays' | 'sums'> {
  const may = sumsUp(period);
  return { withoutDays: { progress: may, conversations: may }, ...(may && { sums: wholeWeeks(period) }) };
}
