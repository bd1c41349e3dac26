import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeToken } from './decode-token.ts';

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

test('header and claims are read as they were written, in every script', () => {
  const record = fc.dictionary(fc.string(), fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer()), {
    noNullPrototype: true,
  });
  fc.assert(
    fc.property(record, record, (header, claims) => {
      expect(decodeToken(`${part(header)}.${part(claims)}.c2ln`)).toEqual({ header, claims });
    }),
  );
});

test('what is no JWT is none, and nothing throws', () => {
  fc.assert(fc.property(fc.string(), (text) => void decodeToken(text)));
  expect(decodeToken('')).toBeNull();
  expect(decodeToken(`${part([1])}.${part({})}.x`)).toBeNull();
  expect(decodeToken(`${part({})}.%%%.x`)).toBeNull();
});
