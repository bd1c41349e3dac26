import type { ConnectorKind } from '#contract/connector-shapes.ts';
import { type GoogleAddresses, type GoogleClient, googleVendor } from './google-calendar.ts';
import type { Vendor } from './vendor.ts';
import { we360Vendor } from './we360.ts';
import { type XeeClient, xeeVendor } from './xee.ts';
import { xeniooVendor } from './xenioo.ts';
import { xentreeVendor } from './xentree.ts';

export type Vendors = Readonly<Record<ConnectorKind, Vendor>>;

/** Every service, in the order in which it is offered. */
export function createVendors(options: {
  google: GoogleClient | null;
  googleAddresses: GoogleAddresses;
  xee: XeeClient | null;
}): Vendors {
  return {
    'google-calendar': googleVendor(options.google, options.googleAddresses),
    xentree: xentreeVendor,
    xenioo: xeniooVendor,
    we360: we360Vendor,
    xee: xeeVendor(options.xee),
  };
}
