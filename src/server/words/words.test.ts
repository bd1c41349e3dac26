import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coreWords, partsOfSpeech, wordLevels } from '#content/words/core.ts';
import { ownMeanings } from '#content/words/own-meanings.ts';
import { coreEntries, headwordsOf } from './core-list.ts';
import { coverage } from './coverage.ts';
import { cardsOf, gloss, lookUpWord } from './gloss.ts';
import { isWord, lemmaOf, lemmasOf } from './lemma.ts';
import { levelNumber, levelOf } from './level-of.ts';
import { glossOf } from './meanings.ts';
import { trimGloss } from './trim-gloss.ts';

describe('the core list', () => {
  const all = [...coreWords()];

  test('has each word once in a part of speech', () => {
    const keys = all.map(({ word, partOfSpeech }) => `${word} ${partOfSpeech}`);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test('has enough headwords on each level that is taught', () => {
    const counts = wordLevels.map((level) => headwordsOf(level).length);
    const least = [900, 1_000, 1_800, 2_500, 1_500];
    expect(least.filter((number, level) => (counts[level] ?? 0) < number)).toEqual([]);
  });

  test('has only words as they are written', () => {
    expect(all.filter(({ word }) => !/^[a-zéàç][a-zéàç.' -]*$/i.test(word))).toEqual([]);
  });

  test('every row of our own meanings is read, and its word on the list in that part of speech', () => {
    const rows = ownMeanings.trim().split('\n');
    const wrong = rows.filter((row) => {
      const [, word = '', letter = '', said] = /^(\S+) (\w) ([^|]+)\|./.exec(row) ?? [];
      const part = partsOfSpeech[letter as keyof typeof partsOfSpeech];
      return !coreEntries(word)?.has(part) || glossOf(word, part)?.gloss !== said;
    });
    expect(wrong).toEqual([]);
  });
});

describe('the level of a word', () => {
  test.each([
    ['house', undefined, 'A1'],
    ['Monday', undefined, 'A1'],
    ['colour', undefined, 'A1'],
    ['color', undefined, 'A1'],
    ['ubiquitous', undefined, 'C2'],
  ] as const)('%s is %s %s', (word, part, level) => expect(levelOf(word, part)).toBe(level));

  test('a word that is made of a listed one comes after it', () => {
    for (const [word, base] of [
      ['unkindness', 'kind'],
      ['schoolteacher', 'school'],
      ['repaint', 'paint'],
    ] as const)
      expect([word, levelNumber(levelOf(word)) > levelNumber(levelOf(base))]).toEqual([word, true]);
  });

  test('is one of the six for any text whatever', () => {
    fc.assert(fc.property(fc.string(), (text) => wordLevels.includes(levelOf(text))));
  });
});

describe('lemmas', () => {
  test.each([
    ['ran', 'run'],
    ['children', 'child'],
    ['studies', 'study'],
    ['lying', 'lie'],
    ['stopped', 'stop'],
    ['making', 'make'],
    ['biggest', 'big'],
    ['went', 'go'],
    ['was', 'be'],
    ['boxes', 'box'],
    ['glasses', 'glasses'],
    ['interesting', 'interesting'],
    ['his', 'his'],
    ['this', 'this'],
    ['Running', 'run'],
  ])('%s is a form of %s', (form, lemma) => expect(lemmaOf(form)?.lemma).toBe(lemma));

  test('a form of two words has both', () => {
    expect(lemmasOf('leaves').map(({ lemma }) => lemma)).toEqual(expect.arrayContaining(['leaf', 'leave']));
  });

  test('what is no word is none, and neither are names', () => {
    for (const word of ["doesn't", 'she’s', 'well-known', 'ice cream'])
      expect([word, isWord(word)]).toEqual([word, true]);
    for (const word of ['teh', 'xqz', 'Anna', 'michael', '', ' ', '42'])
      expect([word, isWord(word)]).toEqual([word, false]);
  });

  test('any text is read without failing', () => {
    fc.assert(fc.property(fc.string(), (text) => Array.isArray(lemmasOf(text))));
  });
});

describe('glosses', () => {
  test('of a form tell the lemma, the level and a meaning of the part of speech that the form shows', () => {
    expect(gloss('ran')).toMatchObject({ lemma: 'run', level: 'A1', partOfSpeech: 'verb' });
    expect(gloss('the')?.gloss).toContain('already known');
    expect(gloss('cool')?.example).toBe('a cool autumn day');
    expect(gloss('bank')?.gloss).toContain('money');
    expect(gloss('Xqzt')).toBeUndefined();
  });

  test('of a word with several meanings give the others as well', () => {
    const found = lookUpWord('light');
    expect(new Set(found?.meanings.map(({ partOfSpeech }) => partOfSpeech)).size).toBeGreaterThan(2);
  });

  test('are of the proper meaning where a word has others', () => {
    expect(gloss('tart')?.gloss).toContain('pie');
    expect(lookUpWord('tart')?.meanings.length).toBeGreaterThan(1);
  });

  test('are one statement', () => {
    expect(trimGloss('(of people) tall; having height')).toBe('tall');
    fc.assert(
      fc.property(fc.string({ maxLength: 600 }), (text) => {
        expect(trimGloss(text).length).toBeLessThanOrEqual(182);
      }),
    );
  });

  test('any text is looked up without failing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(gloss(text)?.gloss).not.toBe('');
      }),
    );
  });
});

test('cards of a level: nearly every headword, with a meaning and half of them with an example', () => {
  const cards = [...cardsOf('A2')];
  expect(cards.length).toBeGreaterThan(0.9 * headwordsOf('A2').length);
  expect(cards.filter(({ example }) => example).length).toBeGreaterThan(cards.length / 3);
  expect(cards.filter((card) => card.gloss === '' || card.level !== 'A2')).toEqual([]);
});

describe('coverage of a text', () => {
  test('counts running words, without names and numbers', () => {
    expect(coverage('Michael bought 3 red apples in Tehran.', 'A1')).toEqual({ words: 4, share: 1, above: [] });
  });

  test('names what is above the level, once', () => {
    const { above, share, words } = coverage("She doesn't like the ubiquitous, ubiquitous noise.", 'B1');
    expect(above).toEqual([{ word: 'ubiquitous', lemma: 'ubiquitous', level: 'C2' }]);
    expect(share).toBeCloseTo((words - 2) / words);
  });

  test('grows with the level, and a text without words is covered', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const shares = wordLevels.map((level) => coverage(text, level).share);
        expect(shares).toEqual([...shares].sort((one, other) => one - other));
      }),
    );
    expect(coverage('… 12 !', 'A1').share).toBe(1);
  });
});
