import { type BlockList, createBlockList } from './block-list.ts';
import { cleanText, onOneLine } from './clean-text.ts';
import type { DocumentMediaType, OnProgress, ParsedDocument } from './parsed-document.ts';
import { emptySentence, UnreadableDocument } from './unreadable.ts';

interface Found {
  title?: string;
  pages?: number;
}
type Reader = (bytes: Uint8Array, list: BlockList, onProgress: OnProgress) => Found | Promise<Found>;

/** One reader a format; each is loaded with the first file that needs it. */
const readers: Record<DocumentMediaType, () => Promise<Reader>> = {
  'application/pdf': async () => (await import('./pdf/read-pdf.ts')).readPdf,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': async () =>
    (await import('./zipped/read-docx.ts')).readDocx,
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': async () =>
    (await import('./zipped/read-pptx.ts')).readPptx,
  'application/epub+zip': async () => (await import('./zipped/read-epub.ts')).readEpub,
  'text/html': async () => (await import('./text/read-html.ts')).readHtml,
  'text/markdown': async () => (await import('./text/read-markdown.ts')).readMarkdown,
  'text/plain': async () => (await import('./text/read-text.ts')).readText,
  'text/csv': async () => (await import('./text/read-csv.ts')).readCsv,
  'application/json': async () => (await import('./text/read-json.ts')).readJson,
};

const maxTitleLength = 200;

/**
 * Reads a file in this very thread, for as long and with as much memory as it takes: `parseDocument` sets limits around it.
 * @param bytes used up: readers may take their memory away
 * @throws UnreadableDocument and whatever a reader throws at a damaged file
 */
export async function readDocument(
  bytes: Uint8Array,
  mediaType: DocumentMediaType,
  onProgress: OnProgress = () => {},
): Promise<ParsedDocument> {
  const list = createBlockList();
  const read = await readers[mediaType]();
  const { title, pages } = await read(bytes, list, onProgress);
  const blocks = list.done();
  if (blocks.length === 0) throw new UnreadableDocument(emptySentence);
  const named = onOneLine(cleanText(title ?? ''))
    .slice(0, maxTitleLength)
    .toWellFormed();
  return { mediaType, ...(named && { title: named }), ...(pages && { pages }), blocks };
}
