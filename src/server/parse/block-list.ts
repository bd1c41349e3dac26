import { cleanText, onOneLine } from './clean-text.ts';
import type { Block } from './parsed-document.ts';
import { splitLong } from './split-long.ts';
import { tooMuchTextSentence, UnreadableDocument } from './unreadable.ts';

/** All text of a document, in UTF-16 units. */
const maxTextLength = 20_000_000;
const maxBlocks = 1_000_000;
/** What is longer is no paragraph and no heading, whatever the file calls it. */
const maxBlockLength = 2_000;
const maxHeadingLength = 300;

interface Heading {
  level: number;
  text: string;
  page?: number;
  /** Whether anything stands below it already. */
  used: boolean;
}

/** Where the readers of all formats put what they find: it knows the headings above, cleans text, and counts. */
export interface BlockList {
  /** @param level The outermost is the smallest. */
  heading(level: number, text: string, page?: number): void;
  /** A paragraph; a long one becomes several blocks. @throws UnreadableDocument when there is too much text. */
  text(text: string, page?: number): void;
  /** What follows stands below no heading: another chapter or slide. */
  endSection(): void;
  /** All blocks; ends the list. */
  done(): Block[];
}

export function createBlockList(): BlockList {
  const blocks: Block[] = [];
  let open: Heading[] = [];
  let above: readonly string[] = [];
  let length = 0;

  function add(text: string, headings: readonly string[], page: number | undefined): void {
    length += text.length;
    if (length > maxTextLength || blocks.length >= maxBlocks) throw new UnreadableDocument(tooMuchTextSentence);
    blocks.push(page === undefined ? { text, headings } : { text, headings, page });
  }

  /** Closes the headings from a level on. One that has nothing below it is said as a block, or it would be lost. */
  function close(level: number): void {
    const closed = open.filter((heading) => heading.level >= level);
    if (closed.length === 0) return;
    open = open.filter((heading) => heading.level < level);
    above = open.map((heading) => heading.text);
    const last = closed.at(-1);
    if (last && !last.used) {
      const between = closed.slice(0, -1).map((heading) => heading.text);
      add(last.text, [...above, ...between], last.page);
    }
  }

  function addText(text: string, page?: number): void {
    const clean = cleanText(text).replace(/^\s*\n|\s+$/g, '');
    if (!/\S/.test(clean)) return;
    for (const heading of open) heading.used = true;
    for (const piece of splitLong(clean, maxBlockLength)) add(piece, above, page);
  }

  return {
    heading(level, text, page) {
      const clean = onOneLine(cleanText(text));
      if (clean === '') return;
      if (clean.length > maxHeadingLength) return addText(clean, page);
      close(level);
      for (const heading of open) heading.used = true;
      open.push({ level, text: clean, page, used: false });
      above = open.map((heading) => heading.text);
    },
    text: addText,
    endSection: () => close(Number.NEGATIVE_INFINITY),
    done() {
      close(Number.NEGATIVE_INFINITY);
      return blocks;
    },
  };
}
