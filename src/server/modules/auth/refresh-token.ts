import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Keyring } from '#server/platform/master-key.ts';

/**
 * A refresh token is `xr1.<key id>.<session id>.<generation>.<MAC>`: a pure function of session and generation, so the
 * successor can be answered again without keeping it.
 */

export interface RefreshClaim {
  sessionId: string;
  generation: number;
}

const purpose = 'refresh-token';

function macOf(keyring: Keyring, keyId: string, { sessionId, generation }: RefreshClaim): Buffer {
  const key = keyring.deriveKey(purpose, keyId);
  return createHmac('sha256', key).update(`xr1.${keyId}.${sessionId}.${generation}`).digest();
}

export function issueRefreshToken(keyring: Keyring, claim: RefreshClaim): string {
  const keyId = keyring.activeKeyId;
  return `xr1.${keyId}.${claim.sessionId}.${claim.generation}.${macOf(keyring, keyId, claim).toString('base64url')}`;
}

/** The claim of a token that we made; null for anything else. */
export function readRefreshToken(keyring: Keyring, token: string): RefreshClaim | null {
  const match = /^xr1\.([\w-]{1,32})\.([\w-]{1,64})\.(\d{1,9})\.([\w-]{43})$/.exec(token);
  if (!match) return null;
  const [, keyId = '', sessionId = '', generation = '', mac = ''] = match;
  if (!keyring.keyIds.includes(keyId)) return null;
  const claim = { sessionId, generation: Number(generation) };
  if (String(claim.generation) !== generation) return null;
  const given = Buffer.from(mac, 'base64url');
  if (given.toString('base64url') !== mac) return null;
  return timingSafeEqual(given, macOf(keyring, keyId, claim)) ? claim : null;
}
