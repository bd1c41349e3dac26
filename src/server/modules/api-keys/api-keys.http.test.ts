import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApiKey, ApiKeyCreated } from '#contract/api-keys.ts';
import { apiKeys } from '#server/db/schema/access.ts';
import { auditEntries } from '#server/db/schema/audit.ts';
import { idempotencyKeys, memberships } from '#server/db/schema/identity.ts';
import { aKey, aSchool, withKey } from '#testing/school-keys.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';

let server: TestServer;
let owner: TestUser;
let admin: TestUser;
let member: TestUser;
let stranger: TestUser;
let school: string;
beforeAll(async () => {
  server = await testServer();
  owner = await server.aUser('owner');
  admin = await server.aUser('admin');
  member = await server.aUser('member');
  stranger = await server.aUser('stranger');
  school = await aSchool(server, 'Harbour', [owner, 'owner'], [admin, 'admin'], [member, 'member']);
  await aSchool(server, 'Elsewhere', [stranger, 'owner']);
});
afterAll(() => server.close());

const keysOf = async (person: TestUser, query = '') =>
  (await person.call('GET', `/api/api-keys${query}`)).json<{ items: ApiKey[]; next_cursor: string | null }>();
const setRole = (person: TestUser, role: 'owner' | 'admin' | 'member') =>
  server.database.db.update(memberships).set({ role }).where(eq(memberships.userId, person.id));

describe('a new key', () => {
  test('is shown once, works at once, and nothing that is stored could be it', async () => {
    const made = await aKey(member, school, ['conversations:read']);
    expect(made.key).toMatch(/^xntr-[\w-]{86}$/);
    expect(made.key.startsWith(made.key_prefix)).toBe(true);
    expect((await withKey(server, made.key)).statusCode).toBe(200);

    const [listed] = (await keysOf(member)).items;
    expect(listed).toMatchObject({ id: made.id, key_prefix: made.key_prefix, created_by: { username: 'member' } });
    expect(listed).not.toHaveProperty('key');
    const stored = JSON.stringify(await server.database.db.select().from(apiKeys));
    expect(stored).not.toContain(made.key.slice(10));
    expect(stored).not.toContain(Buffer.from(made.key).toString('base64'));
  });

  test('lives 90 days unless told otherwise, and never ends in the past', async () => {
    const { expires_at, created_at, expires_soon } = await aKey(member, school, ['xel:read']);
    expect(Date.parse(expires_at ?? '') - Date.parse(created_at)).toBe(90 * 86_400_000);
    expect(expires_soon).toBe(false);
    const soon = new Date(server.clock.now.getTime() + 13 * 86_400_000).toISOString();
    expect(await aKey(member, school, ['xel:read'], { expires_at: soon })).toMatchObject({
      ...{ expires_at: soon, expires_soon: true },
    });
    const past = await member.call('POST', '/api/api-keys', {
      ...{ name: 'x', organization_id: school, scopes: ['xel:read'], expires_at: '2020-01-01T00:00:00Z' },
    });
    expect([past.statusCode, past.json().detail.issues[0].path]).toEqual([400, 'body.expires_at']);
  });

  test('permits nothing that the role of its creator does not', async () => {
    for (const scope of ['api:admin', 'organizations:write']) {
      const refused = await member.call('POST', '/api/api-keys', {
        ...{ name: 'x', organization_id: school, scopes: ['xel:read', scope] },
      });
      expect([refused.statusCode, refused.json().detail.error]).toEqual([403, 'forbidden']);
      expect(refused.json().detail.message).toContain(scope);
    }
  });

  test('cannot be for an organization that one is no member of: it is missing', async () => {
    const ask = (organization_id: string) =>
      member.call('POST', '/api/api-keys', { name: 'x', organization_id, scopes: ['xel:read'] });
    const [foreign, missing] = [await ask('org-Elsewhere'), await ask('no-such')];
    expect(foreign.statusCode).toBe(404);
    expect(foreign.json()).toEqual(missing.json());
  });

  test('is asked for with a password that was proven recently, by a person and never by a key', async () => {
    const time = server.clock.now;
    server.clock.now = new Date(time.getTime() + 16 * 60_000);
    const late = await server.aUser('late');
    server.clock.now = new Date(server.clock.now.getTime() + 9 * 60_000);
    const key = await aKey(late, await aSchool(server, 'Late', [late, 'owner']), ['api:admin']);
    server.clock.now = new Date(server.clock.now.getTime() + 7 * 60_000);
    const tokens = await server.app.inject({
      ...{ method: 'POST', url: '/api/auth/refresh', headers: { authorization: `Bearer ${late.refreshToken}` } },
    });
    const authorization = `Bearer ${tokens.json().access_token}`;
    const payload = { name: 'x', organization_id: 'org-Late', scopes: ['xel:read'] };
    for (const [url, body] of [
      ['/api/api-keys', payload],
      [`/api/api-keys/${key.id}/rotate`, { overlap_hours: 1 }],
    ] as const) {
      const refused = await server.app.inject({ method: 'POST', url, headers: { authorization }, payload: body });
      expect([refused.statusCode, refused.json().detail.error]).toEqual([403, 'step_up_required']);
    }
    for (const method of ['GET', 'POST'] as const) {
      const byKey = await withKey(server, key.key, { method, url: '/api/api-keys', payload });
      expect(byKey.statusCode).toBe(401);
    }
    server.clock.now = time;
  });

  test('that is asked for twice with one Idempotency-Key is made once, and its text is not kept', async () => {
    const body = { name: 'Once', organization_id: school, scopes: ['xel:read'] };
    const ask = () => admin.call('POST', '/api/api-keys', body, { 'idempotency-key': 'the-same' });
    const [first, second] = [await ask(), await ask()];
    expect(first.statusCode).toBe(201);
    const made = first.json<ApiKeyCreated>();
    expect([second.statusCode, second.json().detail]).toEqual([
      409,
      expect.objectContaining({ error: 'conflict', id: made.id }),
    ]);
    expect(second.body).not.toContain(made.key);
    expect(JSON.stringify(await server.database.db.select().from(idempotencyKeys))).not.toContain(made.key);
    expect((await keysOf(admin)).items.filter(({ name }) => name === 'Once')).toHaveLength(1);
  });
});

