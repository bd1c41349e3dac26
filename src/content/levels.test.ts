import { describe, expect, test } from 'vitest';
import { coverage } from '#server/words/coverage.ts';
import { levelNumber } from '#server/words/level-of.ts';
import { catalogue } from './catalogue.ts';
import { TaskSource } from './schema.ts';
import { textsOf } from './texts.ts';
import { wordLevels } from './words/core.ts';

/** Share of the running words that a learner of the next level up knows, of whatever a task gives to read or hear. */
const least = 0.95;
/** With fewer words than this a single one would decide. */
const fewest = 30;

/** What is too hard in a text for learners of this level; undefined where it is not. */
function tooHard(text: string, level: (typeof wordLevels)[number]): string | undefined {
  const next = wordLevels[levelNumber(level) + 1] ?? 'C2';
  const { share, above, words } = coverage(text, next);
  if (words < fewest || share >= least) return undefined;
  const listed = above.map(({ word, lemma, level: of }) =>
    word === lemma ? `${word} ${of}` : `${word} (${lemma}) ${of}`,
  );
  return `${(share * 100).toFixed(1)} % of ${words} words are ${next} or easier. Above: ${listed.join(', ')}`;
}

const tasks = catalogue.flatMap(({ id, level, tasks: list }) =>
  list.map((task, index) => [`${id}-${index + 1}`, textsOf(task), level] as const),
);

describe.skipIf(tasks.length === 0)('words of a task', () => {
  test.each(tasks)('%s are not above the next level', (_id, text, level) => {
    expect(tooHard(text, level)).toBeUndefined();
  });
});

test('a text full of hard words is told by name, and a short or easy one is not', () => {
  const hard =
    'The ubiquitous and ephemeral paradigms were inextricably juxtaposed in the house of my brother. '.repeat(3);
  expect(tooHard(hard, 'A1')).toMatch(
    /^\d\d\.\d % of 42 words are A2 or easier\. Above: ubiquitous C2, .*paradigms \(paradigm\)/,
  );
  expect(tooHard(hard.slice(0, 40), 'A1')).toBeUndefined();
  expect(
    tooHard('My brother lives in a small house near the park and he likes it a lot. '.repeat(3), 'A1'),
  ).toBeUndefined();
});

test('gaps are filled and damaged words made whole before they are judged', () => {
  const common = { title: 'A', skill: 'vocabulary', prompt: 'Do it.', minutes: 1 } as const;
  const item = { explanation: 'It is so because it is.' };
  const cloze = TaskSource.parse({
    ...{ ...common, type: 'cloze_bank', text: 'I ___ a ___ and a ___ in ___.', extra: ['moon'] },
    items: ['have', 'dog', 'cat', 'town'].map((key) => ({ key, ...item })),
  });
  expect(textsOf(cloze)).toBe('I have a dog and a cat in town.');
  const damaged = TaskSource.parse({
    ...{ ...common, type: 'c_test', text: 'It w[as] ra[ining] a[nd] we sta[yed] ho[me].' },
    items: Array.from({ length: 5 }, () => item),
  });
  expect(textsOf(damaged)).toBe('It was raining and we stayed home.');
});
