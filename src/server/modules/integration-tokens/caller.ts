import type { FastifyRequest } from 'fastify';
import type { Scope } from '#contract/kernel/scopes.ts';
import type { Db } from '#server/db/database.ts';
import type { Principal } from '#server/http/handler.ts';
import { AppError, notFound } from '#server/platform/app-error.ts';
import { type Access, askerOf, findAccess } from '#server/tenancy/access.ts';
import type { AuditEvent } from '#server/tenancy/audit-log.ts';
import { scopesOfRole } from '#server/tenancy/role-scopes.ts';
import { someOrganizations } from './tokens.repository.ts';

/** Who asks: a person, or an API key in the name of one. */
export interface Caller {
  userId: string;
  role: 'user' | 'admin';
  /** What an API key permits; null for a person. */
  scopes: readonly Scope[] | null;
  apiKey: { id: string; organizationId: string } | null;
  requestId: string;
  /** Where this server was reached, for example `https://xentree.example.org`. */
  origin: string;
}

export function callerOf(principal: Principal, request: FastifyRequest): Caller {
  return {
    userId: principal.userId,
    role: principal.role,
    scopes: principal.scopes,
    apiKey: principal.apiKey ?? null,
    requestId: request.id,
    origin: originOf(request),
  };
}

function originOf({ protocol, host }: FastifyRequest): string {
  const address = `${protocol}://${host}`;
  return URL.canParse(address) ? new URL(address).origin : 'http://localhost';
}

/** The caller's membership of a tenant; undefined for everybody else, and for a key of another organization. */
export async function memberOf(db: Db, caller: Caller, tenantId: string, now: Date): Promise<Access | undefined> {
  return findAccess(db, { ...askerOf(caller), now }, tenantId);
}

/** The tenant that is meant where none is named: that of the key, or the only one of the person. */
export async function tenantOf(db: Db, caller: Caller, named: string | undefined, now: Date): Promise<string> {
  if (named !== undefined) return named;
  if (caller.apiKey) return caller.apiKey.organizationId;
  const [only, another] = await someOrganizations(db, caller.userId, now);
  if (only !== undefined && another === undefined) return only;
  const message = 'Say in tenantId which organization issues the token.';
  throw new AppError('validation_error', message, { issues: [{ path: 'body.tenantId', message }] });
}

export async function requireMember(db: Db, caller: Caller, tenantId: string, now: Date): Promise<Access> {
  const member = await memberOf(db, caller, tenantId, now);
  if (!member) throw notFound('organization');
  return member;
}

/** What the caller holds now. */
export const heldBy = (caller: Caller, member: Access): readonly Scope[] => caller.scopes ?? scopesOfRole(member.role);

/** An entry for the audit log of the tenant. */
export function auditOf(
  caller: Caller,
  member: Access,
  event: Pick<AuditEvent, 'action' | 'object' | 'at'> & { changes: Record<string, string | null> },
): AuditEvent {
  const changes = { ...event.changes, api_key: caller.apiKey?.id ?? null };
  return {
    ...event,
    tenantId: member.organizationId,
    actor: { userId: member.userId, username: member.username },
    changes: Object.entries(changes)
      .filter(([, after]) => after !== null)
      .map(([field, after]) => ({ field, before: null, after })),
    requestId: caller.requestId,
  };
}
