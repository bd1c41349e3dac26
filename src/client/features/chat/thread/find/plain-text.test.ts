import { expect, test } from 'vitest';
import { plainText } from './plain-text.ts';

test.each([
  ['a **bold** and _quiet_ word', 'a bold and quiet word'],
  ['use `//` here', 'use // here'],
  ['snake_case_name stays', 'snake_case_name stays'],
  ['## Title', 'Title'],
  ['see [the page](https://example.org/secret)', 'see the page'],
  ['plain words', 'plain words'],
])('%j is read as %j', (markdown, text) => {
  expect(plainText(markdown)).toBe(text);
});

test('a program keeps its lines without the fence, a table its words without the rules', () => {
  expect(plainText('```python\nprint(7)\n```').trim()).toBe('print(7)');
  expect(plainText('| a | b |\n|---|---|\n| 1 | 2 |').split(/\s+/).filter(Boolean)).toEqual(['a', 'b', '1', '2']);
});
