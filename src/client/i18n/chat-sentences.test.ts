// @vitest-environment node
import { expect, test } from 'vitest';
import { takesNoDocuments } from '#server/ai/bots.ts';
import { takesNoImages } from '#server/ai/images.ts';
import { errorWords } from './error-words.ts';
import { fetchWords } from './words.ts';

const { server } = await fetchWords('fa', ['chat']);
const { answer } = errorWords(server ?? null, 'fa');

test.each([
  takesNoImages(undefined).message,
  takesNoDocuments('Harbour bot').message,
  takesNoImages('Study guide').message,
  takesNoImages('Ours', 'small').message,
  'This image is not here any more. Attach it again.',
  'This is no PNG, JPEG, WebP or GIF image. Choose another file.',
  'This image is 5000 × 10 pixels. Choose one of at most 4096 a side.',
  'Your tokens for this month are used up. They begin anew on 1 December 2026; until then the study guide still answers.',
  'The tokens of this server for this month are used up. They begin anew on 1 December 2026.',
])('%s is told in Persian', (sentence) => {
  expect(answer(sentence)).toMatch(/[\u0600-\u06FF]/);
});

test('the organization whose tokens are used up is named', () => {
  expect(
    answer('The tokens of Harbour School for this month are used up. They begin anew on 1 December 2026.'),
  ).toContain('Harbour School');
});
