import type { IntegrationVerification } from '#contract/integration-shapes.ts';
import type { Db } from '#server/db/database.ts';
import type { Clock } from '#server/platform/clock.ts';
import { beyond } from '#server/tenancy/grantable.ts';
import { effectiveScopes, scopesOfRole } from '#server/tenancy/role-scopes.ts';
import { type Caller, memberOf } from './caller.ts';
import { judgeIssue, judgeToken, type Reason } from './judge-token.ts';
import type { SigningKeys } from './signing-keys.ts';
import { type ReadToken, readToken } from './token-text.ts';
import { countLateUse, findIssued } from './tokens.repository.ts';

/** Reasons that leave open whether the tenant signed it for itself: its row is not asked. */
const notOurs: ReadonlySet<Reason> = new Set(['unknown_key', 'bad_signature', 'wrong_tenant']);

/** Says of any text whether a tenant may rely on it now. */
export function createVerifyToken({ db, clock, keys }: { db: Db; clock: Clock; keys: SigningKeys }) {
  async function judge(
    token: ReadToken | null,
    tenantId: string,
  ): Promise<{ reason: Reason | null; revoked: boolean }> {
    if (!token) return { reason: 'malformed', revoked: false };
    const now = clock();
    const bySignature = judgeToken(token, tenantId, await keys.find(tenantId, token.kid), now);
    if (bySignature !== null && notOurs.has(bySignature)) return { reason: bySignature, revoked: false };
    // Whatever else is wrong with it, the tenant signed it: what was revoked stays so, and whoever shows it still has it.
    const issued = await findIssued(db, tenantId, token.claims.jti, now);
    if (issued?.token.revokedAt) {
      await countLateUse(db, tenantId, token.claims.jti);
      return { reason: bySignature ?? 'revoked', revoked: true };
    }
    const reason = bySignature ?? judgeIssue(token, issued?.token) ?? judgeIssuer(issued);
    return { reason, revoked: reason === 'key_compromised' };
  }

  return async (caller: Caller, text: string, tenantId: string): Promise<IntegrationVerification> => {
    // Strangers to the tenant hear neither yes nor why not.
    if (!(await memberOf(db, caller, tenantId, clock()))) return { valid: false, revoked: false };
    const token = readToken(text);
    const { reason, revoked } = await judge(token, tenantId);
    if (reason !== null) return { valid: false, revoked, reason };
    if (!token) throw new Error('A token that cannot be read was judged to be valid.');
    const { claims, kid } = token;
    return { valid: true, revoked: false, claims, kid, expiresAt: new Date(claims.exp * 1000).toISOString() };
  };
}

/** May whoever asked for the token still do what it permits? */
function judgeIssuer(issued: Awaited<ReturnType<typeof findIssued>>): Reason | null {
  if (!issued?.role) return 'issuer_inactive';
  const { token, role, keyScopes } = issued;
  if (token.apiKeyId !== null && keyScopes === null) return 'issuer_inactive';
  const held = keyScopes === null ? scopesOfRole(role) : effectiveScopes(keyScopes, role);
  return beyond(token.scopes, held).length > 0 ? 'scopes_lost' : null;
}
