import type { MathNode } from './math-node.ts';

/**
 * Where an alphabet begins in the block “Mathematical Alphanumeric Symbols” (Unicode 1D400), for capital letters, small
 * letters and digits. Browsers follow MathML Core, which knows `mathvariant="normal"` alone, so ℝ has to be written as ℝ.
 */
const alphabets: Readonly<Record<string, readonly [number, number, number?]>> = {
  bold: [0x1d400, 0x1d41a, 0x1d7ce],
  italic: [0x1d434, 0x1d44e],
  'bold-italic': [0x1d468, 0x1d482],
  script: [0x1d49c, 0x1d4b6],
  fraktur: [0x1d504, 0x1d51e],
  'double-struck': [0x1d538, 0x1d552, 0x1d7d8],
  'sans-serif': [0x1d5a0, 0x1d5ba, 0x1d7e2],
  'bold-sans-serif': [0x1d5d4, 0x1d5ee, 0x1d7ec],
  'sans-serif-italic': [0x1d608, 0x1d622],
  monospace: [0x1d670, 0x1d68a, 0x1d7f6],
};

/** Letters that Unicode had before, elsewhere. */
const elsewhere: Readonly<Record<string, string>> = {
  'italic h': 'ℎ',
  'script B': 'ℬ',
  'script E': 'ℰ',
  'script F': 'ℱ',
  'script H': 'ℋ',
  'script I': 'ℐ',
  'script L': 'ℒ',
  'script M': 'ℳ',
  'script R': 'ℛ',
  'script e': 'ℯ',
  'script g': 'ℊ',
  'script o': 'ℴ',
  'fraktur C': 'ℭ',
  'fraktur H': 'ℌ',
  'fraktur I': 'ℑ',
  'fraktur R': 'ℜ',
  'fraktur Z': 'ℨ',
  'double-struck C': 'ℂ',
  'double-struck H': 'ℍ',
  'double-struck N': 'ℕ',
  'double-struck P': 'ℙ',
  'double-struck Q': 'ℚ',
  'double-struck R': 'ℝ',
  'double-struck Z': 'ℤ',
};

const tokens = new Set(['mi', 'mn', 'mo', 'mtext', 'ms']);

/** The text of an element in the alphabet that its variant names; elements inside of it are left alone. */
export function mathLetters(children: MathNode[], variant: string | undefined, tag: string): MathNode[] {
  const alphabet = variant && tokens.has(tag) ? alphabets[variant] : undefined;
  if (!alphabet || variant === undefined) return children;
  return children.map((child) =>
    typeof child === 'string' ? [...child].map((sign) => letter(sign, variant, alphabet)).join('') : child,
  );
}

function letter(sign: string, variant: string, [capital, small, digit]: readonly [number, number, number?]): string {
  const known = elsewhere[`${variant} ${sign}`];
  if (known) return known;
  const code = sign.codePointAt(0) ?? 0;
  if (/^[A-Z]$/.test(sign)) return String.fromCodePoint(capital + code - 65);
  if (/^[a-z]$/.test(sign)) return String.fromCodePoint(small + code - 97);
  if (digit !== undefined && /^\d$/.test(sign)) return String.fromCodePoint(digit + code - 48);
  return sign;
}
