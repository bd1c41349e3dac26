import { describe, expect, test } from 'vitest';
import { anchorEssays } from '#content/anchors.ts';
import { wordsByRank } from '../lexicon/frequencies.ts';
import { gradedNews, hasGradedNews } from '../testing/graded-news.ts';
import { seeded, shuffled } from '../testing/random.ts';
import { annotate } from '../text/annotate.ts';
import { withoutCode, withoutRepeats } from './blank.ts';
import { copiedShare } from './copied.ts';
import { refusalOf } from './refusal.ts';

const flagOf = (text: string, source = '') => {
  const { text: kept, repeated } = withoutRepeats(withoutCode(text));
  return refusalOf(annotate(kept), source, repeated)?.flag;
};
const story = anchorEssays[10]?.text ?? '';

test.each(anchorEssays)('a text of a learner is judged, mistakes and all: $level $text', ({ text }) => {
  expect(flagOf(text)).toBeUndefined();
});

test('what cannot be judged is refused, each for its own reason', () => {
  expect(flagOf('I like it here very much.')).toBe('short');
  expect(flagOf('')).toBe('short');
  expect(
    flagOf(
      'Me gusta mucho esta ciudad porque tiene playas muy bonitas y la comida es buena, sobre todo el pescado que preparan en el puerto cada noche para todos.',
    ),
  ).toBe('not_english');
  expect(flagOf('من این شهر را خیلی دوست دارم چون مردم آن مهربان هستند و غذای خوبی دارد و هوا هم عالی است')).toBe(
    'not_english',
  );
  expect(
    flagOf('asdf jkl qwer uiop zxcv bnm asdf ghjk qwer tyui zxcv asdf jkl qwer uiop zxcv bnm asdf ghjk qwer tyui'),
  ).toBe('not_english');
  expect(
    flagOf(
      'Table water green window. Apple horse money bridge. River stone yellow chair. Bread cloud paper garden. Music train silver orange. Door mountain lamp sugar.',
    ),
  ).toBe('gibberish');
  expect(flagOf(`${'I like my small house near the river. '.repeat(12)}`)).toBe('repeated');
  expect(flagOf('I like it, '.repeat(40))).toBe('repeated');
  expect(flagOf(story, story)).toBe('copied');
  expect(flagOf(shuffled(story.split(' '), seeded(3)).join(' '))).toBe('word_order');
});

test('addresses and code are no words, and nothing moves where they stood', () => {
  const text = 'See https://example.org/a?b=c and `let x = 1` or <b>me</b> at a.b@example.org now.';
  const kept = withoutCode(text);
  expect(kept).toHaveLength(text.length);
  expect(kept.split(/\s+/).filter(Boolean)).toEqual(['See', 'and', 'or', 'me', 'at', 'now.']);
});

test('what is said twice counts once, and nothing moves', () => {
  const twice = `${story}\n\n${story}`;
  const { text, repeated } = withoutRepeats(twice);
  expect(text).toHaveLength(twice.length);
  expect(text.trim()).toBe(story);
  expect(repeated).toBeGreaterThan(story.length * 0.9);
});

test('the share that is copied counts runs of four words', () => {
  expect(copiedShare('one two three four five', 'zero one two three four')).toBe(0.5);
  expect(copiedShare('one two', 'one two')).toBe(0);
});

describe.skipIf(!hasGradedNews)('held against news of three levels', () => {
  const random = seeded(7);
  const pieces = (['elementary', 'intermediate', 'advanced'] as const).flatMap((level) =>
    [...gradedNews(level).values()]
      .filter((_, at) => at % 2 === 0)
      .map((text) =>
        text
          .split(/\s+/)
          .slice(20, 140 + Math.floor(random() * 80))
          .join(' '),
      ),
  );
  const share = (texts: readonly string[]) => texts.filter((text) => flagOf(text) !== undefined).length / texts.length;

  test('at most 2 in 100 real texts are refused', () => expect(share(pieces)).toBeLessThanOrEqual(0.02));

  test('at least 95 in 100 of their words in another order are refused, whole or sentence by sentence', () => {
    expect(share(pieces.map((text) => shuffled(text.split(' '), random).join(' ')))).toBeGreaterThanOrEqual(0.95);
    const within = (text: string) =>
      text
        .split(/(?<=[.!?])\s+/)
        .map((sentence) => shuffled(sentence.split(' '), random).join(' '))
        .join(' ');
    expect(share(pieces.map(within))).toBeGreaterThanOrEqual(0.95);
  });

  test('at least 95 in 100 texts of random words are refused, rare words or common ones', () => {
    for (const commonest of [50_000, 1_000, 200]) {
      const words = wordsByRank(commonest);
      const any = () => words[Math.floor(random() * words.length)] ?? '';
      const texts = pieces.map(() =>
        Array.from({ length: 150 }, (_, at) => `${any()}${at % 10 === 9 ? '.' : ''}`).join(' '),
      );
      expect(share(texts)).toBeGreaterThanOrEqual(0.95);
    }
  }, 120_000);
});
