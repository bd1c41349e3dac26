import type { FastifyRequest } from 'fastify';
import type { Db } from '#server/db/database.ts';
import type { Principal } from '#server/http/handler.ts';
import { AppError } from '#server/platform/app-error.ts';
import { type Asker, requireWholeOrganization } from '#server/tenancy/access.ts';
import type { Belonging } from './connector-view.ts';
import { organizationsOf } from './connectors.repository.ts';

/** Who asks: a person, or an API key in the name of one, for its organization. */
export interface Caller {
  userId: string;
  role: 'user' | 'admin';
  /** Null for an API key. */
  sessionId: string | null;
  keyOrganization: string | null;
  requestId: string;
}

export const callerOf = (principal: Principal, request: FastifyRequest): Caller => ({
  userId: principal.userId,
  role: principal.role,
  sessionId: principal.sessionId,
  keyOrganization: principal.apiKey?.organizationId ?? null,
  requestId: request.id,
});

const manages = (role: string): boolean => role === 'owner' || role === 'admin';

/** Where a caller finds connections: with themselves, and in their organizations; a key in its own alone. */
export async function placesOf(db: Db, caller: Asker, now: Date): Promise<Map<string, Belonging>> {
  const places = new Map<string, Belonging>([[caller.userId, { organization: null, canManage: true }]]);
  for (const { id, name, role } of await organizationsOf(db, caller.userId, now)) {
    if (caller.keyOrganization !== null && caller.keyOrganization !== id) continue;
    places.set(id, { organization: { id, name }, canManage: manages(role) });
  }
  return places;
}

/** Whose connection is made: the caller's own, or that of an organization that they administer. */
export async function tenantFor(db: Db, caller: Caller, organizationId: string | undefined, now: Date) {
  if (organizationId === undefined) return { tenantId: caller.userId, actor: null };
  if (caller.keyOrganization !== null && caller.keyOrganization !== organizationId) {
    throw new AppError('forbidden', 'This API key is for another organization.');
  }
  const access = await requireWholeOrganization(db, { ...caller, now }, organizationId, 'connectors:write');
  return { tenantId: organizationId, actor: { userId: access.userId, username: access.username } };
}

/** Another host than the vendor's takes somebody who administers this server or an organization. */
export async function requireAdministrator(db: Db, caller: Caller, now: Date): Promise<void> {
  if (caller.role === 'admin') return;
  const places = await placesOf(db, caller, now);
  if ([...places.values()].some(({ organization, canManage }) => organization !== null && canManage)) return;
  throw new AppError(
    'forbidden',
    'Only administrators connect a service at another address than its own. Leave the address out, or ask one.',
  );
}
