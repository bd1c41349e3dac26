import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '#testing/any-text.ts';
import { splitPassages, splitText, type TextBlock } from './split-passages.ts';

const bare = (text: string) => text.replaceAll(/\s+/g, '');
const all = (passages: readonly { text: string }[]) => passages.map(({ text }) => text).join('');
/** Some 200 words, or what is as long. */
const mostCharacters = 3_300;

const sentence = fc
  .array(fc.constantFrom('one', 'Photosynthesis', 'of', 'a', '茶を飲む', 'x'.repeat(1_390), '😀'.repeat(300)), {
    minLength: 1,
    maxLength: 120,
  })
  .map((words) => `${words.join(' ')}. `);
const paragraph = fc.oneof(
  anyText,
  sentence,
  fc.array(sentence, { maxLength: 4 }).map((some) => some.join('')),
);
const block: fc.Arbitrary<TextBlock> = fc.record(
  {
    text: paragraph,
    headings: fc.constantFrom([], ['Plants'], ['Plants', 'Pigments'], ['Animals']),
    page: fc.integer({ min: 1, max: 3 }),
  },
  { requiredKeys: ['text', 'headings'] },
);
const document = fc.array(block, { maxLength: 12 });

describe('passages of any document', () => {
  test('are all of its text, in its order', () => {
    fc.assert(
      fc.property(document, (blocks) => {
        expect(bare(all(splitPassages(blocks)))).toBe(bare(all(blocks)));
      }),
    );
  });

  test('are never empty, and never longer than can be read at a glance', () => {
    fc.assert(
      fc.property(document, (blocks) => {
        for (const { text } of splitPassages(blocks)) {
          expect(text.trim()).not.toBe('');
          expect(text.length).toBeLessThanOrEqual(mostCharacters);
        }
      }),
    );
  });

  test('never reach over a heading or a page', () => {
    fc.assert(
      fc.property(document, (blocks) => {
        const places = blocks
          .filter(({ text }) => text.trim() !== '')
          .map(({ headings, page }) => JSON.stringify([headings.join(' › ') || null, page ?? null]));
        const runs = places.filter((place, at) => place !== places[at - 1]);
        const found = splitPassages(blocks).map(({ heading, page }) => JSON.stringify([heading ?? null, page ?? null]));
        expect(found.filter((place, at) => place !== found[at - 1])).toEqual(runs);
      }),
    );
  });

  test('never cut a sign in two', () => {
    fc.assert(
      fc.property(fc.nat({ max: 3 }), fc.nat({ max: 900 }), (before, count) => {
        const text = `${'a'.repeat(before)}${'😀'.repeat(200 + count)}`;
        for (const passage of splitText(text)) expect(passage.text.isWellFormed()).toBe(true);
      }),
    );
  });
});

test('a megabyte without a space is cut, and nothing of it is lost', () => {
  for (const sign of ['x', '茶', '😀']) {
    const text = sign.repeat(1_000_000 / sign.length);
    const passages = splitText(text);
    expect(bare(all(passages)) === text).toBe(true);
    expect(Math.max(...passages.map((passage) => passage.text.length))).toBeLessThanOrEqual(mostCharacters);
  }
});

test('paragraphs of one endless word each do not gather in one passage', () => {
  const text = Array.from({ length: 300 }, () => 'x'.repeat(1_390)).join('\n\n');
  const passages = splitText(text);
  expect(bare(all(passages))).toBe(bare(text));
  expect(Math.max(...passages.map((passage) => passage.text.length))).toBeLessThanOrEqual(mostCharacters);
});

test('short paragraphs below one heading are one passage, and a long one is cut between sentences', () => {
  expect(splitText('One.\n\nTwo.')).toEqual([{ text: 'One.\n\nTwo.' }]);
  const passages = splitText('The leaf takes up light in the morning. '.repeat(60));
  expect(passages.length).toBeGreaterThan(2);
  for (const { text } of passages) expect(text).toMatch(/^The .* morning\.$/s);
});
