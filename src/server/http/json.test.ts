import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseForm, parseJson } from './json.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('JSON bodies', () => {
  test('give the value that JSON.parse gives, for any value without hidden keys', () => {
    const key = fc
      .string({ unit: 'grapheme' })
      .filter((text) => text !== '__proto__' && !text.includes('\0') && text.isWellFormed());
    const text = fc.string({ unit: 'grapheme' }).filter((value) => !value.includes('\0') && value.isWellFormed());
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        text,
        fc.double({ noNaN: true }),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value')),
        fc.dictionary(key, tie('value')),
      ),
    }));
    fc.assert(
      fc.property(value, fc.constantFrom(undefined, 2), (original, indent) => {
        const json = JSON.stringify(original, null, indent);
        expect(parseJson(bytes(json))).toEqual(JSON.parse(json));
      }),
    );
  });

  test.each([
    ['a key twice', '{"a":1,"a":2}'],
    ['a key twice, once escaped', '{"a":1,"\\u0061":2}'],
    ['a key twice, deep inside', '{"x":[{"b":{"c":1,"d":2,"c":3}}]}'],
    ['__proto__', '{"__proto__":{"admin":true}}'],
    ['__proto__, escaped', '{"\\u005f_proto__":1}'],
    ['NUL in a text', '{"a":"x\\u0000y"}'],
    ['half of a surrogate pair', '{"a":"\\ud800"}'],
    ['text that is not JSON', '{"a":'],
    ['single quotes', "{'a':1}"],
  ])('are refused with %s', (_what, body) => {
    expect(() => parseJson(bytes(body))).toThrow(expect.objectContaining({ code: 'validation_error' }));
  });

  test('are refused when they are not UTF-8', () => {
    expect(() => parseJson(Uint8Array.from([0x22, 0xff, 0xfe, 0x22]))).toThrow(
      expect.objectContaining({ code: 'validation_error' }),
    );
  });

  test('may use a key again in another object, and braces and colons inside text', () => {
    expect(parseJson(bytes('[{"a":"{\\"a\\":1}"},{"a":"b:c"}]'))).toEqual([{ a: '{"a":1}' }, { a: 'b:c' }]);
  });

  test('that are empty are no value', () => {
    expect(parseJson(bytes(' '))).toBeUndefined();
  });
});

describe('form bodies', () => {
  test('give each name its value', () => {
    expect(parseForm(bytes('username=mina&password=a%26b+c'))).toEqual({ username: 'mina', password: 'a&b c' });
  });

  test.each([['a=1&a=2'], ['a=%'], ['a=%ff'], ['a=%00'], ['__proto__=1']])('are refused: %s', (body) => {
    expect(() => parseForm(bytes(body))).toThrow(expect.objectContaining({ code: 'validation_error' }));
  });
});
