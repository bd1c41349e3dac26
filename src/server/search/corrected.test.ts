import { expect, test } from 'vitest';
import { corrected } from './corrected.ts';

const corrections = new Map([
  ['toamto', 'tomato'],
  ['bibliotheqe', 'bibliotheque'],
  ['کتابخاتهها', 'کتابخانهها'],
  ['دانشجوین', 'دانشجویان'],
]);
const texts = ['La Bibliothèque est fermée.', 'کتاب‌خانه‌ها برای دانشجويان باز است.'];

test.each([
  ['Toamto -type:note "red  toamto"', 'tomato -type:note "red  tomato"'],
  ['the toamto’s skin', 'the tomato’s skin'],
  ['bibliothéqe', 'bibliothèque'],
  ['BIBLIOTHÉQE de Lyon', 'bibliothèque de Lyon'],
  // Decomposed, as some keyboards send it.
  ['bibliothe\u0301qe', 'bibliothèque'],
  ['کتاب‌خاته‌ها', 'کتاب‌خانه‌ها'],
  ['كتابخاته‌ها', 'کتاب‌خانه‌ها'],
  // As the text has it, with its letters.
  ['دانشجوين in:"x"', 'دانشجويان in:"x"'],
])('%s becomes %s', (typed, better) => {
  expect(corrected(typed, corrections, texts)).toBe(better);
});

test('a word that no text writes is offered as it is known', () => {
  expect(corrected('bibliothéqe', corrections, [])).toBe('bibliotheque');
});

test.each(['tomato', 'l’été', '绿茶 茶', ''])('where nothing is corrected nothing is offered: %s', (typed) => {
  expect(corrected(typed, corrections, texts)).toBeNull();
  expect(corrected(typed, new Map(), texts)).toBeNull();
});
