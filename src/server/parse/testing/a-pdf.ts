import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

/** A line of a page, in points from the lower left corner. */
export interface DrawnLine {
  text: string;
  y: number;
  x?: number;
  size?: number;
}

/** Lines of a page from the top, one below the other. */
export function drawn(texts: readonly string[], { top = 720, gap = 14, size = 11 } = {}): DrawnLine[] {
  return texts.map((text, index) => ({ text, y: top - index * gap, size }));
}

interface PdfOptions {
  title?: string;
  /** Compresses the pages, as programs do. */
  compress?: boolean;
}

const escaped = (text: string) => text.replace(/[\\()]/g, '\\$&');
const latin1 = (text: string) => Buffer.from(text, 'latin1');

function contentOf(lines: readonly DrawnLine[]): string {
  const shown = lines.map(
    ({ text, y, x = 72, size = 11 }) => `/F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped(text)}) Tj`,
  );
  return `BT\n${shown.join('\n')}\nET`;
}

/** Puts numbered objects into a file with its table; an object is its text, or a dictionary and the bytes of its stream. */
export function pdfOf(objects: readonly (string | { dictionary: string; stream: Buffer })[], trailer = ''): Uint8Array {
  const parts: Buffer[] = [latin1('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const put = (part: Buffer) => {
    parts.push(part);
    length += part.length;
  };
  for (const [index, object] of objects.entries()) {
    offsets.push(length);
    put(latin1(`${index + 1} 0 obj\n`));
    if (typeof object === 'string') put(latin1(object));
    else {
      put(latin1(`<< ${object.dictionary} /Length ${object.stream.length} >>\nstream\n`));
      put(object.stream);
      put(latin1('\nendstream'));
    }
    put(latin1('\nendobj\n'));
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = length;
  put(latin1(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`));
  put(latin1(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`));
  return new Uint8Array(Buffer.concat(parts, length));
}

/** The first objects of every file here: catalogue, page tree, font, properties. Pages begin at number 5, two objects each. */
const head = (pages: number, title: string) => [
  '<< /Type /Catalog /Pages 2 0 R >>',
  `<< /Type /Pages /Count ${pages} /Kids [${Array.from({ length: pages }, (_, index) => `${5 + index * 2} 0 R`).join(' ')}] >>`,
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  `<< /Title (${escaped(title)}) >>`,
];

const pageObject = (contents: number) =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${contents} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`;

/** A PDF of lines of text in Helvetica, one list of them a page. */
export function aPdf(
  pages: readonly (readonly DrawnLine[])[],
  { title = '', compress = true }: PdfOptions = {},
): Uint8Array {
  const objects = pages.flatMap((lines, index) => {
    const content = latin1(contentOf(lines));
    const stream = compress
      ? { dictionary: '/Filter /FlateDecode', stream: deflateSync(content) }
      : { dictionary: '', stream: content };
    return [pageObject(6 + index * 2), stream];
  });
  return pdfOf([...head(pages.length, title), ...objects], '/Info 4 0 R');
}

/** The string that fills passwords up to 32 bytes (ISO 32000-1, 7.6.3.3). */
const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const padded = (password: string) => Buffer.concat([latin1(password), padding]).subarray(0, 32);
const md5 = (...parts: Uint8Array[]) => createHash('md5').update(Buffer.concat(parts)).digest();

/** RC4, which OpenSSL no longer offers. */
function rc4(key: Uint8Array, data: Uint8Array): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const swap = (a: number, b: number) => ([state[a], state[b]] = [state[b] ?? 0, state[a] ?? 0]);
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return Buffer.from(data).map((byte) => {
    i = (i + 1) & 255;
    j = (j + (state[i] ?? 0)) & 255;
    swap(i, j);
    return byte ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) & 255] ?? 0);
  }) as Buffer;
}

/** A PDF of one line that is encrypted with 40 bits (revision 2): by a password to open it, or, where that is empty, against changes only. */
export function anEncryptedPdf(text: string, passwords: { user: string; owner: string }): Uint8Array {
  const id = md5(latin1('id'));
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(-44);
  const owner = rc4(md5(padded(passwords.owner)).subarray(0, 5), padded(passwords.user));
  const key = md5(padded(passwords.user), owner, permissions, id).subarray(0, 5);
  const user = rc4(key, padding);
  const content = 6;
  const streamKey = md5(key, Buffer.from([content, 0, 0, 0, 0])).subarray(0, 10);
  const objects = [
    ...head(1, ''),
    pageObject(content),
    { dictionary: '', stream: rc4(streamKey, latin1(contentOf([{ text, y: 700 }]))) },
    `<< /Filter /Standard /V 1 /R 2 /O <${owner.toString('hex')}> /U <${user.toString('hex')}> /P -44 >>`,
  ];
  return pdfOf(objects, `/Encrypt 7 0 R /ID [<${id.toString('hex')}> <${id.toString('hex')}>]`);
}
