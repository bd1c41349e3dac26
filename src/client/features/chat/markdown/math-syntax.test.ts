import { Marked, type Token } from 'marked';
import { expect, test } from 'vitest';
import { mathBlock, mathInline } from './math-syntax.ts';
import type { MathToken, OurToken } from './our-tokens.ts';

const markdown = new Marked({ gfm: true, extensions: [mathBlock, mathInline] });

function formulas(text: string): MathToken[] {
  const found: MathToken[] = [];
  void markdown.walkTokens(markdown.lexer(text), (token: Token) => {
    if ((token as OurToken).type === 'math') found.push(token as unknown as MathToken);
  });
  return found;
}

test.each([
  ['$x$', 'x', false],
  ['so $a_1 * b_2 * c$ is', 'a_1 * b_2 * c', false],
  ['$5$ apples', '5', false],
  ['面积$x$为', 'x', false],
  ['(\\(a + b\\))', 'a + b', false],
  ['price $\\$5$', '\\$5', false],
  ['$$x^2$$', 'x^2', true],
  ['$$\nx\n=\n- y\n$$', 'x\n=\n- y', true],
  ['\\[\n\\frac{1}{2}\n\\]', '\\frac{1}{2}', true],
  ['is \\[ x = 1 \\] here', 'x = 1', true],
  ['- item\n  $$\n  y\n  $$', 'y', true],
  ['| $x$ |\n|---|', 'x', false],
])('%j holds the formula %j', (text, tex, display) =>
  expect(formulas(text).map((one) => [one.tex, one.display])).toEqual([[tex, display]]),
);

test.each([
  'costs $5 and $10',
  'between $5 and 10$ a piece',
  'US$5, AU$6',
  '$5-$10 or $HOME/bin:$PATH',
  '$5m and $6m.',
  'pay $ 5 $ now',
  '`$x$` and ```$y$```',
  '\\$x\\$',
  'earn $$ and more $$ soon',
  'see \\[1\\] and \\[the docs\\]',
  'f\\(not a formula\\)',
  '$x + ',
  '$$x\n\ny$$',
  '\\[ x',
  '$a\nb$',
])('%j holds none', (text) => expect(formulas(text)).toEqual([]));
