import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { contract } from '#contract/index.ts';
import { accessParts } from './access-parts.ts';
import type { ChatProviders } from './ai/generate.ts';
import type { Patience } from './ai/language-provider.ts';
import { aiParts } from './ai-parts.ts';
import type { Config } from './config.ts';
import { connectorsParts, type GoogleAddresses } from './connectors-parts.ts';
import type { Database } from './db/database.ts';
import { type EnglishContent, englishParts } from './english-parts.ts';
import type { WritingEvaluator } from './evaluation/writing/evaluator.ts';
import { docsPage } from './http/docs-page.ts';
import { createIdempotency } from './http/idempotency.ts';
import { type MountOptions, mount } from './http/mount.ts';
import { acceptMultipart } from './http/multipart.ts';
import { createReceiving, createSpooling } from './http/receiving.ts';
import { createServer } from './http/server.ts';
import { createOpenStreams } from './http/sse.ts';
import { serveWeb } from './http/web.ts';
import { liveParts } from './live-parts.ts';
import { aiProvidersRoutes } from './modules/ai-providers/ai-providers.routes.ts';
import { apiKeysRoutes } from './modules/api-keys/api-keys.routes.ts';
import { createAccessTokens } from './modules/auth/access-token.ts';
import { authRoutes } from './modules/auth/auth.routes.ts';
import { createAuthService } from './modules/auth/auth.service.ts';
import { createPasswords } from './modules/auth/passwords.ts';
import { createSessionCache } from './modules/auth/session-cache.ts';
import { createSessionsService } from './modules/auth/sessions.service.ts';
import { conversationsRoutes } from './modules/conversations/conversations.routes.ts';
import { createConversationsService } from './modules/conversations/conversations.service.ts';
import { imagesRoutes } from './modules/conversations/images/images.routes.ts';
import { createImages } from './modules/conversations/images/images.service.ts';
import { integrationTokensRoutes } from './modules/integration-tokens/integration-tokens.routes.ts';
import { gapsRoutes } from './modules/knowledge/gaps.routes.ts';
import { knowledgeRoutes } from './modules/knowledge/knowledge.routes.ts';
import { createKnowledge } from './modules/knowledge/knowledge.service.ts';
import { passportRoutes } from './modules/passport/passport.routes.ts';
import { createPassport } from './modules/passport/passport.service.ts';
import { promptsRoutes } from './modules/prompts/prompts.routes.ts';
import { createPrompts } from './modules/prompts/prompts.service.ts';
import { systemRoutes } from './modules/system/system.routes.ts';
import { wordsRoutes } from './modules/words/words.routes.ts';
import { createEarning } from './modules/xp/earning.ts';
import { createXpService } from './modules/xp/xp.service.ts';
import { organizationsParts } from './organizations-parts.ts';
import type { Clock } from './platform/clock.ts';
import type { LookUpTxt } from './platform/dns-txt.ts';
import type { Keyring } from './platform/master-key.ts';
import { createSweeper } from './platform/sweeper.ts';
import { progressParts } from './progress-parts.ts';
import { weakPointsIn } from './quest-parts.ts';
import { remindersParts } from './reminders-parts.ts';
import type { EmbeddingPatience } from './search/meaning/provider-model.ts';
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
  /** Instead of Google's own addresses. */
  googleCalendar?: GoogleAddresses;
  /** Instead of the DNS that this machine asks. */
  lookUpTxt?: LookUpTxt;
  /** How long an access token lives; ten minutes unless said otherwise. */
  accessTokenSeconds?: number;
  /** Instead of the providers of the configuration. */
  providers?: ChatProviders;
  /** False where a search compares words alone: a model of meanings takes memory that a test can do without. */
  meanings?: boolean;
  /** Other than the usual milliseconds that a provider of embeddings may take. */
  embeddingPatience?: EmbeddingPatience;
  /** Other than the usual milliseconds that a provider may be silent. */
  patience?: Partial<Patience>;
  /** Instead of the catalogue. */
  english?: EnglishContent;
  /** Instead of the clock of this process that only runs forward. Milliseconds. */
  steadyClock?: () => number;
  /** Instead of the one that judges writing in a process of its own; the server closes it. */
  evaluator?: WritingEvaluator;
}

