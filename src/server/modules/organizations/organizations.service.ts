import { z } from 'zod';
import type { Organization } from '#contract/organizations.ts';
import type { Db } from '#server/db/database.ts';
import { memberships } from '#server/db/schema/identity.ts';
import { AppError, notFound } from '#server/platform/app-error.ts';
import { decodeCursor, pageFrom } from '#server/platform/cursor.ts';
import { storable } from '#server/platform/storable-text.ts';
import { requireOrganization } from '#server/tenancy/access.ts';
import { appendAudit, changesBetween } from '#server/tenancy/audit-log.ts';
import { type Actor, audited, refuseKey } from './actor.ts';
import type { Unshare } from './end-membership.ts';
import { usernameOf } from './members.repository.ts';
import * as repository from './organizations.repository.ts';

const OrganizationCursor = z.tuple([z.string(), z.string()]);

interface OrganizationPatch {
  name?: string | undefined;
  slug?: string | undefined;
  description?: string | null | undefined;
  roster_visible?: boolean | undefined;
}

/** Organizations as their members see them; to everybody else they do not exist. */
export interface Organizations {
  list(
    actor: Actor,
    query: { limit: number; cursor?: string },
  ): Promise<{ items: Organization[]; next_cursor: string | null }>;
  get(actor: Actor, id: string): Promise<Organization>;
  /** The creator is its first owner. With an id that is there already, the caller's own organization is answered. */
  create(actor: Actor, body: { name: string; slug: string; description?: string }, id: string): Promise<Organization>;
  update(actor: Actor, id: string, patch: OrganizationPatch): Promise<Organization>;
  remove(actor: Actor, id: string): Promise<void>;
}

interface Options {
  db: Db;
  unshare: Unshare;
  /** Ends what the organization has connected elsewhere, in the transaction in which it goes. */
  letGo(tx: Db, tenantId: string): Promise<void>;
}

export function createOrganizations({ db, unshare, letGo }: Options): Organizations {
  async function view(tx: Db, actor: Actor, id: string): Promise<Organization> {
    const row = await repository.findOrganization(tx, actor, id);
    if (!row) throw notFound('organization');
    return organizationView(row);
  }

  return {
    async list(actor, query) {
      const after = decodeCursor(query.cursor, OrganizationCursor);
      const rows = await repository.listOrganizations(db, actor, { after, limit: query.limit + 1 });
      return pageFrom(rows, query.limit, ({ name, id }) => [name, id], organizationView);
    },

    get: (actor, id) => view(db, actor, id),

    async create(actor, body, id) {
      refuseKey(actor, 'make another');
      return db.transaction(async (tx) => {
        const { name, slug } = { name: storable(body.name), slug: body.slug };
        await repository.lockSlug(tx, slug);
        const username = await usernameOf(tx, actor.userId);
        if (await repository.slugIsTaken(tx, slug, id)) throw slugTaken(slug);
        const description = body.description ? storable(body.description) : null;
        const times = { createdAt: actor.now, updatedAt: actor.now };
        const made = await repository.insertOrganization(tx, {
          ...{ id, name, slug, description },
          rosterVisible: false,
          ...times,
        });
        if (!made) return view(tx, actor, id);
        const first = { tenantId: id, userId: actor.userId, role: 'owner' as const, joinedAt: actor.now };
        await tx.insert(memberships).values(first);
        await appendAudit(
          tx,
          audited(actor, username, id, {
            action: 'organization_created',
            object: { kind: 'organization', id },
            changes: changesBetween({}, { name, slug, description }),
          }),
        );
        return view(tx, actor, id);
      });
    },

    update(actor, id, patch) {
      return db.transaction(async (tx) => {
        await repository.lockOrganizations(tx, id);
        const access = await requireOrganization(tx, actor, id, 'organization:update');
        const before = await repository.findOrganization(tx, actor, id);
        if (!before) throw notFound('organization');
        const { name, slug, description, rosterVisible } = { ...before, ...columnsOf(patch) };
        const change = changesBetween(settings(before), settings({ name, slug, description, rosterVisible }));
        if (change.length === 0) return organizationView(before);
        if (slug !== before.slug) {
          await repository.lockSlug(tx, slug);
          if (await repository.slugIsTaken(tx, slug, id)) throw slugTaken(slug);
        }
        await repository.updateOrganization(tx, id, { name, slug, description, rosterVisible, updatedAt: actor.now });
        const object = { kind: 'organization', id };
        await appendAudit(
          tx,
          audited(actor, access.username, id, { action: 'organization_updated', object, changes: change }),
        );
        return view(tx, actor, id);
      });
    },

    async remove(actor, id) {
      const after = await db.transaction(async (tx) => {
        await repository.lockOrganizations(tx, id);
        const { username } = await requireOrganization(tx, actor, id, 'organization:delete');
        const done = await unshare(tx, { organizationId: id, userIds: null });
        await letGo(tx, id);
        await repository.deleteOrganization(tx, id);
        await appendAudit(
          tx,
          audited(actor, username, id, { action: 'organization_deleted', object: { kind: 'organization', id } }),
        );
        return done;
      });
      await after();
    },
  };
}

function columnsOf(patch: OrganizationPatch) {
  return {
    ...(patch.name !== undefined && { name: storable(patch.name) }),
    ...(patch.slug !== undefined && { slug: patch.slug }),
    ...(patch.description !== undefined && {
      description: patch.description === null ? null : storable(patch.description) || null,
    }),
    ...(patch.roster_visible !== undefined && { rosterVisible: patch.roster_visible }),
  };
}

const settings = (row: Pick<repository.OrganizationRow, 'name' | 'slug' | 'description' | 'rosterVisible'>) => ({
  name: row.name,
  slug: row.slug,
  description: row.description,
  roster_visible: row.rosterVisible,
});

function slugTaken(slug: string): AppError {
  return new AppError('slug_taken', `There is an organization with the short name ${slug}. Choose another.`);
}

export function organizationView(row: repository.OrganizationRow): Organization {
  return {
    id: row.id,
    name: row.name,
    slug: row.slug,
    description: row.description,
    role: row.role,
    member_count: row.memberCount,
    roster_visible: row.rosterVisible,
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
  };
}
