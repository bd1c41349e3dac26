import { cleanup, render } from '@testing-library/react';
import { Lexer } from 'marked';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { speakEnglish } from '../testing/speak-english.ts';
import { growBlocks, noBlocks } from './blocks.ts';
import type * as InlineModule from './inline.tsx';
import { MarkdownText } from './markdown-text.tsx';

const { drawn } = vi.hoisted(() => ({ drawn: [] as string[] }));

vi.mock('./inline.tsx', async (original) => {
  const real = await original<typeof InlineModule>();
  const Inline: typeof real.Inline = (props) => {
    drawn.push(props.tokens.map(({ raw }) => raw).join(''));
    return real.Inline(props);
  };
  return { ...real, Inline };
});

beforeAll(speakEnglish);
beforeEach(() => drawn.splice(0));
afterEach(cleanup);

const page = (text: string) => (
  <MemoryRouter>
    <MarkdownText text={text} />
  </MemoryRouter>
);

/** An answer as models write them: words, lists, a table, programs, a formula; about 4 signs a token. */
const part = [
  'A paragraph of **some** words that is long enough to be one, with `code` and a [link](https://example.org/a).\n\n',
  '- one thing\n- another thing\n- and a third\n\n',
  '| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n\n',
  '```py\nfor i in range(10):\n    print(i)\n```\n\n',
  'So $a^2 + b^2 = c^2$, and that is why[^1].\n\n',
  '### What follows\n\n',
].join('');
const answer = (tokens: number) => part.repeat(Math.ceil((tokens * 4) / part.length));
const delta = 'and on';

test('a delta draws the last block again and none above it', () => {
  const start = answer(400);
  const { rerender } = render(page(`${start}The tail`));
  const whole = drawn.length;
  expect(whole).toBeGreaterThan(20);
  drawn.splice(0);
  for (let turn = 1; turn <= 30; turn += 1) rerender(page(`${start}The tail ${delta.repeat(turn)}`));
  expect(drawn).toHaveLength(30);
  expect(drawn.every((text) => text.startsWith('The tail'))).toBe(true);
});

/** How many signs the parser reads for each of 50 deltas after a text. */
function readFor(text: string, deltas: readonly string[]): number[] {
  const lexer = vi.spyOn(Lexer.prototype, 'lex');
  let blocks = growBlocks(noBlocks, text);
  const read = deltas.map((one) => {
    lexer.mockClear();
    blocks = growBlocks(blocks, blocks.source + one);
    return lexer.mock.calls.reduce((sum, [source]) => sum + source.length, 0);
  });
  lexer.mockRestore();
  return read;
}

const deltas = Array.from({ length: 50 }, (_, at) => (at % 12 === 11 ? `${delta}.\n\nNext` : ` ${delta}`));

test('the parser reads as much for a delta after 4,000 tokens as after 400', () => {
  const [short, long] = [readFor(answer(400), deltas), readFor(answer(4_000), deltas)];
  expect(long).toEqual(short);
  expect(Math.max(...long)).toBeLessThan(400);
  expect(Math.max(...long)).toBeGreaterThan(0);
});

test('of a program that is being written the parser reads nothing again', () => {
  const open = `${answer(40)}\`\`\`py\n${'print("a line of a long program")\n'.repeat(500)}`;
  const lines = Array.from({ length: 50 }, (_, at) => (at % 5 === 4 ? ')\n' : 'print(1'));
  expect(readFor(open, lines)).toEqual(lines.map(() => 0));
});

test('cleaning reads the new letters alone', () => {
  const replace = vi.spyOn(String.prototype, 'replace');
  const text = answer(4_000);
  const blocks = growBlocks(noBlocks, text);
  replace.mockClear();
  growBlocks(blocks, `${text}${delta}`);
  const cleaned = replace.mock.contexts.map((context) => String(context).length);
  replace.mockRestore();
  expect(Math.max(...cleaned)).toBeLessThan(400);
});
