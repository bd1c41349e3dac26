import { Readability } from '@mozilla/readability';
import { DOMParser } from 'linkedom';
import { type BlockList, createBlockList } from '../block-list.ts';
import { onOneLine } from '../clean-text.ts';
import { decodeText } from './decode-text.ts';
import { readHtmlBlocks } from './html-blocks.ts';

/** A tree of elements costs a hundred times its text; larger pages are read whole, without one. */
const maxTreeLength = 3_000_000;
/** An article that is shorter, and the smaller part of its page, is a wrong guess. */
const minArticleLength = 200;

interface Article {
  title: string;
  html: string;
  length: number;
}

/** The part of a page that is its article, by the rules of a browser's reading view; undefined where there seems to be none. */
function articleOf(html: string): Article | undefined {
  if (html.length > maxTreeLength) return undefined;
  try {
    const document = new DOMParser().parseFromString(html, 'text/html');
    const article = new Readability(document as unknown as Document, { maxElemsToParse: 50_000 }).parse();
    if (!article?.content) return undefined;
    return { title: onOneLine(article.title ?? ''), html: article.content, length: article.textContent?.length ?? 0 };
  } catch {
    // Too many elements, or markup that the tree or the rules do not bear: the page is read whole.
    return undefined;
  }
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  return /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{1,40})/i.exec(start)?.[1];
}

const lengthOf = (html: string) => {
  const list = createBlockList();
  readHtmlBlocks(html, list);
  return list.done().reduce((sum, block) => sum + block.text.length, 0);
};

/** Reads a web page: its article, else all of it but navigation. Scripts are text that is skipped. */
export function readHtml(bytes: Uint8Array, list: BlockList): { title?: string } {
  const html = decodeText(bytes, declaredEncoding(bytes));
  const title = onOneLine(/<title[^>]{0,200}>([^<]{0,500})/i.exec(html)?.[1] ?? '') || undefined;
  // First all of it, which refuses what is nested too deeply for a tree.
  const whole = lengthOf(html);
  const article = articleOf(html);
  if (article && (article.length >= minArticleLength || article.length > whole / 2)) {
    list.heading(0, article.title);
    readHtmlBlocks(article.html, list);
    return { title: article.title || title };
  }
  readHtmlBlocks(html, list);
  return { title };
}
