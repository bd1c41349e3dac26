import { expect, test } from 'vitest';
import { codeIn } from './code-in.ts';

test.each([
  [' RIVER-7F3K-Q2 ', 'RIVER-7F3K-Q2'],
  ['https://learn.example.org/join/k3VQ9sYt1xZr?x=1', 'k3VQ9sYt1xZr'],
  ['/join/k3VQ9sYt1xZr', 'k3VQ9sYt1xZr'],
  ['Join us: https://learn.example.org/join/k3VQ9sYt1xZr now', 'k3VQ9sYt1xZr'],
  ['', null],
  ['abc', null],
  ['two words', null],
])('the code in “%s” is %s', (text, code) => expect(codeIn(text)).toBe(code));
