import '#testing/property-seed.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { multiShare, yesNoShare } from './choices.ts';
import { deducted } from './deductions.ts';
import { dictationShare, wordErrors } from './dictation.ts';
import { normalise, sameText } from './normalise.ts';
import { orderShare } from './order.ts';
import { isOneSlipAway, isTypo } from './typo.ts';
import { damagedWorth, shortAnswerWorth, spottedWorth, transformedWorth, writtenWorth } from './written.ts';

const word = fc.stringMatching(/^[a-z]{2,9}$/);
const sentence = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
const known = new Set(['quite', 'quiet', 'their', 'there', 'house', 'horse', 'where', 'were']);
const isWord = (one: string) => known.has(one);

describe('texts that say the same', () => {
  test('normalising twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text));
      }),
    );
  });

  test('case, spaces and marks at the ends of words do not count', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(sameText(`  ${text.toUpperCase().replaceAll(' ', '   ')} . `, text)).toBe(true);
        expect(sameText(`“${text}”!`, text)).toBe(true);
      }),
    );
  });

  test.each([
    ["I don't know", 'I do not know'],
    ["it's raining", 'It is raining.'],
    ["It's been cold", 'it has been cold'],
    ["they'd better go", 'they had better go'],
    ['I’d like one', 'I would like one'],
    ["She can't", 'she cannot'],
    ['we won’t', 'we will not'],
    ["Tom's late", 'Tom is late'],
    ["Let's go — now", 'let us go - now'],
    ['well‑known', 'well-known'],
  ])('%s is %s', (one, other) => {
    expect([sameText(one, other), sameText(other, one)]).toEqual([true, true]);
  });

  test.each([
    ["it's raining", 'it has raining'],
    ["Tom's book", 'Toms book'],
    ["they'd better go", 'they would better go'],
    ["I'd like one", 'I had like one'],
    ['well-known', 'well known'],
  ])('%s is not %s', (one, other) => {
    expect(sameText(one, other)).toBe(false);
  });
});

describe('a slip of typing', () => {
  test('is one letter more, less, exchanged or another, and nothing else (as the usual distance has it)', () => {
    const near = fc.tuple(fc.stringMatching(/^[ab]{0,6}$/), fc.stringMatching(/^[ab]{0,6}$/));
    fc.assert(
      fc.property(near, ([one, other]) => {
        expect(isOneSlipAway(one, other)).toBe(distance(one, other) <= 1);
      }),
    );
  });

  test('is forgiven in long words alone, and never where it makes another word', () => {
    expect(isTypo('reluctnat', 'reluctant', isWord)).toBe(true);
    expect(isTypo('a reluctan child', 'a reluctant child', isWord)).toBe(true);
    expect(isTypo('quiet', 'quite', isWord)).toBe(false);
    expect(isTypo('horse', 'house', isWord)).toBe(false);
    expect(isTypo('wnet', 'went', isWord)).toBe(false);
    expect(isTypo('reluctnat chidl', 'reluctant child', isWord)).toBe(false);
  });

  test('counts nine tenths with a note, and nothing where spelling is asked', () => {
    expect(writtenWorth('reluctnat', ['reluctant'], isWord)).toMatchObject({ share: 0.9, note: expect.any(String) });
    expect(writtenWorth('reluctnat', ['reluctant'])).toEqual({ share: 0 });
  });
});

describe('choices', () => {
  const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1 });
  test('all keys and nothing else give all; each wrong one more never gives more', () => {
    fc.assert(
      fc.property(ids, ids, (keys, chosen) => {
        const share = multiShare(chosen, keys);
        expect(share === 1).toBe(chosen.length === keys.length && chosen.every((id) => keys.includes(id)));
        expect(multiShare([...chosen, 'wrong'], keys)).toBeLessThanOrEqual(share);
        expect(multiShare([...chosen, ...chosen], keys)).toBe(share);
      }),
    );
  });

  test('saying yes to everything, no to everything, or guessing against the words gives nothing', () => {
    const words = [true, true, true, false, false].map((real) => ({ real }));
    const said = (yes: (real: boolean) => boolean) => yesNoShare(words.map(({ real }) => ({ real, yes: yes(real) })));
    expect([said(() => true), said(() => false), said((real) => !real), said((real) => real)]).toEqual([0, 0, 0, 1]);
  });
});

