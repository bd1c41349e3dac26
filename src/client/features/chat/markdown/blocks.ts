import { Marked, type Token, type Tokens } from 'marked';
import { cleanText } from './clean-text.ts';
import { fenceEnds, growFence } from './fence.ts';
import { mathBlock, mathInline } from './math-syntax.ts';
import { noteBlock, noteReference } from './note-syntax.ts';
import type { OurToken } from './our-tokens.ts';

/** One block at the top of a text: a paragraph, a list, a table … Equal `raw` means equal content. */
export interface Block {
  /** Where it begins in the cleaned text. */
  readonly at: number;
  readonly raw: string;
  readonly token: OurToken;
  /** Nothing that follows can change it any more. */
  readonly closed: boolean;
}

/** The blocks of a text that may still grow. */
export interface Blocks {
  /** As it came. */
  readonly source: string;
  /** Without what hides or reorders. */
  readonly text: string;
  /** Up to here, in `source` and in `text`, nothing that follows changes how the text is cleaned. */
  readonly clean: { readonly source: number; readonly text: number };
  /** How much of the text the closed blocks cover. */
  readonly closedLength: number;
  readonly items: readonly Block[];
}

export const noBlocks: Blocks = {
  source: '',
  text: '',
  clean: { source: 0, text: 0 },
  closedLength: 0,
  items: [],
};

/**
 * A definition of a link (`[1]: https://…`) would change blocks that are long closed, so it stays text, and its address is
 * a link by itself.
 */
const markdown = new Marked({
  gfm: true,
  tokenizer: { def: () => undefined },
  extensions: [mathBlock, mathInline, noteBlock, noteReference],
});

/** Splits a whole text. */
export function splitBlocks(text: string): Blocks {
  return growBlocks(noBlocks, text);
}

/**
 * The blocks of a text that has grown: closed ones are the same objects as before, only what follows them is read again, and
 * of an open fence nothing. A text that is no continuation of the one before is read as a whole. The result does not depend
 * on the steps.
 */
export function growBlocks(previous: Blocks, source: string): Blocks {
  if (source === previous.source) return previous;
  const before = source.startsWith(previous.source) ? previous : noBlocks;
  const cleaned = cleanMore(before, source);
  if (cleaned.text === before.text) return { ...before, ...cleaned };
  const more = cleaned.text.slice(before.text.length);
  return { ...cleaned, ...(growOpenFence(before, more) ?? readTail(before, cleaned.text)) };
}

/** Cleans what is new. A cut behind a plain letter is safe: no rule of cleaning looks across it. */
function cleanMore(before: Blocks, source: string): Pick<Blocks, 'source' | 'text' | 'clean'> {
  const text = before.text.slice(0, before.clean.text) + cleanText(source.slice(before.clean.source));
  let end = source.length;
  while (end > before.clean.source && !/[\n -~]/.test(source[end - 1] ?? '')) end -= 1;
  const rest = cleanText(source.slice(end)).length;
  return { source, text, clean: { source: end, text: text.length - rest } };
}

function growOpenFence(before: Blocks, more: string): Pick<Blocks, 'closedLength' | 'items'> | null {
  const last = before.items.at(-1);
  if (last?.token.type !== 'code' || last.closed || fenceEnds(last.raw)) return null;
  const grown = growFence(last.raw, more);
  if (!grown || !before.text.endsWith(last.raw)) return null;
  const token: Tokens.Code = { ...last.token, ...grown };
  return {
    closedLength: before.closedLength,
    items: [...before.items.slice(0, -1), { at: last.at, raw: grown.raw, token, closed: false }],
  };
}

function readTail(before: Blocks, text: string): Pick<Blocks, 'closedLength' | 'items'> {
  const tail = text.slice(before.closedLength);
  const tokens = tokensOf(tail);
  const settled = settledCount(tail, tokens);
  const closed = before.items.filter((block) => block.closed);
  const settledLength = tokens.slice(0, settled).reduce((sum, token) => sum + token.raw.length, 0);
  let end = before.closedLength;
  const fresh = tokens.map((token, index) => {
    const at = end;
    end += token.raw.length;
    return { at, raw: token.raw, token: token as OurToken, closed: index < settled };
  });
  return {
    closedLength: before.closedLength + settledLength,
    items: [...closed, ...fresh.filter(({ token }) => token.type !== 'space')],
  };
}

function tokensOf(text: string): Token[] {
  try {
    const tokens = markdown.lexer(text);
    // What the parser leaves out or rewrites would put every later block in the wrong place.
    if (tokens.reduce((sum, token) => sum + token.raw.length, 0) === text.length) return tokens;
  } catch {
    // Nested thousands deep: nobody wrote that to be read, but what stands around it may be.
    const parts = text.split(/(?<=\n[ \t]*\n)(?=\S)/);
    if (parts.length > 1) return parts.flatMap(tokensOf);
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
