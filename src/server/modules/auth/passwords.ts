import { createHmac } from 'node:crypto';
import { hash, type Options, verify } from '@node-rs/argon2';
import { dictionary } from '@zxcvbn-ts/language-common';
import { AppError } from '#server/platform/app-error.ts';
import type { Keyring } from '#server/platform/master-key.ts';

/** Argon2id at the minimum that OWASP's Password Storage Cheat Sheet and ASVS 5.0 appendix C name: 19 MiB, 2 passes. */
const cost: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const atOnce = 2;
const queueLength = 32;

const common = new Set(dictionary['passwords-common']);

export interface Passwords {
  /** The record to store: `<key id>:<argon2 hash>`. */
  hash(password: string): Promise<string>;
  /** Takes the same time for a missing record, so that nobody learns which accounts exist. */
  verify(record: string | null, password: string): Promise<boolean>;
  /** False for a record under an older master key: the next sign-in is the chance to make a new one. */
  isCurrent(record: string): boolean;
}

/** Why this password is refused, as a sentence; null when it is good. `personal` are the user's own words. */
export function passwordProblem(password: string, personal: readonly string[]): string | null {
  const plain = password.normalize('NFKC').toLowerCase();
  if (common.has(plain)) return 'This password is one of the most common ones. Choose another.';
  const own = [...personal, 'xentree'].map((word) => word.toLowerCase()).filter((word) => word.length >= 3);
  if (own.some((word) => plain === word || plain.replaceAll(/[\d\W_]+$/g, '') === word)) {
    return 'This password is too close to your name or address. Choose another.';
  }
  if (new Set(plain).size < 4) return 'This password repeats too few characters. Choose another.';
  return null;
}

/** Hashing is heavy: two at a time, a short queue, and 503 for the rest. */
export function createPasswords(keyring: Keyring): Passwords {
  const waiting: (() => void)[] = [];
  let running = 0;

  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (running >= atOnce) {
      if (waiting.length >= queueLength) {
        throw new AppError(
          'service_unavailable',
          'Too many people are signing in at this moment. Try again in a few seconds.',
          { retryAfter: 5 },
        );
      }
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else {
      running += 1;
    }
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  }

  /** The pepper: an HMAC under a key that is not in the database. */
  const peppered = (keyId: string, password: string) =>
    createHmac('sha256', keyring.deriveKey('password-pepper', keyId))
      .update(password.normalize('NFKC'))
      .digest('base64');

  const make = async (password: string) =>
    `${keyring.activeKeyId}:${await hash(peppered(keyring.activeKeyId, password), cost)}`;

  /** Made with the live parameters: a cheaper one would betray itself by its time. */
  const dummy = make('a password that nobody has');

  return {
    hash: (password) => inTurn(() => make(password)),
    async verify(record, password) {
      const [keyId = '', encoded = ''] = splitRecord(record ?? (await dummy));
      const known = keyring.keyIds.includes(keyId);
      const good = await inTurn(() => verify(encoded, peppered(known ? keyId : keyring.activeKeyId, password)));
      return good && known && record !== null;
    },
    isCurrent: (record) => splitRecord(record)[0] === keyring.activeKeyId,
  };
}

function splitRecord(record: string): [string, string] {
  const at = record.indexOf(':');
  return [record.slice(0, at), record.slice(at + 1)];
}
