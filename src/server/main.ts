import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { type AppOptions, createApp } from './app.ts';
import { type Config, readConfig } from './config.ts';
import type { Database } from './db/database.ts';
import { openDatabase } from './db/open.ts';
import { checkKeyring } from './platform/canary.ts';
import { systemClock } from './platform/clock.ts';
import { createLog } from './platform/log.ts';
import { type Keyring, openKeyring } from './platform/master-key.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The version of the product, from package.json. */
export const version = (JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string }).version;

export interface RunningServer {
  /** Where it listens, without a slash at the end. */
  url: string;
  app: FastifyInstance;
  database: Database;
  keyring: Keyring;
  /** Ends streams, finishes what runs, closes the database. */
  close(): Promise<void>;
}

/** Starts the server that the environment describes. Throws errors whose message is meant for the operator. */
export async function startServer(
  config: Config,
  options: Partial<Pick<AppOptions, 'accessTokenSeconds' | 'clock' | 'googleCalendar'>> = {},
): Promise<RunningServer> {
  const logger = createLog(config.logLevel);
  await mkdir(config.dataDir, { recursive: true, mode: 0o700 });
  const keyring = await openKeyring(config);
  const database = await openDatabase({ databaseUrl: config.databaseUrl, dataDir: config.dataDir, log: logger });
  let app: FastifyInstance | undefined;
  const close = async () => {
    await app?.close();
    await database.close();
  };
  try {
    await checkKeyring(database.db, keyring);
    app = await createApp({
      config,
      database,
      keyring,
      clock: systemClock,
      logger,
      version,
      checkAnswers: process.env.NODE_ENV === 'test' || process.env.NODE_ENV === 'development',
      webFolder: `${root}dist/client`,
      ...options,
    });
    const url = await app.listen({ port: config.port, host: config.host });
    return { url, app, database, keyring, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** `npm start`: runs until it is told to stop. */
export async function main(env: NodeJS.ProcessEnv): Promise<void> {
  const config = readConfig(env);
  const server = await startServer(config);
  for (const line of welcome(server, config)) process.stdout.write(`${line}\n`);
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      void server.close().then(() => process.exit(0));
    });
  }
}

function welcome({ url, database }: RunningServer, config: Config): string[] {
  const configured = [config.openaiApiKey, config.anthropicApiKey, config.googleApiKey, config.ollamaBaseUrl].some(
    Boolean,
  );
  return [
    `Xentree Dashboard is ready at ${url}`,
    '',
    `  Open it in a browser and create an account; the first one becomes the administrator.`,
    database.kind === 'pglite'
      ? `  Data: the embedded database in ${config.dataDir}. It syncs its log, but what must survive a power cut belongs on PostgreSQL (DATABASE_URL).`
      : '  Data: PostgreSQL.',
    configured
      ? '  Chat: the configured AI providers, and the study guide when none answers.'
      : '  Chat: the built-in study guide. Set OPENAI_API_KEY, ANTHROPIC_API_KEY, GOOGLE_GENERATIVE_AI_API_KEY or OLLAMA_BASE_URL for an AI provider.',
    `  API: ${url}/api/docs`,
    '  Stop with Ctrl C.',
  ];
}
