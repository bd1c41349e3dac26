import type { FastifyBaseLogger } from 'fastify';
import type { Config } from './config.ts';
import type { Database } from './db/database.ts';
import { createCalendar } from './modules/connectors/calendar.service.ts';
import { createConnecting } from './modules/connectors/connecting.ts';
import { connectorsRoutes } from './modules/connectors/connectors.routes.ts';
import { createConnectors } from './modules/connectors/connectors.service.ts';
import { createExchange, exchangeLimits } from './modules/connectors/exchange.ts';
import { createGoogleEvents } from './modules/connectors/google-events.ts';
import { createKeepers, keeperClock } from './modules/connectors/keepers.ts';
import { createOauth } from './modules/connectors/oauth.service.ts';
import { createRenewal } from './modules/connectors/renewal.ts';
import { createRevocation } from './modules/connectors/revocation.ts';
import { createSecrets } from './modules/connectors/secrets.ts';
import { type GoogleAddresses, googleAddresses } from './modules/connectors/vendors/google-calendar.ts';
import { createVendors } from './modules/connectors/vendors/index.ts';
import type { Clock } from './platform/clock.ts';
import type { Keyring } from './platform/master-key.ts';
import { createSafeFetch } from './platform/safe-fetch/safe-fetch.ts';
import { refusalOf, refusalOfText } from './platform/safe-fetch/vet.ts';
import { createVault } from './platform/vault.ts';

export type { GoogleAddresses };

interface Options {
  config: Config;
  database: Database;
  keyring: Keyring;
  clock: Clock;
  logger: FastifyBaseLogger;
  /** Instead of Google's own. */
  google?: GoogleAddresses;
  /** Which of these sessions go on. */
  liveSessions: (ids: string[]) => Promise<ReadonlySet<string>>;
}

/** Connections to other services, put together. */
export function connectorsParts({ config, database: { db }, keyring, clock, logger: log, ...rest }: Options) {
  const google = clientOf(config.googleClientId, config.googleClientSecret);
  const xee = clientOf(config.xeeClientId, config.xeeClientSecret);
  const addresses = rest.google ?? googleAddresses;
  const vault = createVault(keyring);
  const vendors = createVendors({ google, googleAddresses: addresses, xee });
  const secrets = createSecrets(vault);
  const allow = config.safeFetchAllow;
  const exchange = createExchange(createSafeFetch({ allow, limits: exchangeLimits }));
  const tokenClock = keeperClock(clock);
  const common = { db, clock, tokenClock, vendors, secrets, exchange };
  const renewal = createRenewal({ db, exchange, secrets, clock: tokenClock, log });
  const keepers = createKeepers({ vendors, secrets, renewal, exchange, clock: tokenClock, log });
  const connecting = createConnecting({
    ...common,
    vetAddress: (url) => refusalOf(url, { allow }),
    vetText: (url) => refusalOfText(url, { allow }),
  });
  const revocation = createRevocation({ db, clock, vault, exchange, log });
  const service = createConnectors({ ...common, keepers, connecting, revocation, log });
  const events = createGoogleEvents(keepers, addresses.api);
  const calendar = createCalendar({ db, clock, events, using: service.using });
  const { liveSessions } = rest;
  const flows = { google, googleAddresses: addresses, xee };
  const oauth = createOauth({ db, clock, vault, vendors, connecting, liveSessions, ...flows });
  return { service, routes: connectorsRoutes({ service, oauth, calendar, vendors, publicUrl: config.publicUrl }) };
}

function clientOf(clientId: string | undefined, clientSecret: string | undefined) {
  return clientId !== undefined && clientSecret !== undefined ? { clientId, clientSecret } : null;
}