/** The whole server, put together and ready to listen. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { config, database, keyring, clock, logger } = options;
  const { db } = database;

  const accessTokens = createAccessTokens(keyring, clock, options.accessTokenSeconds);
  const cache = createSessionCache(database.kind === 'postgres');
  const sessions = createSessionsService({ database, clock, keyring, accessTokens, cache });
  const auth = createAuthService({ database, clock, keyring, passwords: createPasswords(keyring), sessions });
  const earning = createEarning(weakPointsIn(options.english?.modules));
  const xp = createXpService({ db, clock, earning });
  const ai = aiParts({ ...options, bots: (asker) => connections.bots(asker) });
  const providers = options.providers ?? ai.routing;
  const index = searchParts(options);
  const { book, speech } = ai;
  const knowledge = createKnowledge({
    db,
    clock,
    log: logger,
    providers,
    rank: index.rank,
    book,
    earn: (asked) =>
      db
        .transaction((tx) => xp.awardDocumentQuestion(tx, { ...asked, at: clock() }))
        .catch((error: unknown) => logger.error({ err: error }, 'could not reward a question')),
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
    earnNote: xp.awardNote,
    book: ai.spending.book,
    recordTime: xp.recordTime,
  });
  const images = createImages({ db, clock });
  const connections = connectorsParts({
    ...{ ...options, liveSessions: sessions.liveAmong, restDays: xp.restDays },
    ...{ importAll: conversations.importAll, transcripts: () => live.transcripts, documents: knowledge.documents },
  });
  const passport = createPassport({
    db,
    letGo: connections.letGo,
    clock,
    onQueued: () => void knowledge.work(),
    abandonAll: conversations.abandonAll,
    forgetUsers: sessions.forgetUsers,
  });
  const idempotency = createIdempotency(db, clock, keyring);
  const access = accessParts({ ...options, liveSessions: sessions.liveAmong });

  const app = await createServer({ logger, trustedProxies: config.trustedProxies });
  app.addHook('onResponse', access.count);
  const streams = createOpenStreams();
  const mounting: MountOptions = {
    authenticators: { accessToken: sessions.authenticate, apiKey: access.authenticate },
    idempotency,
    receive: createReceiving(),
    spool: createSpooling(),
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
  mount(app, contract.auth, authRoutes(auth, sessions, passport.erase), mounting);
  const recently = (principal: { sessionId: string | null }) => sessions.requireRecentSignIn(principal.sessionId);
  const { rebuild, models } = index;
  mount(
    app,
    contract.conversations,
    conversationsRoutes(conversations, { search, rebuild, models, understand: index.understand, recently }),
    mounting,
  );
  const { english: content, evaluator } = options;
  const { messageText } = conversations;
  const english = englishParts({ db, earning, clock, providers, book, messageText, content, evaluator });
  const { evaluator: judge, keepSlips } = english;
  const live = liveParts({ ...options, db, earning, providers, book, speech, evaluator: judge, keepSlips, streams });
  // In a scope of its own: what reads forms would cost every other request something, too.
  await app.register(async (scope) => {
    await acceptMultipart(scope);
    mount(scope, contract.knowledge, knowledgeRoutes(knowledge), mounting);
    mount(scope, contract.images, imagesRoutes(images), mounting);
    mount(scope, contract.passport, passportRoutes(passport), mounting);
    mount(scope, contract.xel, english.routes, mounting);
    mount(scope, contract.liveSound, live.sound, mounting);
  });
  mount(app, contract.english, english.followUps, mounting);
  mount(app, contract.searchGaps, gapsRoutes(knowledge.gaps), mounting);
  mount(app, contract.prompts, promptsRoutes(createPrompts({ db, clock })), mounting);
  mount(
    app,
    contract.aiProviders,
    aiProvidersRoutes(ai.providers, ai.spending, ai.organizationBudgets, ai.routing, recently),
    mounting,
  );
  const progress = progressParts({ db, clock, earning, xp, ...english.ofLearners });
  mount(app, contract.xp, progress.xp, mounting);
  mount(app, contract.progress, progress.progress, mounting);
  mount(app, contract.forecasts, progress.forecasts, mounting);
  const orgs = organizationsParts({
    ...options,
    db,
    letGo: connections.letGo,
    unshare: knowledge.unshare,
    ...progress.ofMembers,
  });
  orgs.mount(app, mounting);
  mount(app, contract.assignments, english.assignments, mounting);
  mount(app, contract.calibration, english.calibration, mounting);
  mount(app, contract.apiKeys, apiKeysRoutes(access.keys, recently), mounting);
  mount(app, contract.integrationTokens, integrationTokensRoutes(access.tokens, access.tenantKeys), mounting);
  mount(app, contract.words, wordsRoutes(), mounting);
  mount(app, contract.live, live.routes, mounting);
  live.listen(app.server);
  connections.mount(app, mounting);
  await app.register(docsPage);
  await app.register(progress.page);
  const reminders = remindersParts({ ...options, db, xp, busy: connections.busy });
  await reminders.mount(app, mounting);
  if (options.webFolder !== null) await serveWeb(app, options.webFolder, process.env.VITE_XENTREE_URL);

  const everySecond = createSweeper([() => streams.endDead(access.liveAmong)], 1_000, logger);
  const hourly = createSweeper(
    [
      sessions.sweep,
      auth.sweep,
      idempotency.sweep,
      conversations.forgetLogs,
      knowledge.sweep,
      images.sweep,
      passport.sweep,
      access.sweep,
      english.sweep,
      connections.sweep,
    ],
    3_600_000,
    logger,
  );
  // Another server may die and leave an answer behind, and this one may have been unable to store the end of its own.
  const often = createSweeper([conversations.recover], 30_000, logger);
  // Whatever waits for the index, also what another process left behind.
  const indexing = createSweeper(
    [
      ...[knowledge.work, index.understand, index.rebuild.work, orgs.work, connections.work].map(
        (kick) => async () => void kick(),
      ),
      access.flush,
    ],
    5_000,
    logger,
  );
  const renewing = createSweeper([connections.renewDue], 20_000, logger);
  // A deletion that can no longer be taken back is soon carried out, and whoever is no member any more leaves.
  const everyMinute = createSweeper(
    [conversations.deletion.purge, orgs.sweep, live.sweep, connections.revokeDue, reminders.work],
    60_000,
    logger,
  );
  app.addHook('onReady', async () => {
    await conversations.recover();
    const wrapped =
      (await ai.providers.rewrap()) +
      (await access.rewrap()) +
      (await index.models.rewrap()) +
      (await connections.rewrap());
    if (wrapped > 0) logger.info({ wrapped }, 'wrapped stored keys with the master key in use');
    if (database.kind === 'pglite') {
      await idempotency.recover();
      await knowledge.recover();
      await orgs.recover();
    }
    await index.rebuild.beginWhereMissing();
    for (const sweeper of [everySecond, hourly, often, everyMinute, indexing, renewing]) sweeper.start();
  });
  app.addHook('preClose', async () => {
    everySecond.stop();
    hourly.stop();
    often.stop();
    everyMinute.stop();
    indexing.stop();
    await live.close();
    renewing.stop();
    // First the generations, so that whoever follows them still gets the last event.
    await conversations.close();
    await knowledge.close();
    await index.close();
    await english.close();
    await orgs.close();
    streams.endAll();
    await access.close();
    await connections.close();
  });
  return app;
}
