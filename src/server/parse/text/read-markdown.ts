import { lexer, type Token, type Tokens } from 'marked';
import type { BlockList } from '../block-list.ts';
import { cleanText, onOneLine, tidyLines } from '../clean-text.ts';
import { UnreadableDocument } from '../unreadable.ts';
import { decodeText } from './decode-text.ts';
import { readHtmlBlocks } from './html-blocks.ts';
import { readParagraphs } from './read-text.ts';

/** Properties between two lines of dashes at the very start, as many programs write them. */
const frontMatter = /^---\n([\s\S]{0,10000}?\n)---(?:\n|$)/;

const children = (token: Token): Token[] => ('tokens' in token && token.tokens ? token.tokens : []);

/** The words of running text, without the signs that style them; of a link and of a picture what they are called. */
function wordsOf(tokens: readonly Token[]): string {
  return tokens
    .map((token): string => {
      if (token.type === 'br') return '\n';
      if (token.type === 'html') return '';
      const inner = children(token);
      return inner.length > 0 ? wordsOf(inner) : 'text' in token ? String(token.text) : '';
    })
    .join('');
}

/** Paragraphs keep the line breaks that were meant, not those of the editor. */
const paragraphText = (token: Token) =>
  tidyLines(
    wordsOf(children(token))
      .split('\n')
      .join(token.raw.includes('  \n') ? '\n' : ' '),
  );

function itemText(item: Tokens.ListItem, sign: string): string {
  const lines = item.tokens.map((token) =>
    token.type === 'list'
      ? listText(token as Tokens.List).replace(/^/gm, '  ')
      : onOneLine(wordsOf(children(token)) || token.raw),
  );
  return `${sign} ${lines.filter(Boolean).join('\n')}`;
}

function listText({ items, ordered, start }: Tokens.List): string {
  return items.map((item, index) => itemText(item, ordered ? `${Number(start || 1) + index}.` : '-')).join('\n');
}

function tableText({ header, rows }: Tokens.Table): string {
  return [header, ...rows].map((row) => row.map((cell) => onOneLine(wordsOf(cell.tokens))).join(' | ')).join('\n');
}

function readTokens(tokens: readonly Token[], list: BlockList): void {
  for (const token of tokens) {
    if (token.type === 'heading') list.heading((token as Tokens.Heading).depth, wordsOf(children(token)));
    else if (token.type === 'paragraph' || token.type === 'text') list.text(paragraphText(token));
    else if (token.type === 'list') list.text(listText(token as Tokens.List));
    else if (token.type === 'table') list.text(tableText(token as Tokens.Table));
    else if (token.type === 'blockquote') readTokens(children(token), list);
    else if (token.type === 'html') readHtmlBlocks(token.raw, list);
    else if (token.type === 'code') list.text((token as Tokens.Code).text);
  }
}

/** Reads Markdown; text that its grammar cannot bear is read as plain text. */
export function readMarkdown(bytes: Uint8Array, list: BlockList): { title?: string } {
  const text = cleanText(decodeText(bytes));
  const properties = frontMatter.exec(text);
  const named = /^title:\s*["']?(.{1,300}?)["']?\s*$/m.exec(properties?.[1] ?? '')?.[1];
  const body = properties ? text.slice(properties[0].length) : text;
  let tokens: Token[];
  try {
    tokens = lexer(body);
  } catch (error) {
    if (error instanceof UnreadableDocument) throw error;
    readParagraphs(body, list);
    return { title: named };
  }
  readTokens(tokens, list);
  const first = tokens.find((token) => token.type === 'heading' && (token as Tokens.Heading).depth === 1);
  return { title: named ?? (first && (onOneLine(wordsOf(children(first))) || undefined)) };
}
