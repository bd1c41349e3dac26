import { cleanup, render } from '@testing-library/react';
import fc from 'fast-check';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { dangers } from '../testing/dangers.ts';
import { hostileAddresses } from '../testing/hostile-addresses.ts';
import { hostileHtml } from '../testing/hostile-html.ts';
import { hostileMath } from '../testing/hostile-math.ts';
import { hostileTexts } from '../testing/hostile-texts.ts';
import { speakEnglish } from '../testing/speak-english.ts';
import { MarkdownText } from './markdown-text.tsx';

beforeAll(async () => {
  speakEnglish();
  // From here on formulas are drawn at once.
  const { findByRole } = render(page('$$x = 1$$'));
  await findByRole('group', { name: 'Formula' });
});
afterEach(cleanup);

const page = (text: string) => (
  <MemoryRouter>
    <MarkdownText text={text} />
  </MemoryRouter>
);

/** Texts in portions of 100, so that a report names where it was. */
const portions = Array.from({ length: Math.ceil(hostileTexts.length / 100) }, (_, at) => at * 100);

/** A text as it comes over the line, cut at each of these places; what differs from the one before is read as another. */
function expectHarmless(text: string, cuts: Iterable<number>, shown = render(page(''))): void {
  for (const part of [...Array.from(cuts, (end) => text.slice(0, end)), text]) {
    shown.rerender(page(part));
    const found = dangers(shown.container);
    if (found.length > 0) throw new Error(`${JSON.stringify(part)} makes ${found.join(', ')}`);
  }
}

const borders = (text: string, step: number) =>
  Array.from({ length: Math.floor(Math.min(text.length, 160) / step) }, (_, at) => 1 + at * step);

describe('a hostile text', () => {
  test('the collection is as large as was promised', () =>
    expect(new Set(hostileTexts).size).toBeGreaterThanOrEqual(1_200));

  test('what looks for dangers finds them when a page is made from the same texts', () => {
    const seen = hostileHtml.filter((html) => {
      const careless = document.createElement('div');
      careless.innerHTML = html;
      return dangers(careless).length > 0;
    });
    // The rest is plain text by itself: a doctype, a template of another tool, references.
    expect(seen.length).toBeGreaterThan(hostileHtml.length - 12);
  });

  test.each(portions)('of the hundred from %i on makes nothing that runs, loads or deceives', (from) => {
    const shown = render(page(''));
    for (const text of hostileTexts.slice(from, from + 100)) expectHarmless(text, borders(text, 17), shown);
  });

  test('stays harmless when it comes letter by letter', () => {
    const shown = render(page(''));
    for (const text of hostileTexts.filter((_, at) => at % 12 === 0)) expectHarmless(text, borders(text, 1), shown);
  });
});

test('whatever is made of the same pieces is harmless, however it is cut', () => {
  const piece = fc.oneof(
    fc.constantFrom(...hostileHtml),
    fc.constantFrom(...hostileAddresses),
    fc.constantFrom(...hostileMath),
    fc.constantFrom(
      '[',
      '](',
      ')',
      '![',
      '<',
      '>',
      '"',
      "'",
      '`',
      '```\n',
      '$',
      '$$\n',
      '\\(',
      '\\)',
      '[^1]',
      '\n[^1]: ',
    ),
    fc.constantFrom(
      '\n\n',
      '\n',
      '- ',
      '| ',
      '\n|-|\n',
      '> ',
      '# ',
      '**',
      '_',
      '&',
      ';',
      '//',
      ':',
      '\u202E',
      '\u{E0041}',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  );
  const shown = render(page(''));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), fc.nat(200), (pieces, at) => {
      const text = pieces.join('');
      expectHarmless(text, [at % (text.length + 1)], shown);
    }),
    { numRuns: 5_000 },
  );
}, 60_000);
