import fc from 'fast-check';
import { expect, test } from 'vitest';
import { english, persian } from './testing/translations.ts';
import { translate, type Words } from './translate.ts';

const words = {
  plain: 'Sign in',
  deep: { er: 'Hello {{name}}' },
  days_one: '{{count}} day',
  days_other: '{{count}} days',
  things_one: 'одна вещь',
  things_few: '{{count}} вещи',
  things_many: '{{count}} вещей',
  things_other: '{{count}} вещи',
};

test('a text is found by its path', () => expect(translate('en', words, 'plain')).toBe('Sign in'));

test('gaps are filled with the values as they are, once', () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      expect(translate('en', words, 'deep.er', { name })).toBe(`Hello ${name}`);
    }),
  );
});

test('the plural form follows the rules of the language', () => {
  expect([1, 2, 1_200].map((count) => translate('en', words, 'days', { count }))).toEqual([
    '1 day',
    '2 days',
    '1,200 days',
  ]);
  expect([1, 3, 5].map((count) => translate('ru', words, 'things', { count }))).toEqual([
    'одна вещь',
    '3 вещи',
    '5 вещей',
  ]);
});

test('numbers are written as the language writes them', () => {
  expect(translate('fa', words, 'days', { count: 12 })).toBe('۱۲ days');
});

test('a missing text shows its path and breaks nothing', () => {
  expect(translate('en', words, 'deep.missing')).toBe('deep.missing');
  expect(translate('en', words, 'deep')).toBe('deep');
});

function texts(tree: Words, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : texts(value, `${path}${key}.`),
  );
}

test('Persian has a text for each English one, with the same gaps', () => {
  const gaps = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort();
  const translated = new Map(texts(persian));
  for (const [path, text] of texts(english))
    expect([path, gaps(translated.get(path) ?? '')]).toEqual([path, gaps(text)]);
  expect(translated.size).toBe(texts(english).length);
});

test('no Persian text is empty or has been left in English', () => {
  const same = texts(persian).filter(
    ([path, text]) =>
      text.trim() === '' ||
      (/[a-z]{4}/i.test(text.replaceAll(/{{\w+}}/g, '')) && !/[\u0600-\u06FF]/.test(text) && path !== 'x'),
  );
  expect(same).toEqual([]);
});
