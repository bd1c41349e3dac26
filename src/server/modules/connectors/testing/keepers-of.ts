import { pino } from 'pino';
import type { Db } from '#server/db/database.ts';
import type { Clock } from '#server/platform/clock.ts';
import { createKeyring } from '#server/platform/master-key.ts';
import { createSafeFetch } from '#server/platform/safe-fetch/safe-fetch.ts';
import { createVault } from '#server/platform/vault.ts';
import { createBooking } from '../booking.ts';
import { createExchange, exchangeLimits } from '../exchange.ts';
import { createKeepers, type Keepers, keeperClock } from '../keepers.ts';
import { createRenewal } from '../renewal.ts';
import { createRevocation } from '../revocation.ts';
import { createSecrets } from '../secrets.ts';
import { createVendors } from '../vendors/index.ts';
import { masterKeys } from './connected.ts';
import type { VendorServer } from './vendor-server.ts';

/** The keepers of one more server process on this database. */
export const keepersOf = (vendor: VendorServer, db: Db, now: Clock): Keepers => partsOf(vendor, db, now).keepers;

/** What one more server process on this database renews connections with. */
export function partsOf(vendor: VendorServer, db: Db, now: Clock) {
  const google = { clientId: 'g-client', clientSecret: vendor.secret };
  const vendors = createVendors({ google, googleAddresses: vendor.google, xee: null });
  const vault = createVault(createKeyring(masterKeys));
  const secrets = createSecrets(vault);
  // A thousand calls at once take a busy machine longer than one may take.
  const limits = { ...exchangeLimits, headersMs: 200_000, totalMs: 200_000 };
  const exchange = createExchange(createSafeFetch({ allow: [vendor.host], limits }));
  const clock = keeperClock(now);
  const common = { secrets, exchange, dataExchange: exchange, clock, log: pino({ level: 'silent' }) };
  const revocation = createRevocation({ ...common, db, clock: now, vault });
  const renewal = createRenewal({ ...common, db, revocation, book: createBooking(db, clock, common.log) });
  return { keepers: createKeepers({ ...common, vendors, renewal }), renewal, revocation };
}
