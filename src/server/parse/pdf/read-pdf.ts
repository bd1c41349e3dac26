import type { BlockList } from '../block-list.ts';
import { cleanText, onOneLine } from '../clean-text.ts';
import type { OnProgress } from '../parsed-document.ts';
import { damagedSentence, UnreadableDocument } from '../unreadable.ts';
import { bodySizeOf, headingLevels } from './letter-sizes.ts';
import { openPdf, type Pdf } from './open-pdf.ts';
import { type Line, leader, linesOf } from './page-lines.ts';
import { paragraphsOf } from './paragraphs.ts';
import { dropRunningLines } from './running-lines.ts';

const maxPages = 5_000;
const maxHeadingLength = 200;
/** A heading has letters; a line of the table of contents is none, however large. */
const isHeading = (text: string) =>
  text.length <= maxHeadingLength && /\p{L}/u.test(text) && !text.includes(` ${leader} `);

const noTextSentence =
  'This PDF has no text layer, only pictures of its pages: run text recognition (OCR) over it and upload the result.';

/** The lines of all pages. A page that is damaged is left out; a file with more damaged pages than others is refused. */
async function readPages(pdf: Pdf, onProgress: OnProgress): Promise<Line[][]> {
  const pages: Line[][] = [];
  let damaged = 0;
  for (let number = 1; number <= pdf.pages; number += 1) {
    const runs = await pdf.textOf(number).catch((error: unknown) => {
      if (error instanceof UnreadableDocument) throw error;
      damaged += 1;
      return [];
    });
    pages.push(linesOf(runs));
    onProgress(number, pdf.pages);
  }
  if (damaged > pdf.pages / 2) throw new UnreadableDocument(damagedSentence);
  return pages;
}

/** Programs write what they called the file; that is no title. */
function titleOf(found: string | undefined): string | undefined {
  const title = onOneLine(cleanText(found ?? '')).replace(
    /^Microsoft (?:Word|PowerPoint) - |\.(?:docx?|pptx?|pdf)$/gi,
    '',
  );
  return /\p{L}/u.test(title) && !/^untitled/i.test(title) ? title : undefined;
}

/** Reads a PDF: paragraphs by page, headings by the size of their letters, without what every page repeats. */
export async function readPdf(bytes: Uint8Array, list: BlockList, onProgress: OnProgress) {
  const pdf = await openPdf(bytes);
  if (pdf.pages > maxPages) {
    throw new UnreadableDocument('The PDF has more than 5,000 pages: split it into parts and upload those.');
  }
  const pages = await readPages(pdf, onProgress);
  if (!pages.some((lines) => lines.length > 0)) throw new UnreadableDocument(noTextSentence);
  const bodySize = bodySizeOf(pages);
  const levelOf = headingLevels(pages, bodySize);
  for (const [index, lines] of dropRunningLines(pages, bodySize).entries()) {
    for (const { text, size } of paragraphsOf(lines)) {
      const level = isHeading(text) ? levelOf(size) : undefined;
      if (level === undefined) list.text(text, index + 1);
      else list.heading(level, text, index + 1);
    }
  }
  return { title: titleOf(pdf.title), pages: pdf.pages };
}