describe('the list', () => {
  test('shows administrators all keys of the organization, others their own, page by page', async () => {
    const school2 = await aSchool(server, 'Pages', [owner, 'owner'], [member, 'member']);
    const ids: string[] = [];
    for (const person of [owner, member, owner]) ids.push((await aKey(person, school2, ['xel:read'])).id);
    const pages = async (person: TestUser) => {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof keysOf>> = await keysOf(
          person,
          `?limit=1${cursor === null ? '' : `&cursor=${cursor}`}`,
        );
        for (const key of page.items) if (key.organization_id === school2) seen.push(key.id);
        cursor = page.next_cursor;
      } while (cursor !== null);
      return seen;
    };
    expect(await pages(owner)).toEqual(ids.toReversed());
    expect(await pages(member)).toEqual([ids[1]]);
    expect(await keysOf(stranger)).toEqual({ items: [], next_cursor: null });
  });
});

describe('a key is deleted', () => {
  test('by its creator or an administrator, and stops working with the next request', async () => {
    for (const person of [member, admin]) {
      const made = await aKey(member, school, ['conversations:read']);
      expect((await withKey(server, made.key)).statusCode).toBe(200);
      expect((await person.call('DELETE', `/api/api-keys/${made.id}`)).statusCode).toBe(204);
      expect((await withKey(server, made.key)).statusCode).toBe(401);
      expect((await person.call('DELETE', `/api/api-keys/${made.id}`)).statusCode).toBe(404);
    }
  });

  test('by nobody else: it is missing to members and strangers, in every way', async () => {
    const made = await aKey(owner, school, ['conversations:read']);
    for (const person of [member, stranger]) {
      const attempts = (id: string) => [
        person.call('DELETE', `/api/api-keys/${id}`),
        person.call('POST', `/api/api-keys/${id}/rotate`, { overlap_hours: 1 }),
        person.call('GET', `/api/api-keys/${id}/usage`),
      ];
      const [foreign, missing] = [await Promise.all(attempts(made.id)), await Promise.all(attempts('no-such'))];
      expect(foreign.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404]);
      expect(foreign.map(({ body }) => body)).toEqual(missing.map(({ body }) => body));
    }
    expect((await withKey(server, made.key)).statusCode).toBe(200);
  });
});

