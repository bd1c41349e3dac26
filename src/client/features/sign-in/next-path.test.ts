import { expect, test } from 'vitest';
import { nextPath } from './next-path.ts';

test('a path of this app is kept with its query', () => {
  expect(nextPath('/chat/abc?q=1')).toBe('/chat/abc?q=1');
});

test.each([
  [null],
  [''],
  ['https://evil.example'],
  ['//evil.example'],
  ['/\\evil.example'],
  ['javascript:alert(1)'],
  ['chat'],
])('%s leads to Today and nowhere else', (next) => expect(nextPath(next)).toBe('/'));
