import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type MathNode, mathTags } from './math-node.ts';
import { readFormula } from './math-tree.ts';

function parts(node: MathNode | null): Exclude<MathNode, string>[] {
  if (node === null || typeof node === 'string') return [];
  return [node, ...node.children.flatMap(parts)];
}

const words = (node: MathNode | null): string =>
  node === null ? '' : typeof node === 'string' ? node : node.children.map(words).join('');

test.each([
  ['\\frac{a}{b}', 'mfrac'],
  ['\\sqrt[3]{x}', 'mroot'],
  ['x_i^2', 'msubsup'],
  ['\\sum_{i=1}^n i', 'munderover'],
  ['\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}', 'mtable'],
  ['\\text{سلام}', 'mtext'],
])('%s becomes <%s>', (tex, tag) => expect(parts(readFormula(tex, true)).map((one) => one.tag)).toContain(tag));

test('letters of other alphabets are written in Unicode', () =>
  expect(words(readFormula('\\mathbb{R}\\mathcal{L}\\mathbf{v}\\mathfrak{g}', false))).toBe('ℝℒ𝐯𝔤'));

test('a function stands close to what it is of', () => {
  const sign = parts(readFormula('\\cos\\theta', false)).find((one) => words(one) === '\u2061');
  expect(sign?.attributes).toEqual({ lspace: '0em', rspace: '0.1667em' });
});

test('columns keep their side and their line', () => {
  const tree = readFormula('\\begin{array}{r|l}1&2\\end{array}', true);
  const cells = parts(tree).filter(({ tag }) => tag === 'mtd');
  expect(cells[0]?.className).toMatch(/^text-right .*border-r/);
  expect(cells[1]?.className).toMatch(/^text-left (?!.*border)/);
});

test.each([
  '\\href{javascript:alert(1)}{x}',
  '\\url{https://evil.example}',
  '\\includegraphics{https://evil.example/p.png}',
  '\\htmlStyle{background:url(https://evil.example)}{x}',
  '\\htmlId{a}{x}\\htmlClass{b}{x}\\htmlData{c=d}{x}',
  '\\text{<img src=x onerror=alert(1)>}',
  '\\color{#ffffff}{x}\\colorbox{white}{y}',
  '\\kern-400em x\\hspace{-99em}\\raisebox{-50em}{x}\\rule{900em}{900em}',
])('%s makes nothing but elements of MathML with harmless attributes', (tex) => {
  for (const { tag, attributes } of parts(readFormula(tex, true))) {
    expect(mathTags.has(tag)).toBe(true);
    for (const [name, value] of Object.entries(attributes)) {
      expect(name).not.toMatch(/^(?:on.*|href|src|style|class|id|data.*|action.*|math(?:color|background))$/);
      expect(value).not.toMatch(/\d{3}em|-\d\d|-[3-9]|url|:/);
    }
  }
});

test.each([
  '\\frac{',
  '\\unknowncommand',
  '\\def\\a{\\a\\a}\\a',
  '{'.repeat(2_000),
  `x${'^x'.repeat(2_000)}`,
  '}',
  '&',
  '\\href{https://evil.example}{x}',
  '\\includegraphics{x.png}',
])('%j is no formula, and nothing breaks', (tex) => expect(readFormula(tex, true)).toBeNull());

test('whatever stands between the signs, reading it ends and gives elements of the list', () => {
  const piece = fc.constantFrom(
    '\\frac',
    '{',
    '}',
    '^',
    '_',
    'x',
    '1',
    '\\left(',
    '\\right)',
    '&',
    '\\\\',
    '\\text{',
    '#',
    '%',
    '~',
    '\\begin{matrix}',
    '\\end{matrix}',
    '\\def\\x',
    '\\x',
    '\\color{red}',
    ' ',
    'ش',
    '\\kern-9em',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.boolean(), (pieces, display) => {
      for (const { tag } of parts(readFormula(pieces.join(''), display))) expect(mathTags.has(tag)).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});
