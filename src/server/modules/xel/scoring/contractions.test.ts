import { expect, test } from 'vitest';
import { sameText } from './normalise.ts';

test.each([
  ["we'd already finished", 'we had already finished'],
  ["we'd already finished", 'we would already finished'],
  ["she's hurt her knee", 'she has hurt her knee'],
  ["he's never eaten fish", 'he has never eaten fish'],
  ["they'd just begun", 'they had just begun'],
  ["it's recently been cut", 'it has recently been cut'],
  ["I'd better go", 'I had better go'],
  ["she's quickly written it", 'she has quickly written it'],
  ["she's not gone", 'she has not gone'],
])('"%s" can be "%s"', (short, full) => expect(sameText(short, full)).toBe(true));

test.each([
  ["she's a doctor", 'she has a doctor'],
  ["he'd go home", 'he had go home'],
])('"%s" is not "%s"', (short, full) => expect(sameText(short, full)).toBe(false));
