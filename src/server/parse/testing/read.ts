import { expect } from 'vitest';
import type { DocumentMediaType, ParsedDocument } from '../parsed-document.ts';
import { readDocument } from '../read-document.ts';
import { UnreadableDocument } from '../unreadable.ts';

const office = 'application/vnd.openxmlformats-officedocument';

export const mediaTypes = {
  pdf: 'application/pdf',
  docx: `${office}.wordprocessingml.document`,
  pptx: `${office}.presentationml.presentation`,
  epub: 'application/epub+zip',
  html: 'text/html',
  md: 'text/markdown',
  txt: 'text/plain',
  csv: 'text/csv',
  json: 'application/json',
} as const satisfies Record<string, DocumentMediaType>;

export const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Reads a file of a kind here in the test, without the process around it. */
export function read(ending: keyof typeof mediaTypes, file: Uint8Array | string): Promise<ParsedDocument> {
  return readDocument(typeof file === 'string' ? bytesOf(file) : new Uint8Array(file), mediaTypes[ending]);
}

/** The blocks as lines of “heading > heading: text”. */
export const linesOf = ({ blocks }: ParsedDocument) =>
  blocks.map(({ headings, text }) => (headings.length > 0 ? `${headings.join(' > ')}: ${text}` : text));

export const textOf = ({ blocks }: ParsedDocument) => blocks.map((block) => block.text).join('\n');

/** The one sentence that a file is refused with. */
export async function sentenceOf(reading: Promise<unknown>): Promise<string> {
  const error = await reading.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UnreadableDocument);
  const { message } = error as UnreadableDocument;
  expectSentence(message);
  return message;
}

/** One sentence for a person: it begins and ends as one, says what to do, and shows nothing of the machine. */
export function expectSentence(message: string): void {
  expect(message).toMatch(/^[A-Z][^\n]{20,250}\.$/);
  expect(message).toMatch(/\b(?:upload|try|check|save|rename|split)\b/);
  expect(message).not.toMatch(/Error|undefined|node:|\.ts\b|stack/);
}

/** What holds for every document, whatever file it comes from. */
export function expectClean({ blocks, title }: ParsedDocument): void {
  expect(blocks.length).toBeGreaterThan(0);
  for (const { text, headings, page } of blocks) {
    for (const one of [text, title ?? '', ...headings]) {
      expect(one).not.toMatch(/[^\P{Cc}\n\t]/u);
      expect(one.isWellFormed()).toBe(true);
      expect(one).toBe(one.normalize('NFC'));
    }
    expect(text).toMatch(/\S/);
    expect(text.length).toBeLessThanOrEqual(2_000);
    if (page !== undefined) expect(page).toBeGreaterThan(0);
  }
}