describe('rotating', () => {
  test('gives a key like the old one, which works until exactly the set instant and not after it', async () => {
    const time = server.clock.now;
    const old = await aKey(member, school, ['conversations:read'], { allowed_ips: ['127.0.0.0/8'] });
    const rotated = await member.call('POST', `/api/api-keys/${old.id}/rotate`, { overlap_hours: 2 });
    expect(rotated.statusCode).toBe(201);
    const fresh = rotated.json<ApiKeyCreated>();
    expect(fresh).toMatchObject({ name: old.name, scopes: old.scopes, allowed_ips: old.allowed_ips });
    expect(fresh.key).not.toBe(old.key);
    const end = time.getTime() + 2 * 3_600_000;
    const listed = (await keysOf(member)).items.find(({ id }) => id === old.id);
    expect(listed).toMatchObject({ expires_at: new Date(end).toISOString(), replaced_by: fresh.id });

    server.clock.now = new Date(end - 1);
    expect((await withKey(server, old.key)).statusCode).toBe(200);
    server.clock.now = new Date(end);
    expect((await withKey(server, old.key)).statusCode).toBe(401);
    expect((await withKey(server, fresh.key)).statusCode).toBe(200);
    server.clock.now = time;
  });

  test('without overlap ends the old key at once; a longer overlap does not lengthen its life', async () => {
    const old = await aKey(member, school, ['conversations:read']);
    await member.call('POST', `/api/api-keys/${old.id}/rotate`, { overlap_hours: 0 });
    expect((await withKey(server, old.key)).statusCode).toBe(401);
    const soon = new Date(server.clock.now.getTime() + 3_600_000).toISOString();
    const brief = await aKey(member, school, ['conversations:read'], { expires_at: soon });
    await member.call('POST', `/api/api-keys/${brief.id}/rotate`, { overlap_hours: 168 });
    expect((await keysOf(member)).items.find(({ id }) => id === brief.id)?.expires_at).toBe(soon);
  });

  test('happens once: of ten at the same time one succeeds, the others are a conflict', async () => {
    const old = await aKey(member, school, ['conversations:read']);
    const rotate = () => member.call('POST', `/api/api-keys/${old.id}/rotate`, { overlap_hours: 1 });
    const answers = await Promise.all(Array.from({ length: 10 }, rotate));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, ...Array(9).fill(409)]);
  });

  test('by an administrator gives a key in the own name, not in the name of somebody else', async () => {
    const old = await aKey(member, school, ['conversations:read']);
    const fresh = (await admin.call('POST', `/api/api-keys/${old.id}/rotate`, { overlap_hours: 0 })).json();
    expect(fresh.created_by.username).toBe('admin');
  });
});

