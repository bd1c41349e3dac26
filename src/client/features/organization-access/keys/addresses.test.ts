import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ApiKeyCreate } from '#contract/api-keys.ts';
import { addressesIn, isAddress } from './addresses.ts';

const takes = (address: string) => ApiKeyCreate.shape.allowed_ips.safeParse([address]).success;

test('whatever the server takes as an address or a block passes here, too', () => {
  const block = (address: fc.Arbitrary<string>, bits: number) =>
    fc
      .tuple(address, fc.option(fc.integer({ min: 0, max: bits }), { nil: undefined }))
      .map(([text, length]) => (length === undefined ? text : `${text}/${length}`))
      .filter(takes);
  fc.assert(fc.property(fc.oneof(block(fc.ipV4(), 32), block(fc.ipV6(), 128)), isAddress));
});

test.each([
  '',
  'mina',
  '1.2.3',
  '1.2.3.256',
  '01.2.3.4',
  '1.2.3.4/33',
  '2001:db8::1/129',
  '1.2.3.4/8/8',
  ':::',
  '1.2.3.4/',
])('“%s” is no address, here as on the server', (text) => {
  expect(isAddress(text)).toBe(false);
  expect(takes(text)).toBe(false);
});

test('lines, commas and blanks part addresses, and none counts twice', () => {
  expect(addressesIn(' 203.0.113.7,\n2001:db8::1  203.0.113.7\n')).toEqual(['203.0.113.7', '2001:db8::1']);
  expect(addressesIn(' \n')).toEqual([]);
});
