import { z } from 'zod';
import type { Organization, organizations } from '#contract/organizations.ts';
import type { Db } from '#server/db/database.ts';
import type { Handlers } from '#server/http/handler.ts';
import { decodeCursor, pageFrom } from '#server/platform/cursor.ts';
import { listOrganizations, type OrganizationRow } from './organizations.repository.ts';

const OrganizationCursor = z.tuple([z.string(), z.string()]);

/** Which organizations there are for the caller; everything else about them comes later. */
export function organizationsRoutes({ db }: { db: Db }): Pick<Handlers<typeof organizations>, 'list'> {
  return {
    list: async ({ principal, query }) => {
      const after = decodeCursor(query.cursor, OrganizationCursor);
      const rows = await listOrganizations(db, principal.userId, { after, limit: query.limit + 1 });
      return pageFrom(rows, query.limit, ({ name, id }) => [name, id], organizationView);
    },
  };
}

function organizationView(row: OrganizationRow): Organization {
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
