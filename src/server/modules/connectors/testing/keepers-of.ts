import { pino } from 'pino';
import type { Db } from '#server/db/database.ts';
import type { Clock } from '#server/platform/clock.ts';
import { createKeyring } from '#server/platform/master-key.ts';
import { createSafeFetch } from '#server/platform/safe-fetch/safe-fetch.ts';
import { createVault } from '#server/platform/vault.ts';
import { createExchange, exchangeLimits } from '../exchange.ts';
import { createKeepers, type Keepers, keeperClock } from '../keepers.ts';
import { createRenewal } from '../renewal.ts';
import { createSecrets } from '../secrets.ts';
import { createVendors } from '../vendors/index.ts';
import { masterKeys } from './connected.ts';
import type { VendorServer } from './vendor-server.ts';

/** The keepers of one more server process on this database. */
export function keepersOf(vendor: VendorServer, db: Db, now: Clock): Keepers {
  const google = { clientId: 'g-client', clientSecret: vendor.secret };
  const vendors = createVendors({ google, googleAddresses: vendor.google, xee: null });
  const secrets = createSecrets(createVault(createKeyring(masterKeys)));
  // A thousand calls at once take a busy machine longer than one may take.
  const limits = { ...exchangeLimits, headersMs: 200_000, totalMs: 200_000 };
  const exchange = createExchange(createSafeFetch({ allow: [vendor.host], limits }));
  const common = { secrets, exchange, clock: keeperClock(now), log: pino({ level: 'silent' }) };
  return createKeepers({ ...common, vendors, renewal: createRenewal({ ...common, db }) });
}
