import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchTypes } from '#contract/search.ts';
import { anyText } from '#testing/any-text.ts';
import { readQuery } from './search-query.ts';

const word = fc.stringMatching(/^[a-z]{2,12}$/);
const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const plain = (words: readonly { word: string }[]) => words.map((one) => one.word).join(' ');

describe('reading what was typed', () => {
  test('never fails, whatever it is, and keeps what it will send to a database within bounds', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const query = readQuery(typed);
        expect(query.phrases.length).toBeLessThanOrEqual(16);
        expect(query.excluded.length).toBeLessThanOrEqual(16);
        for (const words of [...query.phrases, ...query.excluded]) expect(words.length).toBeGreaterThan(0);
      }),
    );
  });

  test('gives back the parts that it was put together from', () => {
    const parts = fc.record({
      words: fc.array(word, { maxLength: 4 }),
      phrases: fc.array(phrase, { maxLength: 3 }),
      excluded: fc.array(phrase, { maxLength: 3 }),
      types: fc.subarray([...searchTypes]),
      within: fc.array(phrase, { maxLength: 2 }),
      from: fc.option(phrase, { nil: null }),
    });
    fc.assert(
      fc.property(parts, ({ words, phrases, excluded, types, within, from }) => {
        const typed = [
          ...words,
          ...phrases.map((one) => `"${one}"`),
          ...excluded.map((one) => `-"${one}"`),
          ...types.map((type) => `type:${type}`),
          ...within.map((title) => `in:"${title}"`),
          ...(from === null ? [] : [`from:"${from}"`]),
        ];
        const query = readQuery(typed.join(' '));
        expect(query.phrases.map(plain)).toEqual(phrases);
        expect(query.excluded.map(plain)).toEqual(excluded);
        expect(query.types).toEqual(types.length > 0 ? types : null);
        expect(query.within).toEqual(within);
        expect(query.from).toBe(from);
        expect(query.text).toBe([...words, ...phrases].join(' '));
        expect(query.hints).toEqual([]);
      }),
    );
  });

  test('gives the first instant of each year, month and day, and a hint for what is none', () => {
    const date = fc.date({ min: new Date('1900-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(date, fc.constantFrom(4, 7, 10), fc.constantFrom('before', 'after'), (at, length, name) => {
        const value = at.toISOString().slice(0, length);
        const found = readQuery(`${name}:${value}`)[name as 'before' | 'after'];
        expect(found?.toISOString()).toBe(`${`${value}-01-01`.slice(0, 10)}T00:00:00.000Z`);
      }),
    );
    for (const value of ['2026-02-30', '2026-13', '0000', '99999', 'soon', '2026-1-1', '2026-00-10'])
      expect(readQuery(`before:${value}`)).toMatchObject({ before: null, hints: [expect.stringContaining(value)] });
  });
});

test.each([
  ['12:30', { text: '12:30' }],
  ['https://example.org', { text: 'https://example.org' }],
  ['well-known', { text: 'well-known', excluded: [] }],
  ['“past perfect”', { text: 'past perfect' }],
  ['"open', { text: 'open' }],
  ['type:chats type:note', { types: ['message', 'note'], text: '' }],
  ['in: from:', { within: [], from: null, text: 'in: from:' }],
  ['-', { text: '', excluded: [] }],
])('%s is read as it is meant', (typed, expected) => {
  expect(readQuery(typed)).toMatchObject(expected);
});

test('of a wall of phrases and exclusions the first count, and a hint says so', () => {
  const query = readQuery(`${'"a b" '.repeat(500)}${'-c '.repeat(500)}`);
  expect([query.phrases.length, query.excluded.length]).toEqual([16, 16]);
  expect(query.hints).toEqual([expect.stringContaining('16')]);
});
