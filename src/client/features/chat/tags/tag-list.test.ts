import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Tags } from '#contract/conversation-shapes.ts';
import { suggestTags, withTag } from './tag-list.ts';

test('whatever is added one after the other, the server takes the tags', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 40 }), (written) => {
      let tags: readonly string[] = [];
      for (const one of written) {
        const next = withTag(tags, one);
        if (typeof next !== 'string') tags = next;
      }
      expect(Tags.safeParse(tags).success).toBe(true);
    }),
  );
});

test('a tag that differs in case or width alone is there already', () => {
  expect(withTag(['Biology'], ' biology ')).toBe('known');
  expect(withTag(['Biology'], 'Ｂiology')).toBe('known');
  expect(withTag(['Biology'], '  ')).toBe('invalid');
  expect(
    withTag(
      Array.from({ length: 10 }, (_, n) => `t${n}`),
      'one more',
    ),
  ).toBe('tooMany');
});

test('suggestions are those that fit and are not given, the nearest first', () => {
  const inUse = ['Biology', 'Exam', 'Marine biology', 'Physics'];
  expect(suggestTags(inUse, [], 'bio', 5)).toEqual(['Biology', 'Marine biology']);
  expect(suggestTags(inUse, ['biology'], '', 2)).toEqual(['Exam', 'Marine biology']);
});
