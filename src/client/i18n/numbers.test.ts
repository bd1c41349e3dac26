// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPrice, readWhole } from './numbers.ts';

test.each([
  ['0.6', 0.6],
  ['0,6', 0.6],
  ['۰٫۶', 0.6],
  [' 12 ', 12],
  ['', null],
  ['  ', null],
  ['-1', Number.NaN],
  ['1.2.3', Number.NaN],
  ['1e9', Number.NaN],
  ['free', Number.NaN],
])('a price typed as “%s” is %s', (text, value) => expect(readPrice(text)).toBe(value));

test.each([
  ['500000', 500_000],
  ['500,000', 500_000],
  ['1.250.000', 1_250_000],
  ['1’250’000', 1_250_000],
  ['۵۰۰٬۰۰۰', 500_000],
  ['0', 0],
  ['', null],
  ['0.5', Number.NaN],
  ['1,5', Number.NaN],
  ['1,250.000', Number.NaN],
  ['many', Number.NaN],
])('a whole number typed as “%s” is %s', (text, value) => expect(readWhole(text)).toBe(value));

test('every whole number is read as each language writes it', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 1_000_000_000_000 }),
      fc.constantFrom('en', 'de', 'fa', 'fr', 'ar-EG'),
      (value, language) => {
        expect(readWhole(value.toLocaleString(language))).toBe(value);
      },
    ),
  );
});
