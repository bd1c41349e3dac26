import { expect, test } from 'vitest';
import { excerptOf } from './excerpt.ts';
import { markdownFileOf } from './export-note.ts';
import { storedWords, titleFrom, untitled } from './note-words.ts';

test.each([
  ['## Present *perfect*\n\nUse it for', 'Present perfect'],
  ['\n\n---\n- [ ] Learn `went`', 'Learn went'],
  ['1. First', 'First'],
  ['', untitled],
])('a note without a title is called by its first line: %j', (content, title) => {
  expect(titleFrom(content)).toBe(title);
  expect(storedWords({ title: '  ', content })).toEqual({ title, content });
});

test('a title is one line of at most 200 characters, and the text stays as it is written', () => {
  const { title, content } = storedWords({ title: ` ${'long '.repeat(80)}`, content: ' a\n b ' });
  expect(title.length).toBeLessThanOrEqual(200);
  expect(content).toBe(' a\n b ');
});

test('an excerpt reads as words, without the signs of Markdown', () => {
  expect(excerptOf('# Verbs\n\n- [x] **go**, [went](https://example.org)\n```ts\ncode\n```')).toBe(
    'Verbs go, went code',
  );
  expect(excerptOf('word '.repeat(100)).length).toBeLessThanOrEqual(140);
});

test('an exported note begins with its title once, and its name suits every file system', () => {
  expect(markdownFileOf({ title: 'a/b: "c"', content: 'Text' })).toEqual({
    name: 'a b c.md',
    text: '# a/b: "c"\n\nText\n',
  });
  expect(markdownFileOf({ title: '', content: '# Verbs\n\ngo' })).toEqual({
    name: 'Verbs.md',
    text: '# Verbs\n\ngo\n',
  });
});
