import fc from 'fast-check';
import { expect, test } from 'vitest';
import { segmentsOf } from './marked-ranges.ts';

const ranges = fc.array(fc.tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: -5, max: 60 })));

test('the segments joined are the text, whatever the ranges', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 50 }), ranges, (text, some) => {
      expect(
        segmentsOf(text, some)
          .map((segment) => segment.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

test('a letter is marked exactly when a range covers it, and no two segments beside each other are alike', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 50 }), ranges, (text, some) => {
      const segments = segmentsOf(text, some);
      const marks = segments.flatMap(({ text: part, marked }) => Array.from({ length: part.length }, () => marked));
      expect(marks).toEqual(
        Array.from({ length: text.length }, (_, at) => some.some(([start, end]) => start <= at && at < end)),
      );
      expect(segments.some(({ marked }, index) => segments[index + 1]?.marked === marked)).toBe(false);
    }),
  );
});
