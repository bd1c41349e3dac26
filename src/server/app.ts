import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { contract } from '#contract/index.ts';
import type { Endpoint } from '#contract/kernel/endpoint.ts';
import type { ChatProviders } from './ai/generate.ts';
import type { Patience } from './ai/language-provider.ts';
import { aiParts } from './ai-parts.ts';
import type { Config } from './config.ts';
import type { Database } from './db/database.ts';
import { docsPage } from './http/docs-page.ts';
import type { Authenticators } from './http/guard.ts';
import { createIdempotency } from './http/idempotency.ts';
import { type MountOptions, mount } from './http/mount.ts';
import { acceptMultipart } from './http/multipart.ts';
import { createReceiving } from './http/receiving.ts';
import { createServer } from './http/server.ts';
import { createOpenStreams } from './http/sse.ts';
import { serveWeb } from './http/web.ts';
import { aiProvidersRoutes } from './modules/ai-providers/ai-providers.routes.ts';
import { createAccessTokens } from './modules/auth/access-token.ts';
import { authRoutes } from './modules/auth/auth.routes.ts';
import { createAuthService } from './modules/auth/auth.service.ts';
import { createPasswords } from './modules/auth/passwords.ts';
import { createSessionCache } from './modules/auth/session-cache.ts';
import { createSessionsService } from './modules/auth/sessions.service.ts';
import { conversationsRoutes } from './modules/conversations/conversations.routes.ts';
import { createConversationsService } from './modules/conversations/conversations.service.ts';
import { gapsRoutes } from './modules/knowledge/gaps.routes.ts';
import { knowledgeRoutes } from './modules/knowledge/knowledge.routes.ts';
import { createKnowledge } from './modules/knowledge/knowledge.service.ts';
import { organizationsRoutes } from './modules/organizations/organizations.routes.ts';
import { promptsRoutes } from './modules/prompts/prompts.routes.ts';
import { createPrompts } from './modules/prompts/prompts.service.ts';
import { systemRoutes } from './modules/system/system.routes.ts';
import { xpRoutes } from './modules/xp/xp.routes.ts';
import { createXpService } from './modules/xp/xp.service.ts';
import { AppError } from './platform/app-error.ts';
import type { Clock } from './platform/clock.ts';
import type { Keyring } from './platform/master-key.ts';
import { createSweeper } from './platform/sweeper.ts';
import { createSearch } from './search/search.service.ts';
import { searchParts } from './search-parts.ts';

export interface AppOptions {
  config: Config;
  database: Database;
  keyring: Keyring;
  clock: Clock;
  logger: FastifyBaseLogger;
  version: string;
  /** Check every answer against the contract: in tests and development. */
  checkAnswers: boolean;
  /** Folder of the built web app; null serves the API alone. */
  webFolder: string | null;
  /** How long an access token lives; ten minutes unless said otherwise. */
  accessTokenSeconds?: number;
  /** Instead of the providers of the configuration. */
  providers?: ChatProviders;
  /** False where a search compares words alone: a model of meanings takes memory that a test can do without. */
  meanings?: boolean;
  /** Other than the usual milliseconds that a provider may be silent. */
  patience?: Partial<Patience>;
}

