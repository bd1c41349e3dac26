import type { InjectOptions } from 'fastify';
import type { ApiKeyCreated } from '#contract/api-keys.ts';
import type { OrganizationRole } from '#contract/organizations.ts';
import { memberships, organizations, tenants } from '#server/db/schema/identity.ts';
import type { TestServer, TestUser } from './server.ts';

/** An organization with members in roles. */
export async function aSchool(
  server: TestServer,
  name: string,
  ...people: [TestUser, OrganizationRole][]
): Promise<string> {
  const { db } = server.database;
  const now = server.clock.now;
  const id = `org-${name}`;
  await db.insert(tenants).values({ id, kind: 'organization', createdAt: now });
  const row = { id, name, slug: name.toLowerCase(), description: null, rosterVisible: false };
  await db.insert(organizations).values({ ...row, createdAt: now, updatedAt: now });
  for (const [{ id: userId }, role] of people)
    await db.insert(memberships).values({ tenantId: id, userId, role, joinedAt: now });
  return id;
}

/** A new key of this person. */
export async function aKey(
  person: TestUser,
  organization: string,
  scopes: string[],
  more: Record<string, unknown> = {},
): Promise<ApiKeyCreated> {
  const made = await person.call('POST', '/api/api-keys', {
    ...{ name: 'Nightly export', organization_id: organization, scopes },
    ...more,
  });
  if (made.statusCode !== 201) throw new Error(`create key: ${made.body}`);
  return made.json<ApiKeyCreated>();
}

/** Sends a request with a key, from an address. */
export function withKey(server: TestServer, key: string, request: InjectOptions & { from?: string } = {}) {
  const { from, headers, ...rest } = request;
  return server.app.inject({
    ...{ method: 'GET', url: '/api/xp/profile', ...rest },
    ...(from !== undefined && { remoteAddress: from }),
    headers: { 'x-api-key': key, ...headers },
  });
}
