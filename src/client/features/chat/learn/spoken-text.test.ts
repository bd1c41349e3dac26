import { expect, test } from 'vitest';
import { spokenText } from './spoken-text.ts';

test.each([
  ['# Tides\n\nThe **moon** pulls `water`.', 'Tides\n\nThe moon pulls water.'],
  ['Before\n```js\nconst a = 1;\n```\nafter', 'Before\n \nafter'],
  ['Before\n```js\nconst a', 'Before'],
  ['See [the page](https://a.example/x) and ![a map](y.png) [1].', 'See the page and a map  .'],
  ['- one\n- two\n1. three', 'one\ntwo\nthree'],
])('%j is heard as %j', (markdown, heard) => {
  expect(spokenText(markdown)).toBe(heard);
});
