import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createKeyring } from '#server/platform/master-key.ts';
import { crc32c } from './crc32c.ts';
import { beginningOf, hashOf, isWellFormed, keyOf, makeKey } from './key-format.ts';

const anyKey = fc.uint8Array({ minLength: 60, maxLength: 60 }).map((bytes) => keyOf(Buffer.from(bytes)));

test('CRC-32C gives the published check values', () => {
  expect(crc32c(Buffer.from('123456789'))).toBe(0xe3069283);
  expect(crc32c(Buffer.alloc(32))).toBe(0x8a9136aa);
  expect(crc32c(Buffer.alloc(32, 0xff))).toBe(0x62a8ab43);
});

test('a key is xntr- and 86 URL-safe characters, and never the same twice', () => {
  const keys = Array.from({ length: 500 }, makeKey);
  for (const key of keys) expect(key).toMatch(/^xntr-[A-Za-z0-9_-]{86}$/);
  expect(keys.every(isWellFormed)).toBe(true);
  expect(new Set(keys).size).toBe(keys.length);
});

test('one wrong character anywhere is noticed without looking anywhere', () => {
  const characters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  fc.assert(
    fc.property(anyKey, fc.nat(90), fc.constantFrom(...characters), (key, at, other) => {
      const typed = key.slice(0, at) + other + key.slice(at + 1);
      expect(isWellFormed(typed)).toBe(typed === key);
    }),
    { numRuns: 2_000 },
  );
});

test('two characters that changed places are noticed', () => {
  fc.assert(
    fc.property(anyKey, fc.integer({ min: 5, max: 89 }), (key, at) => {
      const swapped = key.slice(0, at) + key.charAt(at + 1) + key.charAt(at) + key.slice(at + 2);
      expect(isWellFormed(swapped)).toBe(swapped === key);
    }),
  );
});

test('whatever else is not a key', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      expect(isWellFormed(text)).toBe(false);
    }),
  );
  fc.assert(
    fc.property(fc.stringMatching(/^xntr-[\w-]{86}$/), (text) => {
      // A guess passes one time in four thousand million.
      expect(isWellFormed(text)).toBe(false);
    }),
  );
  const key = makeKey();
  for (const text of [`${key} `, ` ${key}`, key.toUpperCase(), `${key}=`, key.replace('xntr-', 'XNTR-'), `${key}\n`])
    expect(isWellFormed(text)).toBe(false);
});

test('the beginning of a key, which lists show, is 9 of its 91 characters', () => {
  const key = makeKey();
  expect(beginningOf(key)).toBe(key.slice(0, 9));
});

test('what is kept of a key depends on the key, the master key and nothing else', () => {
  const [first, second] = [randomBytes(32), randomBytes(32)];
  const keyring = createKeyring([
    { id: 'k2', key: second },
    { id: 'k1', key: first },
  ]);
  const [key, other] = [makeKey(), makeKey()];
  const before = createKeyring([{ id: 'k1', key: first }]);
  expect(hashOf(keyring, key, 'k1')).toEqual(hashOf(before, key));
  expect(hashOf(keyring, key)).not.toEqual(hashOf(keyring, key, 'k1'));
  expect(hashOf(keyring, key)).not.toEqual(hashOf(keyring, other));
});
