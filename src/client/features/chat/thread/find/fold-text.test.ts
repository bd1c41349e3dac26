import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText, withPlaces } from './fold-text.ts';

describe('texts that people take for the same', () => {
  test.each([
    ['case', 'Present PERFECT', 'present perfect'],
    ['accents', 'Déjà vu', 'deja vu'],
    ['accents made of two signs', 'De\u0301ja\u0300', 'déjà'],
    ['Arabic and Persian letters', 'كتاب علي', 'کتاب علی'],
    ['the half space', 'می\u200cروم', 'میروم'],
    ['vowel signs', 'مُعَلِّم', 'معلم'],
    ['the lengthening', 'ســلام', 'سلام'],
    ['Alef with and without its sign', 'آزادی', 'ازادی'],
    ['Hamza on its seat', 'مسئله', 'مسیله'],
    ['Persian and Latin digits', 'صفحهٔ ۱۲۳', 'صفحه 123'],
    ['Arabic digits', '٤٢', '42'],
    ['quotation marks', 'don’t “quote”', `don't "quote"`],
    ['white space', 'two\n\twords', 'two words'],
    ['a sharp s', 'Straße', 'strasse'],
    ['wide letters', 'ＡＢＣ', 'abc'],
  ])('differ in %s alone', (_, one, other) => {
    expect(foldText(one)).toBe(foldText(other));
  });
});

test('the short way and the long way give the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      expect(foldText(text)).toBe(withPlaces(text).text);
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 60 }), (text) => {
      expect(foldText(`${text}\n\n ${text}`)).toBe(withPlaces(`${text}\n\n ${text}`).text);
    }),
  );
});

test('every place is one of the original and none goes back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
      const { text: folded, at } = withPlaces(text);
      expect(at).toHaveLength(folded.length + 1);
      expect(at.every((place, index) => place >= (at[index - 1] ?? 0) && place <= text.length)).toBe(true);
    }),
  );
});
