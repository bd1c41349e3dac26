import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutSentences } from './sentences.ts';

test('a sentence is cut off as soon as something follows its end', () => {
  expect(cutSentences('I see. Where did you')).toEqual({ whole: ['I see. '], rest: 'Where did you' });
  expect(cutSentences('Really?! “Yes.” And')).toEqual({ whole: ['Really?! ', '“Yes.” '], rest: 'And' });
  expect(cutSentences('It cost 3.')).toEqual({ whole: [], rest: 'It cost 3.' });
  expect(cutSentences('چرا؟ چون')).toEqual({ whole: ['چرا؟ '], rest: 'چون' });
  expect(cutSentences('Ask Mr. Green, e.g. today. Yes')).toEqual({
    whole: ['Ask Mr. Green, e.g. today. '],
    rest: 'Yes',
  });
});

test('nothing is lost, however the text comes in pieces, and the sentences are the same', () => {
  const word = fc.constantFrom('tide', 'Mr.', '3.5', 'why?', 'no!', 'ماه', '\n', 'so…', '“well.”');
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 30 }),
      fc.infiniteStream(fc.integer({ min: 1, max: 9 })),
      (words, lengths) => {
        const text = words.join(' ');
        const spoken: string[] = [];
        let rest = '';
        for (let at = 0; at < text.length; ) {
          const length = lengths.next().value as number;
          const cut = cutSentences(rest + text.slice(at, at + length));
          spoken.push(...cut.whole);
          rest = cut.rest;
          at += length;
        }
        expect(spoken.join('') + rest).toBe(text);
        expect(cutSentences(rest).whole).toEqual([]);
      },
    ),
  );
});
