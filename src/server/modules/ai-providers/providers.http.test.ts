import { randomBytes } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AiProvider } from '#contract/ai-provider-shapes.ts';
import { aiProviders } from '#server/db/schema/ai-providers.ts';
import { createKeyring } from '#server/platform/master-key.ts';
import { createVault } from '#server/platform/vault.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { startAnthropicWire } from '#testing/wire/anthropic-wire.ts';
import { startOpenaiWire } from '#testing/wire/openai-wire.ts';
import { keyPlace } from './entry.ts';

const compatible = await startOpenaiWire();
const anthropic = await startAnthropicWire();
const ofEnvironment = await startOpenaiWire({ answer: 'From the environment.' });
const hostOf = (url: string) => new URL(url).host;
const base = '/api/admin/ai-providers';
const firstKey = { id: 'k1', key: randomBytes(32) };

let server: TestServer;
let admin: TestUser;
let learner: TestUser;
beforeAll(async () => {
  server = await testServer({
    masterKeys: [firstKey],
    config: {
      safeFetchAllow: [hostOf(compatible.url), hostOf(anthropic.url)],
      openaiBaseUrl: ofEnvironment.url,
    },
  });
  admin = await server.aUser();
  learner = await server.aUser();
});
afterAll(async () => {
  await server.close();
  await Promise.all([compatible, anthropic, ofEnvironment].map((wire) => wire.close()));
});
beforeEach(async () => {
  const now = new Date(server.clock.now);
  for (const { id, source } of await list()) if (source === 'admin') await admin.call('DELETE', `${base}/${id}`);
  await admin.call('PATCH', `${base}/openai`, { enabled: true });
  server.clock.now = now;
  compatible.script({ answer: 'From ours.' });
  anthropic.script({ answer: 'From theirs.' });
});

async function list(): Promise<AiProvider[]> {
  return (await admin.call('GET', base)).json<{ items: AiProvider[] }>().items;
}
const add = (fields: object = {}) =>
  admin.call('POST', base, {
    id: 'ours',
    name: 'Ours',
    kind: 'openai-compatible',
    base_url: compatible.url,
    api_key: 'sk-canary-0001',
    ...fields,
  });
const ask = (provider: string, model?: string) =>
  learner.call('POST', '/api/core/chat', { message: 'Hello', provider, ...(model && { model }) });

describe('an added provider', () => {
  test('answers the next question, with its key, and is listed to learners', async () => {
    expect((await add()).statusCode).toBe(201);
    expect((await ask('ours')).json()).toMatchObject({ content: 'From ours.', provider: 'ours', model: 'wire-large' });
    expect(compatible.asked.at(-1)?.headers.authorization).toBe('Bearer sk-canary-0001');
    const shown = await learner.call('GET', '/api/core/providers');
    expect(shown.json().items).toContainEqual(
      expect.objectContaining({
        id: 'ours',
        name: 'Ours',
        kind: 'openai',
        available: true,
        default_model: 'wire-large',
      }),
    );
  });

  test('of another kind speaks its own format', async () => {
    const added = await add({ id: 'theirs', kind: 'anthropic', base_url: anthropic.url });
    expect(added.json()).toMatchObject({ kind: 'anthropic', source: 'admin', has_key: true, enabled: true });
    expect((await ask('theirs')).json()).toMatchObject({ content: 'From theirs.', provider: 'theirs' });
    expect(anthropic.asked.at(-1)?.headers['x-api-key']).toBe('sk-canary-0001');
  });

  test('is gone with the next question after it was removed, and switched off it is neither shown nor asked', async () => {
    await add();
    await admin.call('PATCH', `${base}/ours`, { enabled: false });
    expect((await ask('ours')).statusCode).toBe(400);
    const shown = (await learner.call('GET', '/api/core/providers')).json<{ items: { id: string }[] }>();
    expect(shown.items.map(({ id }) => id)).not.toContain('ours');
    await admin.call('PATCH', `${base}/ours`, { enabled: true });
    expect((await ask('ours')).statusCode).toBe(200);
    expect((await admin.call('DELETE', `${base}/ours`)).statusCode).toBe(204);
    expect((await ask('ours')).statusCode).toBe(400);
    expect((await admin.call('DELETE', `${base}/ours`)).statusCode).toBe(404);
  });

  test('answers only with the models that are allowed', async () => {
    await add({ allowed_models: ['wire-small', 'wire-large'], default_model: 'wire-small' });
    expect((await ask('ours')).json().model).toBe('wire-small');
    expect((await ask('ours', 'wire-large')).json().model).toBe('wire-large');
    const refused = await ask('ours', 'wire-huge');
    expect([refused.statusCode, refused.json().detail.issues[0].path]).toEqual([400, 'body.model']);
  });

  test.each([
    ['openai', 409],
    ['auto', 409],
    ['study-guide', 409],
    ['ours', 409],
    ['Not A Slug', 400],
  ])('cannot be called %s', async (id, status) => {
    await add();
    expect((await add({ id })).statusCode).toBe(status);
  });
});

