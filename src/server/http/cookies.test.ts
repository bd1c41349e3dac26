import fc from 'fast-check';
import type { FastifyRequest } from 'fastify';
import { expect, test } from 'vitest';
import { cookiesOf } from './cookies.ts';

const read = (cookie?: string) => ({ ...cookiesOf({ headers: { cookie } } as FastifyRequest) });

test.each([
  ['no header', undefined, {}],
  ['an empty header', '', {}],
  ['one cookie', 'xt_sid=abc', { xt_sid: 'abc' }],
  ['several, with and without spaces', 'a=1;b=2 ;  c=3', { a: '1', b: '2', c: '3' }],
  ['a name twice: the first counts', 'xt_sid=mine; xt_sid=planted', { xt_sid: 'mine' }],
  ['quotes and percent signs', 'a="x"; b=%20; c=%zz', { a: '"x"', b: ' ', c: '%zz' }],
  ['pieces that are no cookies', 'nothing; =; ;; a=1', { '': '', a: '1' }],
  ['equal signs in a value', 'a=b=c==', { a: 'b=c==' }],
])('reads %s', (_what, header, cookies) => expect(read(header)).toEqual(cookies));

test('a cookie named like a part of an object is a cookie and nothing else', () => {
  const cookies = cookiesOf({ headers: { cookie: '__proto__=x; constructor=y; a=1' } } as FastifyRequest);
  expect(Object.entries(cookies)).toEqual([
    ['__proto__', 'x'],
    ['constructor', 'y'],
    ['a', '1'],
  ]);
  expect(cookies.toString).toBeUndefined();
});

test('whatever the header says, it is read and gives text alone', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (header) => {
      for (const value of Object.values(read(header))) expect(typeof value).toBe('string');
    }),
  );
});
