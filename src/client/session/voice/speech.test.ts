import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languageOf, speechParts } from './speech.ts';

const letters = (text: string) => text.replaceAll(/\s/g, '');

test('no part is long, and together they say every word in order', () => {
  const word = fc.constantFrom('tide', 'moon.', 'why?', 'ماه', '\n', 'a'.repeat(300), '.', '!', '…');
  fc.assert(
    fc.property(fc.array(word, { maxLength: 120 }), (words) => {
      const text = words.join(' ');
      const parts = speechParts(text);
      for (const part of parts) expect(part.length).toBeLessThanOrEqual(220);
      const said = letters(parts.join(''));
      // A mark that stands by itself is not a word.
      expect(said.replaceAll(/[.!?]/g, '')).toBe(letters(text).replaceAll(/[.!?]/g, ''));
    }),
  );
});

test('short sentences are read together, and each in its own language', () => {
  expect(speechParts('One. Two! Three?')).toEqual(['One. Two! Three?']);
  expect(languageOf('The tide is high.')).toBe('en');
  expect(languageOf('جزر و مد (tide) چیست؟')).toBe('fa');
});