describe('the key', () => {
  test('is in no answer, and not in the database as it is', async () => {
    const answers = [
      await add(),
      await admin.call('GET', base),
      await admin.call('PATCH', `${base}/ours`, { api_key: 'sk-canary-0002' }),
      await admin.call('POST', `${base}/ours/test`),
      await add(),
      await admin.call('PATCH', `${base}/ours`, { api_key: 'sk-canary 0003' }),
      await learner.call('GET', '/api/core/providers'),
    ];
    for (const { body, headers } of answers) expect(body + JSON.stringify(headers)).not.toContain('canary');
    const stored = await server.database.db.execute(sql`select row_to_json(p)::text as row from ai_providers p`);
    expect(JSON.stringify(stored.rows)).not.toContain('canary');
    expect(JSON.stringify(stored.rows)).toContain('v1.k1.');
    const keys = await server.database.db.execute(sql`select * from idempotency_keys`);
    expect(JSON.stringify(keys.rows)).not.toContain('canary');
  });

  test('is forgotten with null, and with another address: it was meant for the first one', async () => {
    await add();
    const cleared = await admin.call('PATCH', `${base}/ours`, { api_key: null });
    expect(cleared.json()).toMatchObject({ has_key: false, key_set_at: null });
    await admin.call('PATCH', `${base}/ours`, { api_key: 'sk-canary-0004' });
    const moved = await admin.call('PATCH', `${base}/ours`, { base_url: `${compatible.url}/` });
    expect(moved.json()).toMatchObject({ has_key: true });
    const away = await admin.call('PATCH', `${base}/ours`, { base_url: `http://${hostOf(anthropic.url)}/v1` });
    expect(away.json()).toMatchObject({ has_key: false });
  });

  test('that was copied to another row does not open there, and the provider says so and is not asked', async () => {
    await add();
    await add({ id: 'copy', api_key: undefined });
    const { db } = server.database;
    const [row] = await db.select().from(aiProviders).where(eq(aiProviders.id, 'ours'));
    await db
      .update(aiProviders)
      .set({ sealedKey: row?.sealedKey ?? '' })
      .where(eq(aiProviders.id, 'copy'));
    await admin.call('PATCH', `${base}/copy`, { name: 'Copy' });
    const before = compatible.asked.length;
    const shown = (await list()).find(({ id }) => id === 'copy');
    expect(shown?.key_problem).toContain('Enter the secret again');
    expect((await ask('copy')).statusCode).toBe(503);
    expect(compatible.asked.length).toBe(before);
  });

  test('that an older master key sealed is wrapped anew at the start of a server, and opens as before', async () => {
    await add();
    const { db } = server.database;
    const stored = async () => (await db.select().from(aiProviders).where(eq(aiProviders.id, 'ours')))[0]?.sealedKey;
    const masterKeys = [{ id: 'k2', key: randomBytes(32) }, firstKey];
    const again = await testServer({ database: server.database, masterKeys });
    expect(await stored()).toMatch(/^v1\.k2\./);
    expect(createVault(createKeyring(masterKeys)).open((await stored()) ?? '', keyPlace('ours'))).toBe(
      'sk-canary-0001',
    );
    await again.app.close();
  });
});

