import type { IntegrationVerification } from '#contract/integration-shapes.ts';
import type { Db } from '#server/db/database.ts';
import type { Clock } from '#server/platform/clock.ts';
import { effectiveScopes, scopesOfRole } from '#server/tenancy/role-scopes.ts';
import { type Caller, memberOf } from './caller.ts';
import { beyond } from './grantable.ts';
import { judgeIssue, judgeToken, type Reason } from './judge-token.ts';
import type { SigningKeys } from './signing-keys.ts';
import { type ReadToken, readToken } from './token-text.ts';
import { countLateUse, findIssued } from './tokens.repository.ts';

/** Says of any text whether a tenant may rely on it now. */
export function createVerifyToken({ db, clock, keys }: { db: Db; clock: Clock; keys: SigningKeys }) {
  async function judge(token: ReadToken | null, tenantId: string): Promise<Reason | null> {
    if (!token) return 'malformed';
    const now = clock();
    const bySignature = judgeToken(token, tenantId, await keys.find(tenantId, token.kid), now);
    if (bySignature !== null && bySignature !== 'key_compromised') return bySignature;
    const issued = await findIssued(db, tenantId, token.claims.jti, now);
    if (issued?.token.revokedAt) {
      await countLateUse(db, tenantId, token.claims.jti);
      return bySignature ?? 'revoked';
    }
    return bySignature ?? judgeIssue(token, issued?.token) ?? judgeIssuer(issued);
  }

  return async (caller: Caller, text: string, tenantId: string): Promise<IntegrationVerification> => {
    // Strangers to the tenant hear neither yes nor why not.
    if (!(await memberOf(db, caller, tenantId, clock()))) return { valid: false, revoked: false };
    const token = readToken(text);
    const reason = await judge(token, tenantId);
    if (reason !== null) {
      return { valid: false, revoked: reason === 'revoked' || reason === 'key_compromised', reason };
    }
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
