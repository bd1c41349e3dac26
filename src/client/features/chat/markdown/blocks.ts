import { Marked, type MarkedToken, type Token } from 'marked';
import { cleanText } from './clean-text.ts';

/** One block at the top of a text: a paragraph, a list, a table … Equal `raw` means equal content. */
export interface Block {
  readonly raw: string;
  readonly token: MarkedToken;
  /** Nothing that follows can change it any more. */
  readonly closed: boolean;
}

/** The blocks of a text that may still grow. */
export interface Blocks {
  readonly text: string;
  /** How much of the text the closed blocks cover. */
  readonly closedLength: number;
  readonly items: readonly Block[];
}

export const noBlocks: Blocks = { text: '', closedLength: 0, items: [] };

/**
 * A definition of a link (`[1]: https://…`) would change blocks that are long closed, so it stays text, and its address is
 * a link by itself.
 */
const markdown = new Marked({ gfm: true, tokenizer: { def: () => undefined } });

/** Splits a whole text. */
export function splitBlocks(text: string): Blocks {
  return growBlocks(noBlocks, text);
}

/**
 * The blocks of a text that has grown: closed ones are the same objects as before, only what follows them is read again.
 * A text that is no continuation of the one before is read as a whole. The result does not depend on the steps.
 */
export function growBlocks(before: Blocks, raw: string): Blocks {
  const text = cleanText(raw);
  if (text === before.text) return before;
  const from = text.startsWith(before.text) ? before : noBlocks;
  const tail = text.slice(from.closedLength);
  const tokens = tokensOf(tail);
  const settled = settledCount(tail, tokens);
  const closed = from.items.filter((block) => block.closed);
  const settledLength = tokens.slice(0, settled).reduce((sum, token) => sum + token.raw.length, 0);
  const fresh = tokens.map((token, index) => ({
    raw: token.raw,
    token: token as MarkedToken,
    closed: index < settled,
  }));
  return {
    text,
    closedLength: from.closedLength + settledLength,
    items: [...closed, ...fresh.filter(({ token }) => token.type !== 'space')],
  };
}

function tokensOf(text: string): Token[] {
  try {
    const tokens = markdown.lexer(text);
    // What the parser leaves out or rewrites would put every later block in the wrong place.
    if (tokens.reduce((sum, token) => sum + token.raw.length, 0) === text.length) return tokens;
  } catch {
    // Nested thousands deep: nobody wrote that to be read.
  }
  return [{ type: 'paragraph', raw: text, text, tokens: [{ type: 'text', raw: text, text, escaped: false }] }];
}

/**
 * How many tokens at the beginning are settled. A block is settled by a blank line after it and a whole first line of what
 * comes then: until that line has its end it may turn out to be the next item of a list above it.
 */
function settledCount(text: string, tokens: readonly Token[]): number {
  let offset = text.length;
  for (let index = tokens.length - 1; index > 0; index -= 1) {
    const token = tokens[index];
    if (!token) break;
    offset -= token.raw.length;
    if (token.type === 'space') continue;
    const lineEnds = text.indexOf('\n', offset + (/^\n*/.exec(token.raw)?.[0].length ?? 0));
    if (lineEnds !== -1 && /\n[ \t]*\n$/.test(text.slice(0, offset))) return index;
  }
  return 0;
}
