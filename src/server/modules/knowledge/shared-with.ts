import { eq } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { organizations } from '#server/db/schema/identity.ts';
import { AppError, notFound } from '#server/platform/app-error.ts';
import { storable } from '#server/platform/storable-text.ts';
import { readersOf } from '#server/search/readers.ts';
import type { Caller } from '#server/tenancy/access.ts';

const mayShare = new Set(['owner', 'admin', 'team_manager']);

/**
 * The organization that somebody's document is to be shared with; null for none. It is held until the transaction ends: whoever leaves
 * it, or ends it, waits, and then finds the document among those that become private. Call it before the document is held.
 * Errors: `validation_error` without an organization, `not_found` for one that they are not in, `forbidden` for a plain member.
 */
export async function sharedWith(
  tx: Db,
  caller: Caller,
  visibility: string | undefined,
  wanted: string | null | undefined,
): Promise<string | null> {
  if (visibility === 'private' || (visibility === undefined && wanted == null)) return null;
  if (wanted == null) {
    const message = 'Say which organization shares it.';
    throw new AppError('validation_error', message, { issues: [{ path: 'body.organization_id', message }] });
  }
  const id = storable(wanted);
  await tx.select({ id: organizations.id }).from(organizations).where(eq(organizations.id, id)).for('share');
  const { organizations: own } = await readersOf(tx, caller, caller.now);
  const membership = own.find((organization) => organization.id === id);
  if (!membership) throw notFound('organization');
  if (!mayShare.has(membership.role))
    throw new AppError('forbidden', 'Only managers and administrators share documents with the organization.');
  return id;
}
