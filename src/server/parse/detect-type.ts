import { isPdf, isZip, refusalOf } from './file-signatures.ts';
import type { DocumentMediaType } from './parsed-document.ts';
import { decodeText, looksLikeText } from './text/decode-text.ts';
import { damagedSentence, UnreadableDocument } from './unreadable.ts';
import { openZip } from './zipped/zip-archive.ts';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const pptx = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
const epub = 'application/epub+zip';

/** What the ending of a name promises. */
const byEnding: Readonly<Record<string, DocumentMediaType>> = {
  pdf: 'application/pdf',
  docx,
  pptx,
  epub,
  html: 'text/html',
  htm: 'text/html',
  xhtml: 'text/html',
  md: 'text/markdown',
  markdown: 'text/markdown',
  txt: 'text/plain',
  text: 'text/plain',
  csv: 'text/csv',
  tsv: 'text/csv',
  json: 'application/json',
};
const names: Readonly<Record<string, string>> = {
  'application/pdf': 'a PDF',
  [docx]: 'a Word document',
  [pptx]: 'a PowerPoint presentation',
  [epub]: 'an EPUB book',
  'text/html': 'a web page',
};
const usualEnding = (type: DocumentMediaType) => Object.keys(byEnding).find((ending) => byEnding[ending] === type);
const readable = 'upload a PDF, DOCX, PPTX, EPUB, HTML, Markdown, TXT, CSV or JSON file';

/** The part that each zipped format must have. */
const zipped: readonly (readonly [string, DocumentMediaType])[] = [
  ['word/document.xml', docx],
  ['ppt/presentation.xml', pptx],
  ['META-INF/container.xml', epub],
];

function zippedType(bytes: Uint8Array): DocumentMediaType {
  const parts = new Set(openZip(bytes).names);
  const found = zipped.filter(([part]) => parts.has(part));
  if (parts.has('xl/workbook.xml')) {
    throw new UnreadableDocument('Spreadsheets cannot be read as they are: save each sheet as CSV and upload that.');
  }
  if (!found[0]) {
    throw new UnreadableDocument('This is an archive: unpack it and upload the documents that are in it.');
  }
  // A file that is two kinds at once is read differently by different programs, and nobody makes one by accident.
  if (found.length > 1) throw new UnreadableDocument(damagedSentence);
  return found[0][1];
}

const drawing =
  /^[\ufeff\s]*(?:<\?xml[^>]{0,300}>\s*|<!--[\s\S]{0,2000}?-->\s*|<!DOCTYPE\s+svg[^>]{0,500}>\s*)*<svg[\s>]/i;
const webPage =
  /^[\ufeff\s]*(?:<\?xml[^>]{0,300}>\s*|<!--[\s\S]{0,2000}?-->\s*)*(?:<!DOCTYPE\s+html|<html[\s>]|<head[\s>]|<script[\s>])/i;

/** What is said of a text under a name that promises something else. */
function textType(bytes: Uint8Array, promised: DocumentMediaType): DocumentMediaType {
  const start = decodeText(bytes.subarray(0, 8192));
  if (drawing.test(start)) {
    throw new UnreadableDocument('This is an SVG picture, which is not taken: upload the text itself, or a PDF of it.');
  }
  if (promised === 'text/plain' && webPage.test(start)) throw mislabelled('text/html', promised);
  return promised;
}

function mislabelled(found: DocumentMediaType, promised: DocumentMediaType): UnreadableDocument {
  return new UnreadableDocument(
    `This is ${names[found]}, but its name ends in .${usualEnding(promised)}: rename it to end in .${usualEnding(found)} and upload it again.`,
  );
}

/**
 * What kind of document a file is: its bytes and the ending of its name must say the same.
 * @returns a media type that may be uploaded
 * @throws UnreadableDocument for what is empty, mislabelled or of a kind that cannot be read
 */
export function detectType(bytes: Uint8Array, fileName: string): DocumentMediaType {
  if (bytes.length === 0)
    throw new UnreadableDocument('The file is empty: check that it was saved, and upload it again.');
  const isText = looksLikeText(bytes);
  const refusal = refusalOf(bytes, isText);
  if (refusal) throw new UnreadableDocument(refusal);

  const ending = /\.([a-z0-9]{1,10})$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const found = isPdf(bytes) ? 'application/pdf' : isZip(bytes) ? zippedType(bytes) : undefined;
  if (!isText && !found && !byEnding[ending])
    throw new UnreadableDocument(`Files of this kind cannot be read: ${readable}.`);
  const promised = byEnding[ending];
  if (ending === 'svg') textType(bytes, 'text/html');
  if (!promised) {
    const problem = ending
      ? `Files that end in .${ending} cannot be read`
      : 'The name of the file has no ending that tells its kind';
    throw new UnreadableDocument(`${problem}: ${readable}.`);
  }
  if (found && found !== promised) throw mislabelled(found, promised);
  if (found) return found;
  if (names[promised] && promised !== 'text/html') {
    throw new UnreadableDocument(
      `The name ends in .${ending}, but this is not ${names[promised]}: open it in the program that made it, save it again and upload that copy.`,
    );
  }
  if (!isText)
    throw new UnreadableDocument(
      `The name ends in .${ending}, but this is no text: check that it is the right file, and ${readable}.`,
    );
  return textType(bytes, promised);
}
