// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anEvaluation, essay } from '../testing/facts.ts';
import { cutText, placeable } from './cut-text.ts';

const { corrections } = anEvaluation();

test('joined, the pieces are the text, whatever the offsets', () => {
  const span = fc.record({ start: fc.nat(40), end: fc.nat(40) });
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z \n]{0,40}$/), fc.array(span), fc.array(span), (text, fixes, quotes) => {
      const some = fixes.map(({ start, end }) => ({
        ...{ start, end, original: text.slice(start, end) },
        ...{ suggestion: 'x', rule: 'r', explanation: 'e' },
      }));
      const placed = placeable(text, some);
      const cut = cutText(
        text,
        some,
        placed,
        quotes.map((quote) => ({ ...quote, note: 1 })),
      );
      expect(cut.map(({ pieces }) => pieces.map((piece) => piece.text).join('')).join('\n')).toBe(text);
      const shown = cut.flatMap(({ pieces }) =>
        pieces.flatMap((piece) => (piece.kind === 'fix' ? [piece.correction] : [])),
      );
      expect(shown.length).toBe(new Set(shown).size);
    }),
  );
});

test('a correction whose words stand elsewhere is not shown in place', () => {
  const moved = corrections.map((fix, index) =>
    index === 0 ? { ...fix, start: fix.start + 1, end: fix.end + 1 } : fix,
  );
  expect(placeable(essay, corrections)).toEqual([0, 1]);
  expect(placeable(essay, moved)).toEqual([1]);
});

test('evidence is marked, and its number stands at its end', () => {
  const start = essay.indexOf('somebody');
  const [paragraph] = cutText(essay, corrections, [0, 1], [{ start, end: start + 18, note: 1 }]);
  const marked = paragraph?.pieces.filter((piece) => piece.kind === 'plain' && piece.marked);
  expect(marked).toEqual([{ kind: 'plain', text: 'somebody will come', marked: true, notes: [1] }]);
});
