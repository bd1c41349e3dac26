import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '#server/platform/clock.ts';
import type { Keyring } from '#server/platform/master-key.ts';

/** What opens the realtime socket of one session: good for two minutes, told by `start` and each heartbeat. */

const lifeMs = 120_000;
const purpose = 'live-realtime';

const Claims = z.object({
  userId: z.string(),
  sessionId: z.string(),
  /** The sign-in or API key that asked for it: with that, the talk ends. */
  credentialId: z.string(),
  expires: z.number(),
});
export type RealtimeClaims = Omit<z.output<typeof Claims>, 'expires'>;

export function createRealtimeTokens(keyring: Keyring, clock: Clock) {
  const sign = (payload: string, keyId: string) =>
    createHmac('sha256', keyring.deriveKey(purpose, keyId)).update(payload).digest();

  return {
    issue(claims: RealtimeClaims): string {
      const body = JSON.stringify({ ...claims, expires: clock().getTime() + lifeMs });
      const payload = Buffer.from(body).toString('base64url');
      return `${payload}.${sign(payload, keyring.activeKeyId).toString('base64url')}`;
    },
    /** Null for one that is not ours, was changed or has run out. */
    check(token: string): RealtimeClaims | null {
      const [payload = '', mac = '', more] = token.split('.');
      const given = Buffer.from(mac, 'base64url');
      const good = keyring.keyIds.some((keyId) => {
        const expected = sign(payload, keyId);
        return expected.length === given.length && timingSafeEqual(expected, given);
      });
      if (!good || more !== undefined) return null;
      const { expires, ...claims } = Claims.parse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
      return expires > clock().getTime() ? claims : null;
    },
  };
}
export type RealtimeTokens = ReturnType<typeof createRealtimeTokens>;
