import type { TokenizerExtension } from 'marked';
import type { MathToken } from './our-tokens.ts';

/** Anything but a blank line, which ends a formula as it does in TeX, the fence of a program, and `end`. */
const until = (end: string) => `((?:(?!\\n[ \\t]*\\n|\\n {0,3}(?:\`\`\`|~~~)|${end})[\\s\\S])+?)${end}`;

const dollar = /^\$(?![\s$])((?:\\[^\n]|[^\\$`\n])+?)(?<!\s)\$(?![A-Za-z0-9$])/;
const dollars = new RegExp(`^\\$\\$${until('\\$\\$')}`);
const round = new RegExp(`^\\\\\\(${until('\\\\\\)')}`);
const square = new RegExp(`^\\\\\\[${until('\\\\\\]')}`);
const dollarsAlone = new RegExp(`^ {0,3}\\$\\$${until('\\$\\$')}[ \\t]*(?:\\n|$)`);
const squareAlone = new RegExp(`^ {0,3}\\\\\\[${until('\\\\\\]')}[ \\t]*(?:\\n|$)`);

/** Words with spaces between and no sign of a formula: an amount of money, or brackets that were only escaped. */
function isProse(tex: string): boolean {
  return /\s/.test(tex.trim()) && !/[\\^_{}=<>|]/.test(tex) && /(?:^|\s)\p{L}{2,}(?=[\s,.;:!?]|$)/u.test(tex);
}

function formula(raw: string, tex: string, display: boolean): MathToken | undefined {
  if (tex.trim() === '' || isProse(tex)) return undefined;
  return { type: 'math', raw, tex: tex.trim(), display };
}

/** `\[1\]` is how Markdown writes `[1]`; a formula has a sign that such a text has not. */
const hasSign = (tex: string) => /[\\^_=+<>*/{}-]/.test(tex);

/**
 * Formulas on lines of their own: `$$…$$` and `\[…\]`. Only a closed one is a formula, so that nothing is drawn twice while it
 * is being written.
 */
export const mathBlock: TokenizerExtension = {
  name: 'math',
  level: 'block',
  start: (text) => {
    const at = text.search(/\n {0,3}(?:\$\$|\\\[)/);
    return at < 0 ? undefined : at + 1;
  },
  tokenizer(text) {
    const [raw, tex] = dollarsAlone.exec(text) ?? squareAlone.exec(text) ?? [];
    if (raw === undefined || tex === undefined) return undefined;
    if (/^ *\\/.test(raw) && !hasSign(tex)) return undefined;
    return formula(raw, tex, true);
  },
};

/**
 * Formulas within a line: `$…$`, `\(…\)`, and the two above. A dollar opens one where no letter or digit stands before it and no
 * space after it, and closes one where no space stands before it and no letter or digit after it: “$5 and $10” is money.
 */
export const mathInline: TokenizerExtension = {
  name: 'mathInline',
  level: 'inline',
  start: (text) => {
    const at = text.search(/\$|\\[([]/);
    return at < 0 ? undefined : at;
  },
  tokenizer(text, before) {
    if (text.startsWith('$$')) return inline(dollars, text, true);
    if (text.startsWith('$')) {
      const last = before.at(-1)?.raw.at(-1) ?? '';
      return /[A-Za-z0-9\\$]/.test(last) ? undefined : inline(dollar, text, false);
    }
    if (text.startsWith('\\(')) return inline(round, text, false);
    const [, tex] = (text.startsWith('\\[') && square.exec(text)) || [];
    return tex !== undefined && hasSign(tex) ? inline(square, text, true) : undefined;
  },
};

function inline(pattern: RegExp, text: string, display: boolean): MathToken | undefined {
  const [raw, tex] = pattern.exec(text) ?? [];
  return raw === undefined || tex === undefined ? undefined : formula(raw, tex, display);
}
