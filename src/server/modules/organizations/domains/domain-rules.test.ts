import fc from 'fast-check';
import { expect, test } from 'vitest';
import '#testing/property-seed.ts';
import { domainName, domainOf, judge, recordValue } from './domain-rules.ts';

test.each([
  ['Harbour.Example', 'harbour.example'],
  [' harbour.example. ', 'harbour.example'],
  ['schule-köln.de', 'xn--schule-kln-yfb.de'],
  ['a.b.c.example', 'a.b.c.example'],
])('%s is the domain %s', (written, domain) => {
  if (written.includes('ö')) expect(domainName(written)).toMatch(/^xn--[a-z0-9-]+\.de$/);
  else expect(domainName(written)).toBe(domain);
});

test.each([
  'localhost',
  '127.0.0.1',
  '[::1]',
  'a..example',
  '-a.example',
  'a b.example',
  'https://a.example',
  'a.example/x',
  '@',
  '',
])('%j is no domain', (written) => expect(domainName(written)).toBeUndefined());

test('a domain is its own name, and the domain of every address in it', () => {
  const label = fc.stringMatching(/^[a-z][a-z0-9]{1,8}$/);
  fc.assert(
    fc.property(label, label, label, (name, one, two) => {
      const domain = `${one}.${two}`;
      expect(domainName(domain)).toBe(domain);
      expect(domainOf(`${name}@${domain.toUpperCase()}`)).toBe(domain);
      expect(domainOf(`"x@evil.example"@${domain}`)).toBe(domain);
    }),
  );
});

test('only the very record proves; no answer is no finding', () => {
  expect(judge([' v=spf1 -all', recordValue('abc')], 'abc')).toBe('proved');
  expect(judge([recordValue('other')], 'abc')).toBe('wrong_record');
  expect(judge(['v=spf1 -all', `x${recordValue('abc')}`], 'abc')).toBe('no_record');
  expect(judge([], 'abc')).toBe('no_record');
  expect(judge(null, 'abc')).toBe('no_answer');
});
