import { createHmac, randomBytes } from 'node:crypto';
import type { Keyring } from '#server/platform/master-key.ts';
import { crc32c } from './crc32c.ts';

/**
 * An API key is `xntr-` and 86 URL-safe characters: base64url of 60 random bytes (480 bits) and the CRC-32C of prefix and bytes. A typo
 * or a guess of a scanner is told from a key without looking anywhere.
 */

const prefix = 'xntr-';
const randomLength = 60;
/** Characters that tell keys of one person from each other: the prefix and four of 86. */
const shownLength = prefix.length + 4;
const shape = /^xntr-[\w-]{86}$/;

/** A new key; it exists here alone, only its hash is kept. */
export function makeKey(): string {
  return keyOf(randomBytes(randomLength));
}

/** The key of 60 bytes. */
export function keyOf(bytes: Buffer): string {
  return prefix + Buffer.concat([bytes, checksumOf(bytes)]).toString('base64url');
}

function checksumOf(bytes: Buffer): Buffer {
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32c(Buffer.concat([Buffer.from(prefix), bytes])));
  return checksum;
}

/** Can this be a key of ours? Shape, one spelling of its bytes, checksum. */
export function isWellFormed(text: string): boolean {
  if (!shape.test(text)) return false;
  const bytes = Buffer.from(text.slice(prefix.length), 'base64url');
  return keyOf(bytes.subarray(0, randomLength)) === text;
}

/** How it begins: what a list shows of it. */
export const beginningOf = (key: string): string => key.slice(0, shownLength);

/** What is kept of a key: HMAC-SHA-256 under a key derived from the master key, so that a copy of the database is no list of hashes to try. */
export function hashOf(keyring: Keyring, key: string, keyId = keyring.activeKeyId): Buffer {
  return createHmac('sha256', keyring.deriveKey('api-key', keyId)).update(key).digest();
}
