/** What a class sets: `px-2` the padding at the start and at the end, as `ps` and `pe`. */
export type Slots = readonly string[];

const edges: Record<string, string> = { '': 'tbse', x: 'se', y: 'tb' };
const axes: Record<string, string> = { '': 'xy' };
const corners: Record<string, string[]> = {
  '': ['ss', 'se', 'es', 'ee'],
  t: ['ss', 'se'],
  b: ['es', 'ee'],
  s: ['ss', 'es'],
  e: ['se', 'ee'],
};

const spread = (name: string, parts: Record<string, Iterable<string>>, part = '') =>
  [...(parts[part] ?? [part])].map((one) => name + one);

/** A length or a number, as widths and sizes of text are; colours have names. */
const measure = String.raw`(?:\d[\d.]*|\[[\d.][^\]]*\])$`;

/** The first that fits counts. A class that none fits sets something of its own, and stays. */
const rules: readonly (readonly [RegExp, (found: RegExpExecArray) => Slots])[] = [
  [/^(scroll-[pm]|[pm])([xytbse]?)-/, ([, name = '', side]) => spread(name, edges, side)],
  [/^inset-(?:([xy])-)?/, ([, axis]) => spread('inset-', edges, axis)],
  [/^(top|bottom|start|end)-/, ([, side = '']) => [`inset-${side[0]}`]],
  [/^size-/, () => ['w', 'h']],
  [/^(gap|overflow|overscroll)-(?:([xy])-)?/, ([, name = '', axis]) => spread(name, axes, axis)],
  [/^rounded(?:-([tbse]|[se]{2}))?(?:-|$)/, ([, side]) => spread('rounded-', corners, side)],
  [/^border-(?:solid|dashed|dotted|none)$/, () => ['border-style']],
  [new RegExp(`^border(?:-([xytbse]))?(?:$|-${measure})`), ([, side]) => spread('border-width-', edges, side)],
  [/^border-(?:([xytbse])-)?(?!collapse|separate|spacing)/, ([, side]) => spread('border-colour-', edges, side)],
  [/^bg-linear-/, () => ['bg-image']],
  [/^line-clamp-/, () => ['line-clamp', 'display', 'overflowx', 'overflowy']],
  [/^ring-inset$/, () => ['ring-inset']],
  [/^text-(?:start|end|center|left|right|justify)$/, () => ['text-align']],
  [/^text-(?:balance|pretty|wrap|nowrap)$/, () => ['text-wrap']],
  [/^break-(?:normal|words|all|keep)$/, () => ['word-break']],
  [new RegExp(`^text-${measure}`), () => ['text-size', 'leading']],
  [/^font-(?:sans|mono|read)$/, () => ['font-family']],
  [/^(?:inline-)?(?:block|flex|grid|table)$|^(?:hidden|inline|contents|flow-root)$/, () => ['display']],
  [/^(?:static|relative|absolute|fixed|sticky)$/, () => ['position']],
  [/^flex-(?:row|col)/, () => ['flex-direction']],
  [/^flex-(?:no)?wrap/, () => ['flex-wrap']],
  [/^flex-/, () => ['flex', 'basis', 'grow', 'shrink']],
  [/^outline-(?:none|hidden|solid|dashed|dotted)$/, () => ['outline-style']],
  [new RegExp(`^(ring|stroke|outline|decoration)(?:$|-${measure})`), ([, name]) => [`${name}-width`]],
  [/^(?:(?:no-)?underline|line-through)$/, () => ['underline']],
  [/^(?:in)?visible$/, () => ['visibility']],
  [/^\[([\w-]+):/, ([, property = '']) => [property]],
  // These end in what they set it to. `font` is the weight here, `text`, `bg`, `ring` and the like are colours.
  [
    /^((?:m(?:in|ax)-)?[wh]|z|grid-(?:cols|rows)|(?:col|row)-(?:start|end|span)|justify(?:-(?:self|items))?|place-(?:items|content|self)|items|self|content|basis|order|text|font|leading|tracking|whitespace|bg|ring|stroke|fill|outline(?:-offset)?|underline-offset|decoration|opacity|cursor|pointer-events|select|duration|animate|(?:translate|scale)-[xy]|rotate|object|align|list)-|^(grow|shrink|shadow|resize|transition)(?:-|$)/,
    ([, name, bare = '']) => [name ?? bare],
  ],
];

/** Of a class without its variants. Null where nothing else sets the same. */
export function slotsOf(utility: string): Slots | null {
  const plain = utility.replace(/^-/, '');
  for (const [pattern, slots] of rules) {
    const found = pattern.exec(plain);
    if (found) return slots(found);
  }
  return null;
}