describe('an address', () => {
  test.each([
    ['http://127.0.0.1:9/v1', 'SAFE_FETCH_ALLOW'],
    ['https://127.0.0.1:9/v1', 'SAFE_FETCH_ALLOW'],
    ['https://169.254.169.254/v1', 'SAFE_FETCH_ALLOW'],
    ['https://localhost:9/v1', 'SAFE_FETCH_ALLOW'],
    ['https://[::1]/v1', 'SAFE_FETCH_ALLOW'],
    ['http://example.org/v1', 'https'],
    ['https://user:secret@example.org/v1', 'password'],
    ['https://host-that-nobody-has.invalid/v1', 'not known'],
    ['https://127.0.0.1:9/v1?x=1', '?'],
    ['ftp://example.org', 'https://'],
    ['not an address', 'https://'],
  ])('%s is refused with a sentence that says what to do', async (base_url, word) => {
    const refused = await add({ base_url });
    expect(refused.statusCode).toBe(400);
    const [issue] = refused.json().detail.issues;
    expect(issue.path).toBe('body.base_url');
    expect(issue.message).toContain(word);
  });

  test('that the environment names is open to it alone, not to what administrators enter', async () => {
    expect((await ask('openai')).json().content).toBe('From the environment.');
    expect((await add({ base_url: ofEnvironment.url })).statusCode).toBe(400);
  });
});

describe('one of the environment', () => {
  test('is shown without its key, can be switched off and priced, and keeps its address', async () => {
    expect((await list())[0]).toMatchObject({
      id: 'openai',
      source: 'environment',
      base_url: ofEnvironment.url,
      has_key: false,
    });
    const cost = { input_per_million: 0.25, output_per_million: 2, currency: 'USD' };
    expect((await admin.call('PATCH', `${base}/openai`, { cost, enabled: false })).json()).toMatchObject({
      cost,
      enabled: false,
      source: 'environment',
    });
    expect((await ask('openai')).statusCode).toBe(400);
    for (const patch of [{ api_key: 'sk-canary-0005' }, { base_url: compatible.url }]) {
      expect((await admin.call('PATCH', `${base}/openai`, patch)).statusCode).toBe(409);
    }
    expect((await admin.call('DELETE', `${base}/openai`)).statusCode).toBe(409);
  });

  test('that is not set up is not in the list, and cannot be changed', async () => {
    expect((await list()).map(({ id }) => id)).toEqual(['openai']);
    expect((await admin.call('PATCH', `${base}/google`, { enabled: true })).statusCode).toBe(404);
  });
});

describe('the order', () => {
  const order = (ids: string[]) => admin.call('PUT', `${base}/order`, { ids });

  test('is that in which automatic asks, and saying it again changes nothing', async () => {
    await add();
    expect((await list()).map(({ id }) => id)).toEqual(['openai', 'ours']);
    expect((await ask('auto')).json().provider).toBe('openai');
    for (let n = 0; n < 2; n += 1) {
      const ordered = (await order(['ours', 'openai'])).json<{ items: AiProvider[] }>();
      expect(ordered.items.map(({ id, position }) => [id, position])).toEqual([
        ['ours', 0],
        ['openai', 1],
      ]);
    }
    expect((await ask('auto')).json().provider).toBe('ours');
  });

  test.each([[['ours']], [['ours', 'openai', 'gone']], [['ours', 'ours']], [[]]])(
    '%j is not the whole list and is refused',
    async (ids) => {
      await add();
      expect((await order(ids)).statusCode).toBe(409);
    },
  );
});

describe('the test of a provider', () => {
  const run = async () => (await admin.call('POST', `${base}/ours/test`)).json();

  test('says that it answers, how fast, and what it offers', async () => {
    await add({ enabled: false, allowed_models: ['wire-small'] });
    expect(await run()).toMatchObject({
      ok: true,
      outcome: 'answered',
      message: 'Ours answered with the model “wire-small”.',
      models: [{ id: 'wire-large' }, { id: 'wire-small' }],
    });
  });

  test.each([
    [401, 'unauthorized', 'refused the key'],
    [404, 'unavailable', 'does not offer the model'],
    [429, 'rate_limited', 'too often'],
    [500, 'unavailable', 'status 500'],
    ['malformed', 'invalid_answer', 'cannot be read'],
  ] as const)('says what is wrong: %s', async (fail, outcome, words) => {
    await add();
    compatible.script({ fail });
    expect(await run()).toMatchObject({ ok: false, outcome, message: expect.stringContaining(words) });
  });

  test('that succeeds ends the rest of the provider', async () => {
    await add({ id: 'rested' });
    compatible.script([{ fail: 500 }, { answer: 'ready' }]);
    await ask('rested');
    const health = async () => (await list()).find(({ id }) => id === 'rested')?.health;
    expect(await health()).toMatchObject({ state: 'open', failed: 1, last_failure: expect.stringContaining('500') });
    expect((await health())?.retry_at).not.toBeNull();
    await admin.call('POST', `${base}/rested/test`);
    expect(await health()).toMatchObject({ state: 'closed', answered: 1, failed: 1, retry_at: null });
  });
});
