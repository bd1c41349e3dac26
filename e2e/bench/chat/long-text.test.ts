import { expect, test } from 'vitest';
import { answerText, streamedPieces } from './long-text.ts';

test('three messages in ten have a program or a table', () => {
  const answers = Array.from({ length: 100 }, (_, n) => answerText(n));
  expect(answers.filter((text) => /```|\|---/.test(text))).toHaveLength(60);
});

test('a streamed answer has as many pieces as asked for', () => {
  expect(streamedPieces(4_300)).toHaveLength(4_300);
  expect(streamedPieces(400).every((piece) => piece.length > 0)).toBe(true);
});
