import { gt, isNull, or, type SQL } from 'drizzle-orm';
import { memberships } from '#server/db/schema/identity.ts';

/** Memberships that hold at this instant: whoever reads the table says so, so that an expired one opens nothing from its end on. */
export const holdsAt = (now: Date): SQL | undefined =>
  or(isNull(memberships.expiresAt), gt(memberships.expiresAt, now));
