import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginning, plainText } from './plain-text.ts';
import { titleFrom, untitled } from './title.ts';

test.each([
  ['How do plants make sugar?', 'How do plants make sugar'],
  ['hi! can you explain photosynthesis to me please', 'Can you explain photosynthesis to me…'],
  ['# Homework\n\n**Solve** `x^2 = 4` for [x](https://example.org)', 'Homework Solve x^2 = 4 for…'],
  ['hello', 'Hello'],
  ['- first\n- second point here', 'First second point here'],
  ['چگونه فتوسنتز کار می‌کند؟', 'چگونه فتوسنتز کار می‌کند'],
  ['???', untitled],
])('%j is called %j', (message, title) => {
  expect(titleFrom(message)).toBe(title);
});

test('a title is never empty, longer than 61 characters or of more than one line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (message) => {
      const title = titleFrom(message);
      expect(title.length).toBeGreaterThan(0);
      expect(title.length).toBeLessThanOrEqual(61);
      expect(title).not.toMatch(/[\r\n]/);
    }),
  );
});

test('an excerpt fits, and a text that fits is left alone', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 10, max: 150 }), (text, max) => {
      const cut = beginning(text, max);
      expect(cut.length).toBeLessThanOrEqual(max);
      if (text.length <= max) expect(cut).toBe(text);
    }),
  );
});

test('plain text keeps the words and drops the marks', () => {
  expect(
    plainText('## Light\n\nPlants use **light**, *water* and `CO2`:\n\n```js\nrun()\n```\n> quoted\n1. one\n2. two'),
  ).toBe('Light Plants use light, water and CO2: run() quoted one two');
  expect(plainText('2 * 3 * 4 and snake_case_name')).toBe('2 * 3 * 4 and snake_case_name');
});
