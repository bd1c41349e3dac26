import fc from 'fast-check';
import { expect, test } from 'vitest';
import { edits, relate } from './spelling.ts';

/** Optimal string alignment by its definition. */
function naive(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return one.length + other.length;
  const [a, b] = [one.slice(0, -1), other.slice(0, -1)];
  const costs = [naive(a, other) + 1, naive(one, b) + 1, naive(a, b) + (one.at(-1) === other.at(-1) ? 0 : 1)];
  if (one.length > 1 && other.length > 1 && one.at(-1) === other.at(-2) && one.at(-2) === other.at(-1))
    costs.push(naive(one.slice(0, -2), other.slice(0, -2)) + 1);
  return Math.min(...costs);
}

const short = fc.array(fc.constantFrom('a', 'b', 'c', '茶', '😀'), { maxLength: 5 }).map((signs) => signs.join(''));

test('as many letters are changed as the definition says, up to the most that are asked for', () => {
  fc.assert(
    fc.property(short, short, fc.integer({ min: 0, max: 4 }), (one, other, most) => {
      expect(edits(one, other, most)).toBe(Math.min(naive([...one], [...other]), most + 1));
      expect(edits(one, other, most)).toBe(edits(other, one, most));
    }),
    { numRuns: 300 },
  );
});

test('a word stands for another by one change, a long one by two, or as a part of it; always with a share below 1', () => {
  const word = fc.stringMatching(/^[a-f]{4,12}$/);
  fc.assert(
    fc.property(word, word, (typed, known) => {
      const found = relate(typed, known);
      const near = edits(typed, known, 2) <= (typed.length >= 8 ? 2 : 1);
      expect(found?.kind ?? null).toBe(known.includes(typed) ? 'part' : near ? 'correction' : null);
      if (found) expect(found.share > 0 && found.share <= 0.9).toBe(true);
    }),
  );
  expect(relate('photosynthsis', 'photosynthesis')).toMatchObject({ kind: 'correction', share: 0.8 });
  expect(relate('synthes', 'photosynthesis')).toMatchObject({ kind: 'part' });
  expect(relate('storm', 'stream')).toBeNull();
});