describe('what a key may do follows its creator', () => {
  test('a demotion takes scopes away with the next request, and a promotion gives them back', async () => {
    const { key } = await aKey(admin, school, ['api:admin', 'conversations:read']);
    expect((await withKey(server, key, { url: '/api/live/quota' })).statusCode).not.toBe(403);
    await setRole(admin, 'member');
    const refused = await withKey(server, key, { url: '/api/live/quota' });
    expect([refused.statusCode, refused.json().detail]).toEqual([
      403,
      {
        error: 'INSUFFICIENT_API_KEY_SCOPE',
        message: 'This API key needs the scope live:read.',
        required_scope: 'live:read',
        granted_scopes: ['conversations:read'],
      },
    ]);
    await setRole(admin, 'admin');
    expect((await withKey(server, key, { url: '/api/live/quota' })).statusCode).not.toBe(403);
  });

  test('whoever leaves takes the keys along, and coming back does not bring them back', async () => {
    const leaver = await server.aUser('leaver');
    const there = await aSchool(server, 'Left', [leaver, 'owner']);
    const { key } = await aKey(leaver, there, ['conversations:read']);
    expect((await withKey(server, key)).statusCode).toBe(200);
    const { db } = server.database;
    await db.delete(memberships).where(eq(memberships.userId, leaver.id));
    expect((await withKey(server, key)).statusCode).toBe(401);
    await db
      .insert(memberships)
      .values({ tenantId: there, userId: leaver.id, role: 'owner', joinedAt: server.clock.now });
    expect((await withKey(server, key)).statusCode).toBe(401);
  });

  test('a membership that ends at an instant ends its keys with it', async () => {
    const time = server.clock.now;
    const guest = await server.aUser('guest');
    const there = await aSchool(server, 'Guests', [guest, 'owner']);
    const { key } = await aKey(guest, there, ['conversations:read']);
    const end = new Date(time.getTime() + 60_000);
    await server.database.db.update(memberships).set({ expiresAt: end }).where(eq(memberships.userId, guest.id));
    expect((await withKey(server, key)).statusCode).toBe(200);
    server.clock.now = end;
    expect((await withKey(server, key)).statusCode).toBe(401);
    server.clock.now = time;
  });

  test('a key of an administrator of this server does what only they may with api:admin alone', async () => {
    const reindex = { method: 'POST', url: '/api/core/search/reindex' } as const;
    const [broad, narrow] = [
      await aKey(owner, school, ['api:admin']),
      await aKey(owner, school, ['conversations:write', 'api:write']),
    ];
    expect((await withKey(server, broad.key, reindex)).statusCode).toBeLessThan(300);
    expect((await withKey(server, narrow.key, reindex)).json().detail.error).toBe('forbidden');
    const ofMember = await aKey(admin, school, ['api:admin']);
    expect((await withKey(server, ofMember.key, reindex)).json().detail.error).toBe('forbidden');
  });

  test('a key is for its organization alone: another one of its creator is missing', async () => {
    await aSchool(server, 'Other', [owner, 'owner']);
    const { key } = await aKey(owner, school, ['api:admin']);
    const get = (id: string) => withKey(server, key, { url: `/api/organizations/${id}/search-gaps` });
    expect((await get(school)).statusCode).toBe(200);
    const [other, missing] = [await get('org-Other'), await get('no-such')];
    expect([other.statusCode, other.body]).toEqual([404, missing.body]);
  });
});

test('what was done with keys is in the audit log of the organization, without their texts', async () => {
  const there = await aSchool(server, 'Audited', [owner, 'owner']);
  const made = await aKey(owner, there, ['xel:read'], { allowed_ips: ['203.0.113.0/24'] });
  const fresh = (await owner.call('POST', `/api/api-keys/${made.id}/rotate`, { overlap_hours: 1 })).json();
  await owner.call('DELETE', `/api/api-keys/${made.id}`);
  const entries = await server.database.db.select().from(auditEntries).where(eq(auditEntries.tenantId, there));
  expect(entries.map(({ action, objectId, actorUsername }) => [action, objectId, actorUsername])).toEqual([
    ['api_key_created', made.id, 'owner'],
    ['api_key_rotated', made.id, 'owner'],
    ['api_key_deleted', made.id, 'owner'],
  ]);
  const text = JSON.stringify(entries);
  for (const key of [made.key, fresh.key]) expect(text).not.toContain(key.slice(10));
});
