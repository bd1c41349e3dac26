import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { JoinCode, ListedJoinCode } from '#contract/memberships.ts';
import type { Db } from '#server/db/database.ts';
import { joinCodes } from '#server/db/schema/invitations.ts';
import { AppError, notFound } from '#server/platform/app-error.ts';
import { decodeCursor, pageFrom } from '#server/platform/cursor.ts';
import { storable } from '#server/platform/storable-text.ts';
import { requireWholeOrganization } from '#server/tenancy/access.ts';
import { appendAudit, changesBetween } from '#server/tenancy/audit-log.ts';
import { type Actor, audited } from './actor.ts';
import { type Codes, joinHash } from './codes.ts';
import { refuseGiving } from './member-rules.ts';
import { holdTeam } from './members.repository.ts';
import { lockOrganizations } from './organizations.repository.ts';

type Row = typeof joinCodes.$inferSelect;

export interface JoinCodeCreate {
  role: 'admin' | 'team_manager' | 'member';
  team_id?: string | undefined;
  max_uses?: number | undefined;
  expires_at?: string | undefined;
}

const Cursor = z.tuple([z.iso.datetime(), z.string()]);
const only = (tenantId: string, id: string) => and(eq(joinCodes.tenantId, tenantId), eq(joinCodes.id, id));

/** Codes that may be passed on, for people without e-mail. */
export interface JoinCodes {
  create(actor: Actor, orgId: string, body: JoinCodeCreate, id: string): Promise<JoinCode>;
  list(
    actor: Actor,
    orgId: string,
    query: { limit: number; cursor?: string },
  ): Promise<{ items: ListedJoinCode[]; next_cursor: string | null }>;
  remove(actor: Actor, orgId: string, id: string): Promise<void>;
}

export function createJoinCodes({ db, codes }: { db: Db; codes: Codes }): JoinCodes {
  return {
    create: (actor, orgId, body, id) =>
      db.transaction(async (tx) => {
        await lockOrganizations(tx, orgId);
        const access = await requireWholeOrganization(tx, actor, orgId, 'invitations:write');
        refuseGiving(access, body.role);
        const code = codes.join(orgId, id);
        const [known] = await tx.select().from(joinCodes).where(only(orgId, id));
        if (known) return { ...joinCodeView(known), code };
        const teamId = body.team_id === undefined ? null : storable(body.team_id);
        if (teamId !== null && !(await holdTeam(tx, orgId, teamId))) throw notFound('team');
        const expiresAt = body.expires_at === undefined ? null : new Date(body.expires_at);
        if (expiresAt && expiresAt <= actor.now) {
          const message = 'Choose an end that is still to come.';
          throw new AppError('validation_error', message, { issues: [{ path: 'body.expires_at', message }] });
        }
        const maxUses = body.max_uses ?? null;
        const row: Row = {
          ...{ tenantId: orgId, id, role: body.role, teamId, maxUses, uses: 0, expiresAt },
          codeHash: joinHash(code),
          createdBy: actor.userId,
          createdAt: actor.now,
        };
        await tx.insert(joinCodes).values(row);
        await appendAudit(
          tx,
          audited(actor, access.username, orgId, {
            action: 'join_code_created',
            object: { kind: 'join_code', id },
            changes: changesBetween({}, { role: body.role, team_id: teamId, max_uses: maxUses, expires_at: expiresAt }),
          }),
        );
        return { ...joinCodeView(row), code };
      }),

    async list(actor, orgId, query) {
      await requireWholeOrganization(db, actor, orgId, 'invitations:write');
      const after = decodeCursor(query.cursor, Cursor);
      const rows = await db
        .select()
        .from(joinCodes)
        .where(
          and(
            eq(joinCodes.tenantId, orgId),
            after && sql`(${joinCodes.createdAt}, ${joinCodes.id}) < (${after[0]}::timestamptz, ${after[1]}::text)`,
          ),
        )
        .orderBy(sql`${joinCodes.createdAt} desc`, sql`${joinCodes.id} desc`)
        .limit(query.limit + 1);
      return pageFrom(rows, query.limit, ({ createdAt, id }) => [createdAt.toISOString(), id], joinCodeView);
    },

    remove: (actor, orgId, id) =>
      db.transaction(async (tx) => {
        await lockOrganizations(tx, orgId);
        const { username } = await requireWholeOrganization(tx, actor, orgId, 'invitations:write');
        const [row] = await tx.delete(joinCodes).where(only(orgId, id)).returning();
        if (!row) throw notFound('join code');
        await appendAudit(
          tx,
          audited(actor, username, orgId, {
            action: 'join_code_deleted',
            object: { kind: 'join_code', id },
            changes: changesBetween({ role: row.role, uses: row.uses }, {}),
          }),
        );
      }),
  };
}

function joinCodeView(row: Row): ListedJoinCode {
  return {
    id: row.id,
    role: row.role,
    team_id: row.teamId,
    max_uses: row.maxUses,
    uses: row.uses,
    expires_at: row.expiresAt?.toISOString() ?? null,
    created_at: row.createdAt.toISOString(),
  };
}