describe('orders', () => {
  const places = fc.integer({ min: 3, max: 9 }).map((length) => Array.from({ length }, (_, n) => n));
  test('the right one gives all, one that is turned round nothing, and naming parts twice no more', () => {
    fc.assert(
      fc.property(places, fc.array(fc.nat(8)), (right, noise) => {
        expect(orderShare(right, [right])).toBe(1);
        expect(orderShare(right.toReversed(), [right])).toBe(0);
        expect(orderShare([...right.toReversed(), ...noise.filter((n) => n < right.length)], [right])).toBe(0);
        expect(orderShare(right.toReversed(), [right, right.toReversed()])).toBe(1);
      }),
    );
  });
  test('two halves in the wrong order keep their neighbours', () => {
    expect(orderShare([3, 4, 5, 0, 1, 2], [[0, 1, 2, 3, 4, 5]])).toBe(0.8);
  });
});

describe('dictation', () => {
  test('is all for the same words however they are written, and never more or less than a share', () => {
    fc.assert(
      fc.property(sentence, sentence, (one, other) => {
        expect(dictationShare(`${one.toUpperCase()}!`, [one])).toBe(1);
        const share = dictationShare(one, [other]);
        expect(share >= 0 && share <= 1).toBe(true);
      }),
    );
  });
  test.each([
    ['the night was cold', 1],
    ['the knight was cold', 1 - 0.5 / 4],
    ['the moon was cold', 0.75],
    ['night was cold', 0.75],
    ['the night was very cold', 0.75],
    ['', 0],
  ])('%s', (given, share) => expect(dictationShare(given, ['The night was cold.'])).toBeCloseTo(share));
  test('one word more or less is one error', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), fc.nat(5), (words, at) => {
        expect(wordErrors(words.toSpliced(at % words.length, 1), words)).toBe(1);
      }),
    );
  });
});

test('a damaged word is right with its letters or as a whole', () => {
  expect(['ning', ' RAINING ', 'ing', 'rains', ''].map((given) => damagedWorth(given, 'rai', 'ning').share)).toEqual([
    1, 1, 0, 0, 0,
  ]);
});

test('a sentence to write anew may leave out the beginning that is given', () => {
  const right = { start: 'Ann', accepted: ['Ann is taller than Ben.'] };
  const share = (given: string) => transformedWorth(given, right, isWord).share;
  expect(['Ann is taller than Ben', 'is taller than Ben', 'Ann is tall', ''].map(share)).toEqual([1, 1, 0, 0]);
});

test('finding a mistake and mending it are half each', () => {
  const right = { key: 1, accepted: ['likes'] };
  const share = (piece: number, correction: string) => spottedWorth(piece, correction, right).share;
  expect([share(1, 'likes'), share(1, 'liked'), share(0, 'likes'), share(0, 'x')]).toEqual([1, 0.5, 0.5, 0]);
});

test('a short answer counts in part with most of its words, and not when the whole text is copied', () => {
  const accepted = ['because her alarm clock was broken'];
  const share = (given: string) => shortAnswerWorth(given, accepted).share;
  expect(share('Because her alarm clock was broken.')).toBe(1);
  expect(share('the alarm clock had broken')).toBe(0.6);
  expect(share('her clock')).toBe(0);
  expect(share(`${'many words of the text '.repeat(6)} her alarm clock was broken`)).toBe(0);
});

test('hints and repeating cost what they say, and never give less than nothing', () => {
  expect([deducted(1, 1, []), deducted(1, 2, []), deducted(1, 3, []), deducted(1, 9, [])]).toEqual([100, 70, 50, 50]);
  expect([deducted(1, 1, [10, 30]), deducted(0.5, 2, [10]), deducted(1, 1, [50, 60])]).toEqual([60, 31.5, 0]);
});

/** Damerau–Levenshtein with each letter moved at most once, by the book. */
function distance(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length;
  const rest = (a: number, b: number) => distance(one.slice(a), other.slice(b));
  const swapped = one[0] === other[1] && one[1] === other[0] && one.length > 1 && other.length > 1;
  return Math.min(
    1 + rest(1, 0),
    1 + rest(0, 1),
    (one[0] === other[0] ? 0 : 1) + rest(1, 1),
    ...(swapped ? [1 + rest(2, 2)] : []),
  );
}
