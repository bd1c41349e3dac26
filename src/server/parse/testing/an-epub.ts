import { aZip } from './a-zip.ts';

interface Book {
  title?: string;
  /** Bodies of chapters by the name of their file, in the order in which they are stored. */
  chapters: Readonly<Record<string, string>>;
  /** File names in reading order; the one in which they are stored unless told. */
  spine?: readonly string[];
  /** How something of it is encrypted. */
  encryption?: string;
}

const idOf = (name: string) => name.replace(/\W/g, '-');

export function bookParts({
  title = 'A book',
  chapters,
  spine = Object.keys(chapters),
  encryption,
}: Book): Record<string, string> {
  const names = Object.keys(chapters);
  const parts: Record<string, string> = {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': '<container><rootfiles><rootfile full-path="OEBPS/content.opf"/></rootfiles></container>',
    'OEBPS/content.opf': `<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>${title}</dc:title></metadata>
<manifest><item id="nav" href="nav.xhtml" properties="nav"/>${names.map((name) => `<item id="${idOf(name)}" href="${encodeURI(name)}"/>`).join('')}</manifest>
<spine><itemref idref="nav"/>${spine.map((name) => `<itemref idref="${idOf(name)}"/>`).join('')}</spine></package>`,
    'OEBPS/nav.xhtml': '<html><body><p>Contents</p></body></html>',
  };
  for (const [name, body] of Object.entries(chapters)) {
    parts[`OEBPS/${name}`] =
      `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script/></head><body>${body}</body></html>`;
  }
  if (encryption) {
    parts['META-INF/encryption.xml'] =
      `<encryption><enc:EncryptedData><enc:EncryptionMethod Algorithm="${encryption}"/></enc:EncryptedData></encryption>`;
  }
  return parts;
}

export const anEpub = (book: Book) => aZip(bookParts(book));
