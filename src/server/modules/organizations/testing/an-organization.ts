import { memberships, organizations, teams, tenants } from '#server/db/schema/identity.ts';
import { newId } from '#server/platform/ids.ts';
import type { Role } from '#server/tenancy/permissions.ts';
import type { TestServer, TestUser } from '#testing/server.ts';

interface Options {
  name?: string;
  rosterVisible?: boolean;
  /** Teams by name. */
  teams?: readonly string[];
}

/** A person of it: role, team by name, end. */
export type Placed = [user: Pick<TestUser, 'id'>, role: Role, team?: string | null, expiresAt?: Date];

/** An organization with these people in it, put into the database. */
export async function anOrganization(
  { database: { db }, clock }: Pick<TestServer, 'database' | 'clock'>,
  people: readonly Placed[],
  { name = 'Harbour School', rosterVisible = false, teams: names = [] }: Options = {},
): Promise<{ id: string; at: string; teams: Record<string, string> }> {
  const id = newId();
  const now = clock.now;
  await db.insert(tenants).values({ id, kind: 'organization', createdAt: now });
  const times = { createdAt: now, updatedAt: now };
  await db.insert(organizations).values({ id, name, slug: id, description: null, rosterVisible, ...times });
  const made = Object.fromEntries(names.map((team) => [team, newId()]));
  for (const team of names) await db.insert(teams).values({ tenantId: id, id: made[team] ?? '', name: team, ...times });
  for (const [user, role, team, expiresAt = null] of people)
    await db
      .insert(memberships)
      .values({ tenantId: id, userId: user.id, role, teamId: made[team ?? ''] ?? null, joinedAt: now, expiresAt });
  return { id, at: `/api/organizations/${id}`, teams: made };
}

/** The answer to a request, which must have this status. */
export async function ask<Body>(user: TestUser, status: number, ...asked: Parameters<TestUser['call']>): Promise<Body> {
  const answer = await user.call(...asked);
  if (answer.statusCode !== status) throw new Error(`${asked[0]} ${asked[1]}: ${answer.statusCode} ${answer.body}`);
  return answer.body === '' ? (undefined as never) : answer.json();
}

/** The code of a refusal. */
export async function refusal(user: TestUser, ...asked: Parameters<TestUser['call']>): Promise<string> {
  return (await user.call(...asked)).json<{ detail?: { error: string } }>().detail?.error ?? 'none';
}

/** All pages of a list. */
export async function everyPage<Item>(user: TestUser, url: string): Promise<Item[]> {
  const items: Item[] = [];
  for (let cursor = ''; ; ) {
    const page = await ask<{ items: Item[]; next_cursor: string | null }>(user, 200, 'GET', `${url}${cursor}`);
    items.push(...page.items);
    if (page.next_cursor === null) return items;
    cursor = `&cursor=${page.next_cursor}`;
  }
}
