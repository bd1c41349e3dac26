import { __renderToDomTree } from 'katex';
import { mathLetters } from './math-letters.ts';
import { type MathElement, type MathNode, mathTags } from './math-node.ts';

/** What KaTeX's own tree is made of; the package is pinned, since this is not its public face. */
interface KatexNode {
  type?: string;
  attributes?: Record<string, string>;
  text?: string;
  character?: string | null;
  width?: number;
  children?: readonly KatexNode[];
}

declare module 'katex' {
  export function __renderToDomTree(tex: string, options: KatexOptions): unknown;
}

const words = /^(?:true|false|block|normal|infix|prefix|postfix|[+-]?[0-3])$/;
const wordAttributes = new Set(
  'display displaystyle scriptlevel fence separator stretchy symmetric largeop movablelimits accent accentunder form'.split(
    ' ',
  ),
);
const lengthAttributes = new Set('width height depth lspace rspace voffset linethickness minsize maxsize'.split(' '));

/** Colours by name get the ones of the product, which can be read on both themes; any other is left out. */
const colours: Readonly<Record<string, string>> = {
  red: 'text-danger-ink',
  blue: 'text-info-ink',
  green: 'text-accent-ink',
  orange: 'text-streak-ink',
  gray: 'text-ink-3',
};

const enclosures: readonly [RegExp, string][] = [
  [/box/, 'border border-current px-[0.3em] py-[0.15em]'],
  [/updiagonalstrike|downdiagonalstrike|horizontalstrike/, 'line-through'],
  [/actuarial|right/, 'border-e border-current'],
];

const aligned: Readonly<Record<string, string>> = { left: 'text-left', right: 'text-right' };

/** What KaTeX paints a command in that it does not trust: its argument is gone, so the source says more. */
const refusedColour = '#c0ffee';

/** Longer formulas stay as they were written, and so do ones that grow beyond these. */
const limits = { signs: 4_000, elements: 4_000, depth: 80, em: 10 };

/** Reads a formula; null where it is not one that we know. `trust` is off: nothing in it can name an address, a class or a style. */
export function readFormula(tex: string, display: boolean): MathElement | null {
  if (tex.length > limits.signs) return null;
  try {
    const tree = __renderToDomTree(tex, {
      output: 'mathml',
      displayMode: display,
      trust: false,
      // Letters of any script are welcome; extensions that reach into the page are not.
      strict: (code) => (code === 'htmlExtension' ? 'error' : 'ignore'),
      maxExpand: 300,
      maxSize: limits.em,
      throwOnError: true,
      errorColor: refusedColour,
    });
    const walk = { left: limits.elements };
    const [math] = elementsOf(tree as KatexNode, walk, 0);
    return typeof math === 'object' && math.tag === 'math' ? math : null;
  } catch {
    return null;
  }
}

function elementsOf(node: KatexNode, walk: { left: number }, depth: number): MathNode[] {
  walk.left -= 1;
  if (walk.left < 0 || depth > limits.depth) throw new RangeError('The formula is too large.');
  if (typeof node.text === 'string') return [node.text];
  if (typeof node.character === 'string') return [node.character];
  const inner = (children: readonly KatexNode[] = node.children ?? []) =>
    children.flatMap((child) => elementsOf(child, walk, depth + 1));
  if (node.type === undefined) {
    if (typeof node.width !== 'number') return inner();
    return [{ tag: 'mspace', attributes: attributesOf({ width: `${node.width}em` }), children: [] }];
  }
  const attributes = node.attributes ?? {};
  if (attributes['mathcolor'] === refusedColour) throw new Error('The formula holds a command that is refused.');
  switch (node.type) {
    case 'annotation':
      return [];
    // The second child would be the source, which is kept elsewhere.
    case 'semantics':
      return inner(node.children?.slice(0, 1));
    case 'mtable':
      return [{ tag: 'mtable', attributes: {}, children: rowsOf(inner(), attributes) }];
    case 'menclose': {
      const className = enclosures.find(([kind]) => kind.test(attributes['notation'] ?? ''))?.[1];
      return [{ tag: 'mrow', attributes: {}, className, children: inner() }];
    }
    default:
      return [
        {
          tag: mathTags.has(node.type) ? node.type : 'mrow',
          attributes: node.type === 'mo' && applies(node) ? thinAfter : attributesOf(attributes),
          className: colours[attributes['mathcolor'] ?? ''],
          children: mathLetters(inner(), attributes['mathvariant'], node.type),
        },
      ];
  }
}

/** The unseen sign between a function and what it is of; without widths of its own browsers leave the room of a relation. */
const applies = ({ children }: KatexNode) => children?.length === 1 && children[0]?.text === '\u2061';
const thinAfter = { lspace: '0em', rspace: '0.1667em' };

/** MathML Core leaves the alignment of columns and the room between them to the style of their cells. */
function rowsOf(
  rows: readonly MathNode[],
  { columnalign = '', columnlines = '', columnspacing }: Record<string, string>,
): MathNode[] {
  const room = columnspacing === '0em' ? 'py-[0.2em]' : 'px-[0.4em] py-[0.2em]';
  const sides = columnalign.split(' ');
  const lines = columnlines.split(' ');
  return rows.map((row) => {
    if (typeof row === 'string') return row;
    const children = row.children.map((cell, column) => {
      if (typeof cell === 'string') return cell;
      const line = /solid|dashed/.test(lines[column] ?? '') ? 'border-r border-current' : '';
      return { ...cell, className: `${aligned[sides[column] ?? ''] ?? 'text-center'} ${room} ${line}`.trim() };
    });
    return { ...row, children };
  });
}

function attributesOf(given: Readonly<Record<string, string>>): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) {
    if (wordAttributes.has(name) && words.test(value)) kept[name] = value;
    else if (lengthAttributes.has(name) && isShort(value)) kept[name] = value;
    else if (name === 'mathvariant' && value === 'normal') kept[name] = value;
  }
  return kept;
}

/** A length that cannot carry a part of a formula over the words around it. */
function isShort(value: string): boolean {
  const [, amount, unit] = /^([+-]?\d{0,4}(?:\.\d{1,8})?)(em|ex|px|pt)$/.exec(value) ?? [];
  if (amount === undefined) return false;
  const em = Math.abs(Number(amount)) / (unit === 'px' || unit === 'pt' ? 12 : 1);
  return em <= limits.em && !(Number(amount) < -2);
}
