import type { KeyObject } from 'node:crypto';
import { type KeyState, longestLife } from './key-states.ts';
import { isSignedBy, type ReadToken } from './token-text.ts';

/** Why a token is not valid. */
export type Reason =
  | 'malformed'
  | 'unknown_key'
  | 'key_retired'
  | 'key_compromised'
  | 'bad_signature'
  | 'wrong_tenant'
  | 'unknown_token'
  | 'wrong_issuer'
  | 'wrong_audience'
  | 'expired'
  | 'not_yet_valid'
  | 'too_long_lived'
  | 'revoked'
  | 'issuer_inactive'
  | 'scopes_lost';

/** Seconds that clocks may differ by. */
const leeway = 30;

/** A published or former key of a tenant. */
export interface VerifyingKey {
  state: KeyState;
  publicKey: KeyObject;
}

/** Is it signed by a key that counts, for this tenant, and is it the time? Null means yes. */
export function judgeToken(
  token: ReadToken,
  tenantId: string,
  key: VerifyingKey | undefined,
  now: Date,
): Reason | null {
  if (!key) return 'unknown_key';
  if (!isSignedBy(token, key.publicKey)) return 'bad_signature';
  if (key.state === 'compromised') return 'key_compromised';
  const { claims } = token;
  if (claims.tid !== tenantId) return 'wrong_tenant';
  const at = now.getTime() / 1000;
  if (claims.exp - claims.iat > longestLife || claims.exp <= claims.nbf) return 'too_long_lived';
  if (claims.nbf - leeway > at || claims.iat - leeway > at) return 'not_yet_valid';
  if (claims.exp + leeway <= at) return 'expired';
  // Nothing that such a key signed can be alive; somebody has the key.
  if (key.state === 'retired') return 'key_retired';
  return null;
}

/** The token as it was issued. */
export interface IssuedToken {
  issuer: string;
  origin: string;
}

/** Does it say what it said when it was issued? Null means yes. */
export function judgeIssue({ claims }: ReadToken, issued: IssuedToken | undefined): Reason | null {
  if (!issued) return 'unknown_token';
  if (claims.iss !== issued.issuer) return 'wrong_issuer';
  return claims.aud === issued.origin ? null : 'wrong_audience';
}
