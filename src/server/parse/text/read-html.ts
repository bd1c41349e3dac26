import { Readability } from '@mozilla/readability';
import { Parser } from 'htmlparser2';
import { DOMParser } from 'linkedom';
import { type BlockList, createBlockList } from '../block-list.ts';
import { onOneLine } from '../clean-text.ts';
import type { MarkupSize } from '../markup-depth.ts';
import { decodeText } from './decode-text.ts';
import { readHtmlBlocks } from './html-blocks.ts';

/** A tree of elements costs a hundred times its text, and the rules walk up and down in it; larger pages are read whole, without one. */
const maxTree = { length: 3_000_000, elements: 50_000, depth: 100 };
/** An article that is shorter, and the smaller part of its page, is a wrong guess. */
const minArticleLength = 200;

interface Article {
  title: string;
  html: string;
  length: number;
}

/** The part of a page that is its article, by the rules of a browser's reading view; undefined where there seems to be none. */
function articleOf(html: string, { elements, depth }: MarkupSize): Article | undefined {
  if (html.length > maxTree.length || elements > maxTree.elements || depth > maxTree.depth) return undefined;
  try {
    const document = new DOMParser().parseFromString(html, 'text/html');
    const article = new Readability(document as unknown as Document).parse();
    if (!article?.content) return undefined;
    return { title: onOneLine(article.title ?? ''), html: article.content, length: article.textContent?.length ?? 0 };
  } catch {
    // Markup that the tree or the rules do not bear: the page is read whole.
    return undefined;
  }
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  return /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{1,40})/i.exec(start)?.[1];
}

/** The first title in the first part of a page; pictures within the page have titles as well. */
function titleOf(html: string): string | undefined {
  let title = '';
  let state: 'before' | 'inside' | 'after' = 'before';
  const parser = new Parser({
    onopentagname(name) {
      if (name === 'title' && state === 'before') state = 'inside';
    },
    ontext(text) {
      if (state === 'inside') title += text;
    },
    onclosetag(name) {
      if (name === 'title') state = 'after';
    },
  });
  parser.end(html.slice(0, 100_000));
  return onOneLine(title) || undefined;
}

/** Reads a web page: its article, else all of it but navigation. Scripts are text that is skipped. */
export function readHtml(bytes: Uint8Array, list: BlockList): { title?: string } {
  const html = decodeText(bytes, declaredEncoding(bytes));
  const title = titleOf(html);
  // First all of it, which refuses what is nested too deeply and tells how large a tree would be.
  const all = createBlockList();
  const size = readHtmlBlocks(html, all);
  const whole = all.done().reduce((sum, block) => sum + block.text.length, 0);
  const article = articleOf(html, size);
  if (article && (article.length >= minArticleLength || article.length > whole / 2)) {
    list.heading(0, article.title);
    readHtmlBlocks(article.html, list);
    return { title: article.title || title };
  }
  readHtmlBlocks(html, list);
  return { title };
}
