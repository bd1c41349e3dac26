import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Keyring } from '#server/platform/master-key.ts';

/** Links that end the mails of a person: whoever has one may do that, and nothing else. */
export interface StopLinks {
  linkOf(userId: string): string;
  /** Is this what `linkOf` signed? With any key of the server: mails are old. */
  opens(userId: string, signature: string): boolean;
}

export function createStopLinks(keyring: Keyring, publicUrl: string): StopLinks {
  const sign = (userId: string, keyId: string): Buffer =>
    createHmac('sha256', keyring.deriveKey('reminder-links', keyId)).update(userId).digest();
  return {
    linkOf(userId) {
      const query = new URLSearchParams({ u: userId, s: sign(userId, keyring.activeKeyId).toString('base64url') });
      return `${publicUrl.replace(/\/+$/, '')}/reminders/stop?${query}`;
    },
    opens(userId, signature) {
      const given = Buffer.from(signature, 'base64url');
      return keyring.keyIds.some((id) => {
        const own = sign(userId, id);
        return own.length === given.length && timingSafeEqual(own, given);
      });
    },
  };
}
