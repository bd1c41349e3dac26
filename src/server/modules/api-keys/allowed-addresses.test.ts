import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allows, spelled } from './allowed-addresses.ts';

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length }).map((list) => [...list]);
const v4 = (address: readonly number[]) => address.join('.');
const v6 = (address: readonly number[]) =>
  Array.from({ length: 8 }, (_, n) => (((address[2 * n] ?? 0) << 8) | (address[2 * n + 1] ?? 0)).toString(16)).join(
    ':',
  );
const bitsOf = (address: readonly number[]) => address.map((byte) => byte.toString(2).padStart(8, '0')).join('');
const sameStart = (a: readonly number[], b: readonly number[], bits: number) =>
  bitsOf(a).slice(0, bits) === bitsOf(b).slice(0, bits);
/** An address and one that differs from it in the given bit, so that the edges of a block are drawn often. */
const flipped = (address: readonly number[], bit: number) =>
  address.map((byte, n) => (n === bit >> 3 ? byte ^ (0x80 >> (bit & 7)) : byte));

test('a list without entries lets everybody in', () => {
  expect(allows([], '203.0.113.7')).toBe(true);
  expect(allows([], 'not an address')).toBe(true);
});

test('a block of IPv4 holds exactly the addresses whose first bits are its own', () => {
  fc.assert(
    fc.property(bytes(4), fc.integer({ min: 0, max: 32 }), fc.integer({ min: 0, max: 31 }), (net, length, bit) => {
      const caller = flipped(net, bit);
      expect(allows([`${v4(net)}/${length}`], v4(caller))).toBe(sameStart(net, caller, length));
      expect(allows([`${v4(net)}/${length}`], v4(net))).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});

test('a block of IPv6 holds exactly the addresses whose first bits are its own', () => {
  // 2001:… is never a mapped address.
  const global = bytes(14).map((rest) => [0x20, 0x01, ...rest]);
  fc.assert(
    fc.property(global, fc.integer({ min: 16, max: 128 }), fc.integer({ min: 16, max: 127 }), (net, length, bit) => {
      const caller = flipped(net, bit);
      expect(allows([`${v6(net)}/${length}`], v6(caller))).toBe(sameStart(net, caller, length));
    }),
    { numRuns: 1_000 },
  );
});

test('an IPv4 address is the same one when it comes mapped into IPv6, in the list and in the request', () => {
  fc.assert(
    fc.property(bytes(4), fc.integer({ min: 0, max: 32 }), fc.integer({ min: 0, max: 31 }), (net, length, bit) => {
      const caller = v4(flipped(net, bit));
      const plain = allows([`${v4(net)}/${length}`], caller);
      expect(allows([`${v4(net)}/${length}`], `::ffff:${caller}`)).toBe(plain);
      expect(allows([`::ffff:${v4(net)}/${96 + length}`], caller)).toBe(plain);
      expect(allows([`::ffff:${v4(net)}/${96 + length}`], `::ffff:${caller}`)).toBe(plain);
    }),
  );
});

test('a single address holds itself alone, in every spelling', () => {
  expect(allows(['203.0.113.7'], '203.0.113.7')).toBe(true);
  expect(allows(['203.0.113.7'], '203.0.113.8')).toBe(false);
  expect(allows(['2001:db8::1'], '2001:0DB8:0:0:0:0:0:1')).toBe(true);
  expect(allows(['2001:db8::1'], '2001:db8::2')).toBe(false);
  expect(allows(['fe80::1'], 'fe80::1%eth0')).toBe(true);
  expect(allows(['198.51.100.1', '10.0.0.0/8'], '10.9.8.7')).toBe(true);
});

describe('what is not the address that it seems', () => {
  test.each([
    ['every IPv6 address is no IPv4 address', '::/0', '203.0.113.7'],
    ['every IPv4 address is no IPv6 address', '0.0.0.0/0', '2001:db8::1'],
    ['an address in an old spelling', '127.0.0.1', '127.1'],
    ['an address in hexadecimal', '127.0.0.1', '0x7f.0.0.1'],
    ['a number', '127.0.0.1', '2130706433'],
    ['a name', '127.0.0.1', 'localhost'],
    ['nothing', '0.0.0.0/0', ''],
    ['a block that is longer than an address', '10.0.0.0/33', '10.0.0.0'],
    ['an entry that is no address', 'everywhere', '10.0.0.1'],
  ])('%s', (_name, entry, caller) => {
    expect(allows([entry], caller)).toBe(false);
  });
});

test('each address has one spelling', () => {
  expect(spelled('::ffff:203.0.113.7')).toBe('203.0.113.7');
  expect(spelled('2001:0DB8:0:0:0:0:0:1')).toBe('2001:db8::1');
  expect(spelled('unknown')).toBe('unknown');
});
