import { z } from 'zod';
import type { Team } from '#contract/memberships.ts';
import type { Db } from '#server/db/database.ts';
import { AppError, notFound } from '#server/platform/app-error.ts';
import { decodeCursor, pageFrom } from '#server/platform/cursor.ts';
import { storable } from '#server/platform/storable-text.ts';
import { requireOrganization, requireWholeOrganization } from '#server/tenancy/access.ts';
import { appendAudit, changesBetween } from '#server/tenancy/audit-log.ts';
import { type Actor, audited } from './actor.ts';
import { lockOrganizations } from './organizations.repository.ts';
import * as repository from './teams.repository.ts';

const TeamCursor = z.tuple([z.string(), z.string()]);

interface TeamPatch {
  name?: string | undefined;
  description?: string | null | undefined;
}

/** Teams of an organization. A name is one team, in whatever case. */
export interface Teams {
  /** All of them, or a manager's own. */
  list(
    actor: Actor,
    orgId: string,
    query: { limit: number; cursor?: string },
  ): Promise<{ items: Team[]; next_cursor: string | null }>;
  create(actor: Actor, orgId: string, body: { name: string; description?: string }, id: string): Promise<Team>;
  update(actor: Actor, orgId: string, id: string, patch: TeamPatch): Promise<Team>;
  remove(actor: Actor, orgId: string, id: string): Promise<void>;
}

export function createTeams({ db }: { db: Db }): Teams {
  async function find(tx: Db, actor: Actor, orgId: string, id: string): Promise<repository.TeamRow | undefined> {
    const [row] = await repository.listTeams(tx, orgId, actor.now, { id, limit: 1 });
    return row;
  }

  /** Does it with the organization held and the right to do it. */
  function change<T>(actor: Actor, orgId: string, work: (tx: Db, username: string) => Promise<T>): Promise<T> {
    return db.transaction(async (tx) => {
      await lockOrganizations(tx, orgId);
      const { username } = await requireWholeOrganization(tx, actor, orgId, 'teams:write');
      return work(tx, username);
    });
  }

  return {
    async list(actor, orgId, query) {
      const { reach } = await requireOrganization(db, actor, orgId, 'teams:read');
      const rows = await repository.listTeams(db, orgId, actor.now, {
        id: reach === 'organization' ? undefined : reach.teamId,
        after: decodeCursor(query.cursor, TeamCursor),
        limit: query.limit + 1,
      });
      return pageFrom(rows, query.limit, ({ name, id }) => [name, id], teamView);
    },

    create: (actor, orgId, body, id) =>
      change(actor, orgId, async (tx, username) => {
        const known = await find(tx, actor, orgId, id);
        if (known) return teamView(known);
        const name = storable(body.name);
        if (await repository.teamNameIsTaken(tx, orgId, name, id)) throw nameTaken(name);
        const description = body.description ? storable(body.description) : null;
        const times = { createdAt: actor.now, updatedAt: actor.now };
        await repository.insertTeam(tx, { tenantId: orgId, id, name, description, ...times });
        await appendAudit(
          tx,
          audited(actor, username, orgId, {
            action: 'team_created',
            object: { kind: 'team', id },
            changes: changesBetween({}, { name, description }),
          }),
        );
        return teamView({ tenantId: orgId, id, name, description, ...times, memberCount: 0 });
      }),

    update: (actor, orgId, id, patch) =>
      change(actor, orgId, async (tx, username) => {
        const before = await find(tx, actor, orgId, id);
        if (!before) throw notFound('team');
        const after = {
          name: patch.name === undefined ? before.name : storable(patch.name),
          description: patch.description === undefined ? before.description : storable(patch.description ?? '') || null,
        };
        const changes = changesBetween({ name: before.name, description: before.description }, after);
        if (changes.length === 0) return teamView(before);
        if (await repository.teamNameIsTaken(tx, orgId, after.name, id)) throw nameTaken(after.name);
        await repository.updateTeam(tx, orgId, id, { ...after, updatedAt: actor.now });
        const object = { kind: 'team', id };
        await appendAudit(tx, audited(actor, username, orgId, { action: 'team_updated', object, changes }));
        return teamView({ ...before, ...after, updatedAt: actor.now });
      }),

    remove: (actor, orgId, id) =>
      change(actor, orgId, async (tx, username) => {
        const before = await find(tx, actor, orgId, id);
        if (!before) throw notFound('team');
        await repository.deleteTeam(tx, orgId, id);
        await appendAudit(
          tx,
          audited(actor, username, orgId, {
            action: 'team_deleted',
            object: { kind: 'team', id },
            changes: changesBetween({ name: before.name, members: before.memberCount }, {}),
          }),
        );
      }),
  };
}

function nameTaken(name: string): AppError {
  return new AppError('conflict', `There is a team with the name ${name} already. Choose another name.`);
}

function teamView(row: repository.TeamRow): Team {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    member_count: row.memberCount,
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
  };
}
