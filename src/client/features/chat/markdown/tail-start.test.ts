import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitBlocks } from './blocks.ts';
import { cleanedLength, tailStart } from './tail-start.ts';

const words = fc
  .array(fc.constantFrom('plain', 'words', '**bold**', '`code`', 'یک', 'a\u200Bb'), { minLength: 1, maxLength: 12 })
  .map((some) => some.join(' '));
const block = fc.oneof(
  words,
  words.map((text) => `## ${text}`),
  fc.array(words, { minLength: 1, maxLength: 4 }).map((items) => items.map((item) => `- ${item}`).join('\n')),
  fc
    .array(words, { minLength: 1, maxLength: 4 })
    .map((items) => items.map((item) => `1. ${item}\n\n   more`).join('\n')),
  fc.array(words, { minLength: 1, maxLength: 4 }).map((lines) => `\`\`\`python\n${lines.join('\n\n')}\n\`\`\``),
  words.map((text) => `$$\n${text}\n\n${text}\n$$`),
  words.map((text) => `> ${text}`),
  words.map((text) => `| a | b |\n|---|---|\n| ${text} | c |`),
);
const texts = fc.array(block, { minLength: 30, maxLength: 60 }).map((blocks) => blocks.join('\n\n'));

test('what is read from there on is the end of what the whole text reads as, each block at its place', () => {
  let found = 0;
  fc.assert(
    fc.property(texts, fc.integer({ min: 50, max: 2_000 }), (text, letters) => {
      const start = tailStart(text, letters);
      if (start === 0) return;
      found += 1;
      expect(text.length - start).toBeGreaterThanOrEqual(letters);
      const skipped = cleanedLength(text, start);
      const end = splitBlocks(text.slice(start)).items.map(({ at, raw }) => [at + skipped, raw]);
      const whole = splitBlocks(text).items.map(({ at, raw }) => [at, raw]);
      expect(whole.slice(-end.length)).toEqual(end);
    }),
  );
  expect(found).toBeGreaterThan(20);
});

test('there is none within a program, in a text with notes, or in one that is too short', () => {
  const program = `Before.\n\n\`\`\`\n${'line\n\n'.repeat(2_000)}\`\`\`\n`;
  expect(tailStart(program, 500)).toBe(0);
  const plain = 'A paragraph.\n\n'.repeat(100);
  expect(tailStart(plain, 500)).toBeGreaterThan(0);
  expect(tailStart(`${plain}Noted[^1].\n\n[^1]: here`, 500)).toBe(0);
  expect(tailStart(plain, 5_000)).toBe(0);
});
