import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  daysAgo,
  type OperatorName,
  operatorValue,
  splitTypes,
  withOperator,
  without,
  withTypesOf,
} from './query-text.ts';

const names = fc.constantFrom<OperatorName>('type', 'in', 'from', 'before', 'after');
const word = fc.stringMatching(/^[a-z]{1,8}$/);
const piece = fc.oneof(
  word,
  word.map((text) => `-${text}`),
  fc.tuple(word, word).map(([a, b]) => `"${a} type:note ${b}"`),
  fc.tuple(names, word).map(([name, value]) => `${name}:${value}`),
  fc.tuple(names, word, word).map(([name, a, b]) => `${name}:"${a} ${b}"`),
);
const query = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(' '));

test('an operator that is put in is the one of its name, and taking it out leaves the rest', () => {
  fc.assert(
    fc.property(
      query,
      names,
      fc.oneof(
        word,
        fc.tuple(word, word).map((both) => both.join(' ')),
      ),
      (text, name, value) => {
        const next = withOperator(text, name, value);
        expect(operatorValue(next, name)).toBe(value);
        expect(without(next, name)).toBe(without(text, name));
        expect(withOperator(withOperator(text, name, 'x'), name, value)).toBe(next);
        expect(withOperator(next, name, null)).toBe(without(text, name));
      },
    ),
  );
});

test('words, phrases and operators of other names are never lost', () => {
  fc.assert(
    fc.property(query, names, (text, name) => {
      const left = without(text, name);
      const mine = (part: string) => part.startsWith(`${name}:`);
      const parts = (of: string) => of.match(/[a-z]+:"[^"]*"|"[^"]*"|\S+/g) ?? [];
      expect(parts(left)).toEqual(parts(text).filter((part) => !mine(part)));
    }),
  );
});

test('what stands in quotes is a phrase, whatever it looks like', () => {
  expect(operatorValue('"a type:note b" verbs', 'type')).toBeNull();
  expect(operatorValue('about:type:note', 'type')).toBeNull();
  expect(without('verbs from:"Harbour School" tense')).toBe('verbs tense');
});

test('kinds go apart from the words, except where they are all there is or one of them is none', () => {
  expect(splitTypes('verbs type:note,message')).toEqual({ q: 'verbs', types: ['message', 'note'] });
  expect(splitTypes('type:note verbs type:message,note')).toEqual({ q: 'verbs', types: ['message', 'note'] });
  expect(splitTypes('verbs type:note type:film')).toEqual({ q: 'verbs type:note type:film', types: [] });
  expect(splitTypes('type:note')).toEqual({ q: 'type:note', types: [] });
  expect(splitTypes('verbs type:film')).toEqual({ q: 'verbs type:film', types: [] });
});

test('a better query asks for the kinds that were asked for', () => {
  expect(withTypesOf('vrebs type:note type:message', 'verbs')).toBe('verbs type:message,note');
  expect(withTypesOf('vrebs type:film', 'verbs type:film')).toBe('verbs type:film');
  expect(withTypesOf('vrebs', 'verbs')).toBe('verbs');
});

test('days count where the learner is', () => {
  const now = new Date('2026-10-14T22:30:00Z');
  expect(daysAgo(7, now, 'UTC')).toBe('2026-10-07');
  expect(daysAgo(7, now, 'Asia/Tehran')).toBe('2026-10-08');
});
