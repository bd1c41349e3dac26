import type {
  IntegrationGrant,
  IntegrationGrantRequest,
  IntegrationRevocation,
  IntegrationRevokeRequest,
  IntegrationRotateRequest,
  IntegrationRotation,
} from '#contract/integration-shapes.ts';
import type { Db } from '#server/db/database.ts';
import { AppError, notFound } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Access } from '#server/tenancy/access.ts';
import { appendAudit } from '#server/tenancy/audit-log.ts';
import { auditOf, type Caller, memberOf, requireMember, tenantOf } from './caller.ts';
import { requireGrantable, signToken } from './issue-token.ts';
import type { SigningKeys } from './signing-keys.ts';
import { isSignedBy, readToken } from './token-text.ts';
import * as repository from './tokens.repository.ts';
import { createVerifyToken } from './verify-token.ts';

/** Tokens are remembered so long after their end. */
const rememberedMs = 90 * 86_400_000;

const noSuchToken = () => notFound('integration token');

export function createTokensService(deps: {
  db: Db;
  clock: Clock;
  keys: SigningKeys;
  /** Where people reach this server; without it, where the request did. */
  publicUrl: string | undefined;
}) {
  const { db, clock, keys, publicUrl } = deps;
  const issuerBase = (caller: Caller) => (publicUrl ?? caller.origin).replace(/\/+$/, '');

  /** Which token a text is: its signature must be right, its time need not. */
  async function identify(text: string): Promise<{ tenantId: string; jti: string }> {
    const token = readToken(text);
    const key = token && (await keys.find(token.claims.tid, token.kid));
    if (!token || !key || !isSignedBy(token, key.publicKey)) throw noSuchToken();
    return { tenantId: token.claims.tid, jti: token.claims.jti };
  }

  /** The token, locked, if the caller may end it: the own ones, and all of the tenant for its administrators. */
  async function lockOwn(tx: Db, caller: Caller, { tenantId, jti }: { tenantId: string; jti: string }) {
    const member = await memberOf(tx, caller, tenantId, clock());
    const token = member && (await repository.lockToken(tx, tenantId, jti));
    if (!member || !token) throw noSuchToken();
    if (token.userId !== caller.userId && !member.permissions.has('tokens:write')) throw noSuchToken();
    return { member, token };
  }

  const revocationOf = (caller: Caller, revokeReason: string): repository.Revocation => ({
    ...{ revokedAt: clock(), revokedBy: caller.userId, revokeReason },
  });

  const auditToken = (
    tx: Db,
    caller: Caller,
    member: Access,
    [action, jti]: [string, string],
    changes: Record<string, string | null>,
  ) =>
    appendAudit(
      tx,
      auditOf(caller, member, { action, object: { kind: 'integration_token', id: jti }, at: clock(), changes }),
    );

  const described = (row: repository.TokenRow) => ({
    ...{ origin: row.origin, mode: row.mode, scopes: row.scopes.join(' '), kid: row.kid },
    ...{ expires_at: row.expiresAt.toISOString(), parent: row.parentJti },
  });

  return {
    verify: createVerifyToken({ db, clock, keys }),

    async grant(caller: Caller, request: IntegrationGrantRequest): Promise<IntegrationGrant> {
      const now = clock();
      const tenantId = await tenantOf(db, caller, request.tenantId, now);
      requireGrantable(request.scopes, caller, await requireMember(db, caller, tenantId, now));
      const signer = await keys.signer(tenantId);
      const signed = await signToken(request, { caller, tenantId, issuerBase: issuerBase(caller), signer, now });
      await db.transaction(async (tx) => {
        const member = await requireMember(tx, caller, tenantId, clock());
        await repository.insertToken(tx, signed.row);
        await auditToken(tx, caller, member, ['integration_token_granted', signed.row.jti], described(signed.row));
      });
      return signed.grant;
    },

    async revoke(caller: Caller, request: IntegrationRevokeRequest): Promise<IntegrationRevocation> {
      const named = 'integrationToken' in request ? await identify(request.integrationToken) : request;
      return db.transaction(async (tx) => {
        const { member, token } = await lockOwn(tx, caller, named);
        const how = revocationOf(caller, request.reason);
        if (token.revokedAt === null) {
          await repository.revoke(tx, token.tenantId, token.jti, how);
          await auditToken(tx, caller, member, ['integration_token_revoked', token.jti], { reason: request.reason });
        }
        const revokedAt = (token.revokedAt ?? how.revokedAt).toISOString();
        return { revoked: true, jti: token.jti, tenantId: token.tenantId, revokedAt };
      });
    },

    async rotate(caller: Caller, request: IntegrationRotateRequest): Promise<IntegrationRotation> {
      const named = await identify(request.integrationToken);
      const { tenantId } = named;
      if (request.tenantId !== undefined && request.tenantId !== tenantId) throw noSuchToken();
      const now = clock();
      const asking = await memberOf(db, caller, tenantId, now);
      if (!asking) throw noSuchToken();
      requireGrantable(request.scopes, caller, asking);
      const signer = await keys.signer(tenantId);
      const signed = await signToken(
        request,
        { caller, tenantId, issuerBase: issuerBase(caller), signer, now },
        named.jti,
      );
      const reason = request.reason ?? 'Rotated.';
      const outcome = await db.transaction(async (tx) => {
        const { member, token } = await lockOwn(tx, caller, named);
        // Nobody gets a token in the own name out of somebody else's.
        if (token.userId !== caller.userId) throw noSuchToken();
        if (token.childJti !== null) {
          const how = revocationOf(caller, 'The token that it came from was rotated twice.');
          const revoked = await repository.revokeDescendants(tx, token, how);
          await auditToken(tx, caller, member, ['integration_token_reused', token.jti], {
            revoked: revoked.join(' ') || null,
          });
          return 'reused';
        }
        if (token.revokedAt !== null || token.expiresAt <= now) return 'ended';
        requireNoMore(request.scopes, token.scopes);
        await repository.insertToken(tx, signed.row);
        await repository.setChild(tx, token, signed.row.jti);
        if (request.revokePrevious) {
          await repository.revoke(tx, tenantId, token.jti, revocationOf(caller, reason));
        }
        await auditToken(tx, caller, member, ['integration_token_rotated', token.jti], {
          ...{ ...described(signed.row), child: signed.row.jti, reason },
          revoked: request.revokePrevious ? token.jti : null,
        });
        return 'rotated';
      });
      // What was revoked stays so: the refusal comes after the commit.
      if (outcome === 'reused') {
        throw new AppError('conflict', 'This token was rotated before. What it was rotated into is revoked now.');
      }
      if (outcome === 'ended') throw new AppError('conflict', 'This token has ended. Ask for a new one.');
      return { ...signed.grant, previousJti: named.jti, previousRevoked: request.revokePrevious };
    },

    /** Forgets tokens that ended long ago. */
    sweep: () => repository.deleteEnded(db, new Date(clock().getTime() - rememberedMs)),
  };
}

export type TokensService = ReturnType<typeof createTokensService>;

function requireNoMore(wanted: readonly string[], before: readonly string[]): void {
  const more = wanted.filter((scope) => !before.includes(scope));
  if (more.length > 0) throw new AppError('forbidden', `The token before did not permit ${more.join(', ')}.`);
}
