import { randomBytes } from 'node:crypto';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { pino } from 'pino';
import type { ChatProviders } from '#server/ai/generate.ts';
import type { Patience } from '#server/ai/language-provider.ts';
import { createApp } from '#server/app.ts';
import { type Config, readConfig } from '#server/config.ts';
import type { MasterKey } from '#server/config-values.ts';
import type { GoogleAddresses } from '#server/connectors-parts.ts';
import type { Database } from '#server/db/database.ts';
import type { EnglishContent } from '#server/english-parts.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { LookUpTxt } from '#server/platform/dns-txt.ts';
import { createKeyring } from '#server/platform/master-key.ts';
import type { EmbeddingPatience } from '#server/search/meaning/provider-model.ts';
import { testDatabase } from './database.ts';

/** The real server on a database of its own, with every answer checked against the contract. */
export interface TestServer {
  app: FastifyInstance;
  database: Database;
  /** The server's present instant; tests set it. */
  clock: { now: Date };
  /** A registered and signed-in person. */
  aUser(username?: string): Promise<TestUser>;
  close(): Promise<void>;
}

export interface TestUser {
  id: string;
  username: string;
  password: string;
  accessToken: string;
  refreshToken: string;
  /** Signs in once more, where the clock was set beyond the life of the access token. */
  signInAgain(): Promise<void>;
  /** Sends a request as this person. */
  call(method: Method, url: string, body?: unknown, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

interface TestServerOptions {
  /** Instead of what an empty environment gives. */
  config?: Partial<Config>;
  patience?: Partial<Patience>;
  providers?: ChatProviders;
  lookUpTxt?: LookUpTxt;
  googleCalendar?: GoogleAddresses;
  now?: Date;
  /** Milliseconds of a clock that only runs forward, instead of that of the process. */
  steadyClock?: () => number;
  rateLimitScale?: number;
  /** Instead of the catalogue of Xentree English. */
  english?: EnglishContent;
  /** Compare meanings in searches, too; without it words alone count. */
  meanings?: boolean;
  embeddingPatience?: EmbeddingPatience;
  trustedProxies?: string[];
  /** The active one first; without them one that nobody else has. */
  masterKeys?: readonly MasterKey[];
  /** A database that outlives the server; the test closes it. */
  database?: Database;
}

export async function testServer(options: TestServerOptions = {}): Promise<TestServer> {
  const { database, close } = options.database
    ? { database: options.database, close: async () => {} }
    : await testDatabase();
  const time = { now: options.now ?? new Date() };
  const clock: Clock = () => time.now;
  const app = await createApp({
    config: {
      ...readConfig({}),
      rateLimitScale: options.rateLimitScale ?? 1_000,
      trustedProxies: options.trustedProxies ?? [],
      ...options.config,
    },
    database,
    keyring: createKeyring(options.masterKeys ?? [{ id: 'k1', key: randomBytes(32) }]),
    clock,
    // What goes wrong unexpectedly is worth seeing in a test's output.
    logger: pino({ level: 'error' }),
    version: '0.0.0-test',
    checkAnswers: true,
    webFolder: null,
    meanings: options.meanings ?? false,
    ...(options.english ? { english: options.english } : {}),
    ...(options.providers ? { providers: options.providers } : {}),
    ...(options.googleCalendar ? { googleCalendar: options.googleCalendar } : {}),
    ...(options.lookUpTxt ? { lookUpTxt: options.lookUpTxt } : {}),
    ...(options.steadyClock ? { steadyClock: options.steadyClock } : {}),
    ...(options.patience ? { patience: options.patience } : {}),
    ...(options.embeddingPatience ? { embeddingPatience: options.embeddingPatience } : {}),
  });
  await app.ready();
  let count = 0;
  return {
    app,
    database,
    clock: time,
    aUser: (username) => {
      count += 1;
      return aUser(app, username ?? `learner-${count}`);
    },
    close: async () => {
      await app.close();
      await close();
    },
  };
}

async function aUser(app: FastifyInstance, username: string): Promise<TestUser> {
  const password = 'a quiet green river';
  const registered = await app.inject({
    method: 'POST',
    url: '/api/auth/register',
    payload: { username, email: `${username}@example.org`, password },
  });
  if (registered.statusCode !== 201) throw new Error(`register: ${registered.body}`);
  const fresh = async () => {
    const signedIn = await signIn(app, username, password);
    if (signedIn.statusCode !== 200) throw new Error(`sign in: ${signedIn.body}`);
    return signedIn.json<{ access_token: string; refresh_token: string }>();
  };
  let tokens = await fresh();
  return {
    id: registered.json<{ id: string }>().id,
    username,
    password,
    accessToken: tokens.access_token,
    refreshToken: tokens.refresh_token,
    async signInAgain() {
      tokens = await fresh();
    },
    call: (method, url, body, headers = {}) => {
      const request: InjectOptions = {
        method,
        url,
        headers: { authorization: `Bearer ${tokens.access_token}`, ...headers },
      };
      if (body !== undefined) request.payload = body as NonNullable<InjectOptions['payload']>;
      return app.inject(request);
    },
  };
}

/** Signs in as the published API does: a form. */
export function signIn(
  app: FastifyInstance,
  username: string,
  password: string,
  headers: Record<string, string> = {},
): Promise<LightMyRequestResponse> {
  return app.inject({
    method: 'POST',
    url: '/api/auth/token',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: new URLSearchParams({ username, password }).toString(),
  });
}
