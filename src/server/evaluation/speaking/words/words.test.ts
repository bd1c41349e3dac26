import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { align } from './align.ts';
import { countSyllables, syllablesOfWord } from './count-syllables.ts';
import { countFillers, countRepetitions } from './hesitations.ts';
import { measureWords } from './measure-words.ts';
import { spokenWords } from './spoken-words.ts';

describe('syllables', () => {
  test.each([
    [1, 'the a I go made makes hope named asked school friend through night house year clothes please some'],
    [
      2,
      'table little wanted boxes something careful being going city apple people business nicely teacher about create',
    ],
    [3, 'banana family hospital idea piano yesterday every-day remember interest beautiful museum'],
    [4, 'information education january television supermarket'],
    [5, 'university communication'],
  ])('%i each', (count, words) => {
    const wrong = words.split(' ').filter((word) => syllablesOfWord(word) !== count);
    expect(wrong).toEqual([]);
  });

  test('a sentence has those of its words, and each word has at least one', () => {
    expect(countSyllables('I would like two tickets to the museum, please.')).toBe(12);
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,15}$/), (word) => {
        expect(syllablesOfWord(word)).toBeGreaterThan(0);
      }),
    );
  });
});

describe('alignment', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });

  test('what was said as it should be has no mistakes', () => {
    fc.assert(
      fc.property(words, (list) => {
        expect(align(list, list)).toMatchObject({ matched: list.length, errorRate: 0 });
      }),
    );
  });

  test('each word is matched, substituted, omitted or put in, once', () => {
    fc.assert(
      fc.property(words, words, (reference, said) => {
        const { matched, omitted, inserted, substituted } = align(reference, said);
        expect(matched + omitted.length + substituted.length).toBe(reference.length);
        expect(matched + inserted.length + substituted.length).toBe(said.length);
      }),
    );
  });

  test('the mistakes are the fewest: one change of one word costs at most one', () => {
    fc.assert(
      fc.property(words, words, fc.nat(), (reference, said, place) => {
        const mistakes = (list: string[]) => align(reference, list).errorRate * Math.max(1, reference.length);
        const without = said.toSpliced(said.length === 0 ? 0 : place % said.length, 1);
        expect(Math.abs(mistakes(said) - mistakes(without))).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  test('mistakes are named', () => {
    expect(align(['i', 'saw', 'the', 'big', 'dog'], ['i', 'see', 'the', 'dog', 'today'])).toEqual({
      matched: 3,
      omitted: ['big'],
      inserted: ['today'],
      substituted: [{ expected: 'saw', said: 'see' }],
      pairs: [
        { expected: 'i', said: 'i' },
        { expected: 'saw', said: 'see' },
        { expected: 'the', said: 'the' },
        { expected: 'big', said: null },
        { expected: 'dog', said: 'dog' },
        { expected: null, said: 'today' },
      ],
      errorRate: 3 / 5,
    });
  });
});

describe('hesitation', () => {
  const fillers = (text: string) => countFillers(spokenWords(text));
  const repetitions = (text: string) => countRepetitions(spokenWords(text));

  test('fillers are counted, and words that mean something are not', () => {
    expect(fillers('Um, I uh went home, er, late.')).toBe(3);
    expect(fillers('I like tea and you know that I mean it.')).toBe(0);
    expect(fillers('It was, um, like, cold. It was like, you know, dark.')).toBe(4);
  });

  test('what is said again at once is counted, also over a filler', () => {
    expect(repetitions('I I went went home')).toBe(2);
    expect(repetitions('in the in the house')).toBe(1);
    expect(repetitions('I uh I went')).toBe(1);
    expect(repetitions('It was very very good. I had had enough.')).toBe(0);
  });
});

test('the kind of apostrophe does not matter', () => expect(spokenWords('Don’t! "Stop"')).toEqual(["don't", 'stop']));

test('measures of words are numbers for any text', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (transcript, reference) => {
      const { against, pairs: _pairs, ...rest } = measureWords(transcript, 3, reference);
      for (const value of [...Object.values(rest), ...Object.values(against ?? {})])
        expect(Number.isFinite(value)).toBe(true);
    }),
  );
});