/** The whole server, put together and ready to listen. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { config, database, keyring, clock, logger } = options;
  const { db } = database;

  const accessTokens = createAccessTokens(keyring, clock, options.accessTokenSeconds);
  const cache = createSessionCache(database.kind === 'postgres');
  const sessions = createSessionsService({ database, clock, keyring, accessTokens, cache });
  const auth = createAuthService({ database, clock, keyring, passwords: createPasswords(keyring), sessions });
  const xp = createXpService({ db, clock });
  const ai = aiParts(options);
  const providers = options.providers ?? ai.routing;
  const index = searchParts(options);
  const knowledge = createKnowledge({
    db,
    clock,
    log: logger,
    providers,
    rank: index.rank,
    book: (used) =>
      ai.spending
        .book(db, { ...used, at: clock() })
        .catch((error: unknown) => logger.error({ err: error }, 'could not book what an answer used')),
    onIndexed: () => void index.understand(),
  });
  const search = createSearch({ db, clock, rank: index.rank, onNothing: knowledge.gaps.foundNothing });
  const conversations = createConversationsService({
    db,
    clock,
    log: logger,
    providers,
    knowledge: knowledge.grounding,
    alone: database.kind === 'pglite',
    earn: xp.awardConversationTurn,
    book: ai.spending.book,
    recordTime: xp.recordTime,
  });
  const idempotency = createIdempotency(db, clock);

  const app = await createServer({ logger, trustedProxies: config.trustedProxies });
  const streams = createOpenStreams();
  const mounting: MountOptions = {
    authenticators: authenticators(sessions),
    idempotency,
    receive: createReceiving(),
    rateLimitScale: config.rateLimitScale,
    checkAnswers: options.checkAnswers,
    streams,
  };

  mount(
    app,
    contract.system,
    systemRoutes({ database, version: options.version, publicUrl: config.publicUrl }),
    mounting,
  );
  mount(app, contract.auth, authRoutes(auth, sessions), mounting);
  mount(app, contract.conversations, conversationsRoutes(conversations, { search, rebuild: index.rebuild }), mounting);
  // In a scope of its own: what reads forms would cost every other request something, too.
  await app.register(async (scope) => {
    await acceptMultipart(scope);
    mount(scope, contract.knowledge, knowledgeRoutes(knowledge), mounting);
  });
  mount(app, contract.searchGaps, gapsRoutes(knowledge.gaps), mounting);
  mount(app, contract.prompts, promptsRoutes(createPrompts({ db, clock })), mounting);
  const recently = (principal: { sessionId: string | null }) => sessions.requireRecentSignIn(principal.sessionId);
  mount(app, contract.aiProviders, aiProvidersRoutes(ai.providers, ai.spending, ai.routing, recently), mounting);
  mount(app, contract.xp, xpRoutes(xp), mounting);
  mount(app, contract.organizations, organizationsRoutes({ db }), mounting);
  // Areas that come later: each endpoint of theirs is in the list of http/not-implemented.ts.
  for (const area of [
    contract.memberships,
    contract.rosters,
    contract.adminStats,
    contract.xel,
    contract.live,
    contract.connectors,
    contract.integrationTokens,
    contract.apiKeys,
  ]) {
    mount<Record<string, Endpoint>>(app, area, {}, mounting);
  }
  await app.register(docsPage);
  if (options.webFolder !== null) await serveWeb(app, options.webFolder, process.env.VITE_XENTREE_URL);

  const everySecond = createSweeper([() => streams.endDead(sessions.liveAmong)], 1_000, logger);
  const hourly = createSweeper(
    [sessions.sweep, auth.sweep, idempotency.sweep, conversations.forgetLogs, knowledge.sweep],
    3_600_000,
    logger,
  );
  // Another server may die and leave an answer behind; one that is alone has looked at its start.
  const often = createSweeper(database.kind === 'postgres' ? [conversations.recover] : [], 30_000, logger);
  // Whatever waits for the index, also what another process left behind.
  const indexing = createSweeper(
    [knowledge.work, index.understand, index.rebuild.work].map((kick) => async () => void kick()),
    5_000,
    logger,
  );
  // A deletion that can no longer be taken back is soon carried out.
  const everyMinute = createSweeper([conversations.deletion.purge], 60_000, logger);
  app.addHook('onReady', async () => {
    await conversations.recover();
    const wrapped = await ai.providers.rewrap();
    if (wrapped > 0) logger.info({ wrapped }, 'wrapped stored keys with the master key in use');
    if (database.kind === 'pglite') {
      await idempotency.recover();
      await knowledge.recover();
    }
    await index.rebuild.beginWhereMissing();
    everySecond.start();
    hourly.start();
    often.start();
    everyMinute.start();
    indexing.start();
  });
  app.addHook('preClose', async () => {
    everySecond.stop();
    hourly.stop();
    often.stop();
    everyMinute.stop();
    indexing.stop();
    // First the generations, so that whoever follows them still gets the last event.
    await conversations.close();
    await knowledge.close();
    await index.close();
    streams.endAll();
  });
  return app;
}

function authenticators(sessions: ReturnType<typeof createSessionsService>): Authenticators {
  return {
    accessToken: sessions.authenticate,
    apiKey: async () => {
      throw new AppError('invalid_token', 'This API key is not valid.');
    },
  };
}
