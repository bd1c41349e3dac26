import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '#testing/any-text.ts';
import { highlight, snippetOf } from './snippet.ts';
import { wordsOf } from './words.ts';

/** A text, and some of its terms with others. */
const asked = fc.array(anyText, { maxLength: 12 }).chain((parts) => {
  const text = parts.join(' ').toWellFormed();
  const terms = [...new Set(wordsOf(text).map(({ term }) => term))];
  return fc.tuple(fc.constant(text), fc.subarray(terms));
});

test('every highlight lies in the snippet, in order, apart from the next, and is made of matching words', () => {
  fc.assert(
    fc.property(asked, ([text, terms]) => {
      const wanted = new Set(terms);
      const { text: shown, highlights } = snippetOf(text, wanted);
      let last = -1;
      for (const [start, end] of highlights) {
        expect(start).toBeGreaterThan(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(shown.length);
        last = end;
        expect(wordsOf(shown.slice(start, end), { signs: true }).some(({ term }) => wanted.has(term))).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test('a snippet is a part of the text, short, and never begins or ends within a sign', () => {
  fc.assert(
    fc.property(asked, ([text, terms]) => {
      const { text: shown } = snippetOf(text, new Set(terms));
      expect(shown.isWellFormed()).toBe(true);
      expect(shown.length).toBeLessThanOrEqual(270);
      expect(text).toContain(shown.replace(/^… /, '').replace(/ …$/, ''));
    }),
    { numRuns: 300 },
  );
});

test('a text with a matching word has one of them in its snippet, wherever it stands', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 2_000 }),
      fc.nat({ max: 2_000 }),
      fc.constantFrom('w ', '😀', '茶', 'long-word '),
      (a, b, filler) => {
        const text = `${filler.repeat(a)} kangaroo ${filler.repeat(b)}`;
        const { text: shown, highlights } = snippetOf(text, new Set(['kangaroo']));
        expect(highlights.map(([start, end]) => shown.slice(start, end))).toEqual(['kangaroo']);
      },
    ),
  );
});

test('one sign that was looked for is marked, also where the text does not part its words', () => {
  const text = '我喜欢在早上喝绿茶，因为它让我清醒。';
  const { highlights } = highlight(text, new Set(['茶']));
  expect(highlights.map(([start, end]) => text.slice(start, end))).toEqual(['茶']);
});

test('words are told as they are written, each once', () => {
  const text = 'Storms pass. The storm passed, said the stormy captain; STORM!';
  expect(highlight(text, new Set(['storm'])).terms).toEqual(['Storms', 'storm']);
});
