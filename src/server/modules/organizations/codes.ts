import { createHash, createHmac } from 'node:crypto';
import type { Keyring } from '#server/platform/master-key.ts';

/**
 * Codes of invitations and of joining follow from the master key and their id, so that the database alone opens nothing and a repeated
 * request gives the same code. With another master key they cannot be said again, but those that were given out still open.
 */
export interface Codes {
  /** 22 signs of base64url: 132 bits, for a link. */
  invitation(tenantId: string, id: string): string;
  /** `7F3K-Q2M9-XWPA`: 60 bits in signs that nobody confuses, for typing. */
  join(tenantId: string, id: string): string;
}

/** Crockford's base 32: without I, L, O and U. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export function createCodes(keyring: Keyring): Codes {
  const bytes = (kind: string, tenantId: string, id: string) =>
    createHmac('sha256', keyring.deriveKey('invitations'))
      .update(JSON.stringify([kind, tenantId, id]))
      .digest();
  return {
    invitation: (tenantId, id) => bytes('invitation', tenantId, id).toString('base64url').slice(0, 22),
    join(tenantId, id) {
      const twelve = [...bytes('join', tenantId, id).subarray(0, 12)].map((byte) => signs[byte % 32]).join('');
      return (twelve.match(/.{4}/g) ?? []).join('-');
    },
  };
}

/** What is stored of an invitation's code. */
export const invitationHash = (code: string): Buffer => createHash('sha256').update(`invitation:${code}`).digest();

/** What is stored of a join code; it may be typed in any case, with or without dashes, and with the signs that look alike. */
export const joinHash = (code: string): Buffer =>
  createHash('sha256')
    .update(`join:${code.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')}`)
    .digest();
