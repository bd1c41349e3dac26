// @vitest-environment node
import { expect, test } from 'vitest';
import { detectType } from '#server/parse/detect-type.ts';
import { damagedSentence, emptySentence, tooDeepSentence, tooMuchTextSentence } from '#server/parse/unreadable.ts';
import { readQuery } from '#server/search/search-query.ts';
import { errorWords } from './error-words.ts';
import { fetchWords } from './words.ts';

const { server } = await fetchWords('fa', ['shell']);
const { answer } = errorWords(server ?? null, 'fa');
const told = (sentence: string) => [sentence, /[\u0600-\u06FF]/.test(answer(sentence))];

test.each([damagedSentence, emptySentence, tooDeepSentence, tooMuchTextSentence])(
  'why a file cannot be read is told in Persian: %s',
  (sentence) => expect(told(sentence)).toEqual([sentence, true]),
);

test.each([
  ['', 'a.txt'],
  ['words', 'a'],
  ['words', 'a.mp4'],
  ['words', 'a.pdf'],
  ['%PDF-1.7 ', 'a.txt'],
  ['<svg xmlns="">', 'a.html'],
])('what “%s” under the name %s is refused for is told in Persian', (text, name) => {
  let sentence = '';
  try {
    detectType(new TextEncoder().encode(text), name);
  } catch (error) {
    sentence = (error as Error).message;
  }
  expect(told(sentence)).toEqual([sentence, true]);
});

test('what a search could not follow is told in Persian', () => {
  const { hints } = readQuery('verbs type:film before:soon');
  expect(hints).toHaveLength(2);
  for (const hint of hints) expect(told(hint)).toEqual([hint, true]);
});
