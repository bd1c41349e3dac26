import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { ConfigError, configTable, configVariables, readConfig } from './config.ts';

function mistakesOf(env: Record<string, string>): string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.mistakes;
    throw error;
  }
  return [];
}
const key = () => randomBytes(32).toString('base64');

test('nothing needs to be set', () => {
  const config = readConfig({});
  expect(config).toMatchObject({
    port: 4173,
    host: '127.0.0.1',
    logLevel: 'info',
    rateLimitScale: 1,
    trustedProxies: [],
    safeFetchAllow: [],
  });
  expect(config.dataDir).toBe(resolve('.data'));
  expect(config.databaseUrl).toBeUndefined();
  expect(config.masterKeys).toBeUndefined();
});

test('an empty variable counts as not set', () => {
  const empty = Object.fromEntries(configVariables.map(({ name }) => [name, ' ']));
  expect(readConfig(empty)).toEqual(readConfig({}));
});

test('all mistakes are told at once, each in one sentence that names its variable', () => {
  const wrong = {
    PORT: '99999',
    DATABASE_URL: 'mysql://root@db/x',
    PUBLIC_URL: 'example.org',
    XENTREE_MASTER_KEYS: 'k1:tooshort',
    LOG_LEVEL: 'loud',
    TRUSTED_PROXIES: '10.0.0.0/40',
    RATE_LIMIT_SCALE: '0',
    OLLAMA_BASE_URL: 'localhost:11434',
    GOOGLE_CLIENT_ID: 'id-without-secret',
    SAFE_FETCH_ALLOW: 'intranet',
    SMTP_URL: 'mail.example.org',
  };
  const mistakes = mistakesOf(wrong);
  for (const name of Object.keys(wrong)) {
    expect(
      mistakes.filter((mistake) => mistake.startsWith(`${name} `)),
      name,
    ).toHaveLength(1);
  }
  for (const mistake of mistakes) expect(mistake).toMatch(/^[A-Z_]+ (must|and) .*\.$/);
});

test('a mistake never repeats the value, which may be a secret', () => {
  const secret = 'hunter2';
  const told = mistakesOf({
    DATABASE_URL: `x://u:${secret}@h`,
    XENTREE_MASTER_KEYS: secret,
    SMTP_URL: secret,
    PUBLIC_URL: secret,
  }).join();
  expect(told).not.toContain(secret);
});

test('master keys are read in order, the first one in use', () => {
  const keys = readConfig({ XENTREE_MASTER_KEYS: `k2:${key()}, k1:${key()}` }).masterKeys;
  expect(keys?.map(({ id, key }) => [id, key.length])).toEqual([
    ['k2', 32],
    ['k1', 32],
  ]);
});

test.each([
  ['a repeated id', `k1:${key()},k1:${key()}`],
  ['a key of 31 bytes', `k1:${randomBytes(31).toString('base64')}`],
  ['a sample key of equal bytes', `k1:${Buffer.alloc(32).toString('base64')}`],
  ['an id that would break a token', `k.1:${key()}`],
])('%s is refused as master key', (_what, keys) => {
  expect(mistakesOf({ XENTREE_MASTER_KEYS: keys })).toHaveLength(1);
});

test('lists and addresses are read', () => {
  const config = readConfig({
    TRUSTED_PROXIES: '10.0.0.0/8, ::1',
    SAFE_FETCH_ALLOW: 'intranet.example:8443,[::1]:80',
    PUBLIC_URL: 'https://learn.example.org/',
    OLLAMA_BASE_URL: 'http://127.0.0.1:11434/',
    RATE_LIMIT_SCALE: '2.5',
  });
  expect(config).toMatchObject({
    trustedProxies: ['10.0.0.0/8', '::1'],
    safeFetchAllow: ['intranet.example:8443', '[::1]:80'],
    publicUrl: 'https://learn.example.org',
    ollamaBaseUrl: 'http://127.0.0.1:11434',
    rateLimitScale: 2.5,
  });
});

test('the table names every variable once, with a meaning', () => {
  const names = configVariables.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(configVariables.find(({ name }) => name === 'PORT')).toMatchObject({ default: '4173' });
  for (const { meaning } of configVariables) expect(meaning).toMatch(/\.$/);
  expect(configTable.split('\n')).toHaveLength(names.length + 2);
  expect(configTable).toContain('| `PORT` | `4173` | Port to listen on');
});
