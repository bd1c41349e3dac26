import { z } from 'zod';
import type { Holiday, HolidayPreview } from '#contract/holidays.ts';
import type { Db } from '#server/db/database.ts';
import { AppError, notFound } from '#server/platform/app-error.ts';
import { decodeCursor, pageFrom } from '#server/platform/cursor.ts';
import { storable } from '#server/platform/storable-text.ts';
import { type Access, lacks, requireOrganization } from '#server/tenancy/access.ts';
import { appendAudit, changesBetween } from '#server/tenancy/audit-log.ts';
import { type Actor, audited } from '../actor.ts';
import { holdTeam } from '../members.repository.ts';
import { lockOrganizations } from '../organizations.repository.ts';
import { countDays, furthestDate, refuseDays } from './holiday-rules.ts';
import * as repository from './holidays.repository.ts';

/** Holidays of one organization. */
const most = 200;

interface Days {
  starts_on: string;
  ends_on: string;
  team_id: string | null;
}

/**
 * Days on which members rest. A day becomes a rest day of each member's own when it begins anywhere on Earth, and stays one: neither
 * withdrawing the holiday nor leaving, changing teams or the end of the organization takes it back.
 */
export interface Holidays {
  list(
    actor: Actor,
    orgId: string,
    query: { limit: number; cursor?: string },
  ): Promise<{ items: Holiday[]; next_cursor: string | null }>;
  /** `validation_error` for days that cannot be declared, `conflict` beyond two hundred. */
  declare(actor: Actor, orgId: string, body: Days & { name: string }, id: string): Promise<Holiday>;
  preview(actor: Actor, orgId: string, body: Days): Promise<HolidayPreview>;
  withdraw(actor: Actor, orgId: string, id: string): Promise<void>;
  /** Days that begin become rest days of the members. */
  sweep(now: Date): Promise<void>;
}

const HolidayCursor = z.tuple([z.iso.date(), z.string()]);

export function createHolidays({ db }: { db: Db }): Holidays {
  return {
    async list(actor, orgId, query) {
      const { permissions, teamId } = await requireOrganization(db, actor, orgId, 'organization:read');
      const rows = await repository.listHolidays(db, orgId, {
        ...(permissions.get('holidays:write') !== 'organization' && { ofTeam: teamId }),
        after: decodeCursor(query.cursor, HolidayCursor),
        limit: query.limit + 1,
      });
      return pageFrom(rows, query.limit, ({ startsOn, id }) => [startsOn, id], holidayView);
    },

    declare: (actor, orgId, body, id) =>
      db.transaction(async (tx) => {
        await lockOrganizations(tx, orgId);
        const access = await requireOrganization(tx, actor, orgId, 'holidays:write');
        const team = await teamOf(tx, access, body.team_id);
        const known = await repository.findHoliday(tx, orgId, id);
        if (known) return holidayView(known);
        refuseDays(body, actor.now);
        if ((await repository.countHolidays(tx, orgId)) >= most)
          throw new AppError('conflict', `An organization has at most ${most} holidays. Withdraw one that is over.`);
        const row = {
          ...{ tenantId: orgId, id, teamId: team?.id ?? null, name: storable(body.name) },
          ...{ startsOn: body.starts_on, endsOn: body.ends_on, declaredAt: actor.now },
        };
        await repository.insertHoliday(tx, { ...row, grantedThrough: null });
        await repository.grantDays(tx, furthestDate(actor.now), { tenantId: orgId, id });
        const event = {
          action: 'holiday_declared',
          object: { kind: 'holiday', id },
          changes: changesBetween({}, settings(row)),
        };
        await appendAudit(tx, audited(actor, access.username, orgId, event));
        return holidayView({ ...row, teamName: team?.name ?? null });
      }),

    async preview(actor, orgId, body) {
      const access = await requireOrganization(db, actor, orgId, 'holidays:write');
      const team = await teamOf(db, access, body.team_id);
      refuseDays(body, actor.now);
      const teams = await repository.membersByTeam(db, orgId, team?.id ?? null, actor.now);
      const { days, begun } = countDays(body, actor.now);
      return {
        members: teams.reduce((sum, one) => sum + one.members, 0),
        teams: teams.map(({ teamId, name, members }) => ({ team_id: teamId, name, members })),
        days,
        begun_days: begun,
      };
    },

    withdraw: (actor, orgId, id) =>
      db.transaction(async (tx) => {
        await lockOrganizations(tx, orgId);
        const access = await requireOrganization(tx, actor, orgId, 'holidays:write');
        const known = await repository.findHoliday(tx, orgId, id);
        if (!known) throw notFound('holiday');
        if (access.reach !== 'organization' && known.teamId !== access.reach.teamId)
          throw known.teamId === null ? lacks() : notFound('holiday');
        // A day may have begun since the last round.
        await repository.grantDays(tx, furthestDate(actor.now), { tenantId: orgId, id });
        await repository.deleteHoliday(tx, orgId, id);
        const changes = changesBetween(settings(known), {});
        const event = { action: 'holiday_withdrawn', object: { kind: 'holiday', id }, changes };
        await appendAudit(tx, audited(actor, access.username, orgId, event));
      }),

    sweep: (now) => db.transaction((tx) => repository.grantDays(tx, furthestDate(now))),
  };
}

/** The team of a holiday: one that is there, and a manager's own; undefined for the whole organization. */
async function teamOf(
  tx: Db,
  { organizationId, reach }: Access & { reach: 'organization' | { teamId: string } },
  wanted: string | null,
): Promise<{ id: string; name: string } | undefined> {
  if (wanted === null) {
    if (reach !== 'organization') throw lacks();
    return undefined;
  }
  // Somebody else's team is nothing that a manager knows of.
  if (reach !== 'organization' && wanted !== reach.teamId) throw notFound('team');
  const id = storable(wanted);
  const team = await holdTeam(tx, organizationId, id);
  if (!team) throw notFound('team');
  return { id, name: team.name };
}

const settings = (row: Pick<repository.HolidayRow, 'name' | 'startsOn' | 'endsOn' | 'teamId'>) => ({
  name: row.name,
  starts_on: row.startsOn,
  ends_on: row.endsOn,
  team_id: row.teamId,
});

function holidayView(row: repository.HolidayRow): Holiday {
  return {
    id: row.id,
    name: row.name,
    starts_on: row.startsOn,
    ends_on: row.endsOn,
    team_id: row.teamId,
    team_name: row.teamName,
    declared_at: row.declaredAt.toISOString(),
  };
}
