import { randomBytes } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import type { Clock } from '#server/platform/clock.ts';
import type { Keyring } from '#server/platform/master-key.ts';
import type { NowOrLater } from '#server/platform/now-or-later.ts';

/** Access tokens: JWT (RFC 9068 `at+jwt`), HS256 under a key derived from the master key, 10 minutes. */

/** How long they live unless the server is told otherwise. */
export const accessTokenSeconds = 600;
const issuer = 'xentree';
const audience = 'xentree-api';
const leewaySeconds = 5;

export interface AccessClaims {
  userId: string;
  sessionId: string;
  /** Generation of the refresh token that was handed out beside it. */
  generation: number;
  /** Unix seconds. */
  expiresAt: number;
}

export type AccessCheck =
  | { ok: true; claims: AccessClaims }
  | { ok: false; reason: 'expired' | 'invalid'; claims?: AccessClaims };

export interface AccessTokens {
  /** How long a new one lives. */
  readonly seconds: number;
  issue(claims: Omit<AccessClaims, 'expiresAt'>): Promise<string>;
  /**
   * Checks signature, type, issuer, audience and times; an expired token still tells whose it was. One that was checked
   * before is judged at once.
   */
  check(token: string): NowOrLater<AccessCheck>;
}

const cacheSize = 5_000;

export function createAccessTokens(keyring: Keyring, clock: Clock, seconds = accessTokenSeconds): AccessTokens {
  const keyOf = (id: string) => keyring.deriveKey('access-token', id);
  /** Tokens whose signature has been checked, oldest first. */
  const verified = new Map<string, AccessClaims>();

  function judge(claims: AccessClaims): AccessCheck {
    const now = clock().getTime() / 1000;
    return claims.expiresAt + leewaySeconds > now ? { ok: true, claims } : { ok: false, reason: 'expired', claims };
  }

  async function verify(token: string): Promise<AccessCheck> {
    if (token.length > 4096 || !isCanonical(token)) return { ok: false, reason: 'invalid' };
    try {
      const { payload } = await jwtVerify(
        token,
        (header) => {
          if (!header.kid || !keyring.keyIds.includes(header.kid)) throw new errors.JWTInvalid('unknown key');
          return keyOf(header.kid);
        },
        // Expiry is judged below, so that an expired token can still say whose it was.
        {
          algorithms: ['HS256'],
          typ: 'at+jwt',
          issuer,
          audience,
          currentDate: new Date(0),
          requiredClaims: ['exp', 'iat', 'jti'],
        },
      );
      const { sub, sid, gen, exp, iat } = payload;
      if (typeof sub !== 'string' || typeof sid !== 'string' || typeof gen !== 'number')
        return { ok: false, reason: 'invalid' };
      if (typeof exp !== 'number' || typeof iat !== 'number' || !Number.isInteger(exp))
        return { ok: false, reason: 'invalid' };
      const claims = { userId: sub, sessionId: sid, generation: gen, expiresAt: exp };
      if (verified.size >= cacheSize) verified.delete(verified.keys().next().value ?? '');
      verified.set(token, claims);
      return judge(claims);
    } catch {
      return { ok: false, reason: 'invalid' };
    }
  }

  return {
    seconds,

    async issue({ userId, sessionId, generation }) {
      const now = Math.floor(clock().getTime() / 1000);
      return new SignJWT({ sid: sessionId, gen: generation })
        .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: keyring.activeKeyId })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(userId)
        .setIssuedAt(now)
        .setExpirationTime(now + seconds)
        .setJti(randomBytes(16).toString('base64url'))
        .sign(keyOf(keyring.activeKeyId));
    },

    check(token) {
      const known = verified.get(token);
      return known ? judge(known) : verify(token);
    },
  };
}

/** One token, one spelling: base64url without padding, and without bits that say nothing. */
function isCanonical(token: string): boolean {
  return token.split('.').every((part) => Buffer.from(part, 'base64url').toString('base64url') === part);
}
