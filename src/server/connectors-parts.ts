import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { contract } from '#contract/index.ts';
import type { Patience } from './ai/language-provider.ts';
import type { Destinations } from './bringing-ports.ts';
import type { Config } from './config.ts';
import { connectorDataParts } from './connector-data-parts.ts';
import type { Database } from './db/database.ts';
import { type MountOptions, mount } from './http/mount.ts';
import { createBooking } from './modules/connectors/booking.ts';
import { createCalendar } from './modules/connectors/calendar.service.ts';
import { createConnecting } from './modules/connectors/connecting.ts';
import type { ConnectorRow } from './modules/connectors/connectors.repository.ts';
import { connectorsRoutes } from './modules/connectors/connectors.routes.ts';
import { createConnectors } from './modules/connectors/connectors.service.ts';
import { createExchange, dataLimits, exchangeLimits } from './modules/connectors/exchange.ts';
import { createGoogleEvents } from './modules/connectors/google-events.ts';
import { createKeepers, keeperClock } from './modules/connectors/keepers.ts';
import { createLettingGo } from './modules/connectors/letting-go.ts';
import { createOauth } from './modules/connectors/oauth.service.ts';
import type { Span } from './modules/connectors/plan-sessions.ts';
import { createRenewal } from './modules/connectors/renewal.ts';
import { createRevocation } from './modules/connectors/revocation.ts';
import { createSecrets } from './modules/connectors/secrets.ts';
import { type GoogleAddresses, googleAddresses } from './modules/connectors/vendors/google-calendar.ts';
import { createVendors } from './modules/connectors/vendors/index.ts';
import type { Keyring } from './platform/master-key.ts';
import { createSafeFetch } from './platform/safe-fetch/safe-fetch.ts';
import { refusalOf, refusalOfText } from './platform/safe-fetch/vet.ts';
import { createVault } from './platform/vault.ts';

export type { GoogleAddresses };

interface Options extends Omit<Destinations, 'db'> {
  config: Config;
  database: Database;
  keyring: Keyring;
  logger: FastifyBaseLogger;
  /** Instead of Google's own. */
  googleCalendar?: GoogleAddresses;
  /** Days from today on that a learner rests, holidays among them. */
  restDays: Parameters<typeof createCalendar>[0]['restDays'];
  /** Which of these sessions go on. */
  liveSessions: (ids: string[]) => Promise<ReadonlySet<string>>;
  patience?: Partial<Patience>;
}

/** Connections to other services, put together. */
export function connectorsParts({ config, database, keyring, clock, logger: log, ...rest }: Options) {
  const { db } = database;
  const google = clientOf(config.googleClientId, config.googleClientSecret);
  const xee = clientOf(config.xeeClientId, config.xeeClientSecret);
  const addresses = rest.googleCalendar ?? googleAddresses;
  const vault = createVault(keyring);
  const vendors = createVendors({ google, googleAddresses: addresses, xee });
  const secrets = createSecrets(vault);
  const allow = config.safeFetchAllow;
  const exchange = createExchange(createSafeFetch({ allow, limits: exchangeLimits }));
  const dataExchange = createExchange(createSafeFetch({ allow, limits: dataLimits }));
  const tokenClock = keeperClock(clock);
  const common = { db, clock, tokenClock, vendors, secrets, exchange };
  const revocation = createRevocation({ db, clock, vault, exchange, log });
  const { letGo, letGoAll } = createLettingGo({ vendors, secrets, revocation, clock: tokenClock, log });
  const book = createBooking(db, tokenClock, log);
  const renewal = createRenewal({ db, exchange, secrets, clock: tokenClock, revocation, book, log });
  const keepers = createKeepers({ vendors, secrets, renewal, exchange, dataExchange, clock: tokenClock, log });
  const connecting = createConnecting({
    ...common,
    revocation,
    letGo,
    vetAddress: (url) => refusalOf(url, { allow }),
    vetText: (url) => refusalOfText(url, { allow }),
  });
  const service = createConnectors({ ...common, keepers, renewal, connecting, revocation, letGo, book, log });
  const events = createGoogleEvents(keepers, addresses.api);
  const calendar = createCalendar({ db, clock, events, using: service.using, restDays: rest.restDays });
  const { liveSessions } = rest;
  const flows = { google, googleAddresses: addresses, xee };
  const oauth = createOauth({ db, clock, vault, vendors, connecting, liveSessions, ...flows });
  const routes = connectorsRoutes({ service, oauth, calendar, vendors, publicUrl: config.publicUrl });
  const { importAll, transcripts, documents } = rest;
  const accessOf = (row: ConnectorRow) => secrets.openTokens(row, tokenClock.now()).access;
  const told = { using: service.using, accessOf, book, patience: rest.patience };
  const alone = database.kind === 'pglite';
  const to = { db, clock, importAll, transcripts, documents };
  const data = connectorDataParts({ log, alone, keepers, vendors, ...told, ...to });
  return {
    letGo: letGoAll,
    /** What is connected as a provider of answers. */
    bots: data.bots,
    /** When the calendar of somebody is full; none where nobody can tell. */
    busy: (userId: string, span: Span) => calendar.busyTimes(userId, span).catch(() => []),
    mount(app: FastifyInstance, mounting: MountOptions): void {
      mount(app, contract.connectors, routes, mounting);
      mount(app, contract.connectorImports, data.imports, mounting);
      mount(app, contract.connectorData, data.data, mounting);
    },
    renewDue: service.renewDue,
    revokeDue: service.revokeDue,
    rewrap: service.rewrap,
    /** Whatever waits to be brought over, also what another process left behind. */
    work: data.work,
    async sweep(): Promise<void> {
      await service.sweep();
      await data.sweep();
    },
    async close(): Promise<void> {
      await data.close();
      await service.close();
    },
  };
}

function clientOf(clientId: string | undefined, clientSecret: string | undefined) {
  return clientId !== undefined && clientSecret !== undefined ? { clientId, clientSecret } : null;
}
