import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { parseDocument } from './parse-document.ts';
import { aPdf, drawn, pdfOf } from './testing/a-pdf.ts';
import { aDocx, wordParagraph } from './testing/an-office-file.ts';
import { bytesOf, expectClean, read, sentenceOf, textOf } from './testing/read.ts';

const small = bytesOf('{"a":"b"}');
const words = 'Leaves take in light with chlorophyll, which absorbs mainly red and blue light and looks green.';
const book = aPdf(
  Array.from({ length: 100 }, (_, page) => drawn(Array.from({ length: 40 }, (__, line) => `${page}.${line} ${words}`))),
);

/** A PDF whose one page is a stream that unpacks a thousand times. */
function pdfBomb(megabytes: number): Uint8Array {
  const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>';
  const stream = deflateSync(Buffer.alloc(megabytes * 1024 * 1024, ' '));
  const tree = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 1 /Kids [3 0 R] >>', page];
  return pdfOf([...tree, { dictionary: '/Filter /FlateDecode', stream }]);
}

test('a PDF of 100 full pages is read, and its progress told', async () => {
  const told: string[] = [];
  const document = await parseDocument(book, {
    fileName: 'book.pdf',
    onProgress: (...parts) => told.push(parts.join('/')),
  });
  expectClean(document);
  expect(document).toMatchObject({ mediaType: 'application/pdf', pages: 100 });
  expect(textOf(document)).toContain(`99.39 ${words}`);
  expect(told.at(-1)).toBe('100/100');
});

test('that takes less than 3 seconds of one core', async () => {
  const before = process.cpuUsage();
  await read('pdf', book);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1_000_000).toBeLessThan(3);
});

test('the bytes belong to the caller before, during and after', async () => {
  const pool = Buffer.from(`before${'{"a":"b"}'}after`);
  const file = pool.subarray(6, 15);
  expect(textOf(await parseDocument(file, { fileName: 'a.json' }))).toBe('a: b');
  expect(pool.toString()).toBe('before{"a":"b"}after');
});

test('files are read beside one another', async () => {
  const files = Array.from({ length: 4 }, (_, n) =>
    parseDocument(aDocx(wordParagraph(`Number ${n}.`)), { fileName: 'a.docx' }),
  );
  expect((await Promise.all(files)).map(textOf)).toEqual([0, 1, 2, 3].map((n) => `Number ${n}.`));
});

test('what a reader refuses is refused here, with its sentence', async () => {
  expect(await sentenceOf(parseDocument(bytesOf('{'), { fileName: 'a.json' }))).toContain('not valid JSON');
  expect(await sentenceOf(parseDocument(new Uint8Array(), { fileName: 'a.pdf' }))).toContain('empty');
  expect(await sentenceOf(parseDocument(new Uint8Array(50 * 1024 * 1024 + 1), { fileName: 'a.txt' }))).toContain(
    '50 MB',
  );
});

describe('a reading that has no end within its limits ends with one sentence, and this process goes on', () => {
  test('of time', async () => {
    expect(await sentenceOf(parseDocument(book, { fileName: 'a.pdf', timeoutMs: 20 }))).toContain('took longer');
  });

  // Millions of objects in one call of the engine: a thread could neither be stopped in it, nor run out of memory alone.
  test('of memory for objects', async () => {
    const many = bytesOf(`[${'{},'.repeat(16_000_000)}{}]`);
    expect(await sentenceOf(parseDocument(many, { fileName: 'a.json', memoryMb: 160 }))).toContain('memory');
  });

  test('of memory for what a file unpacks into', async () => {
    expect(await sentenceOf(parseDocument(pdfBomb(600), { fileName: 'a.pdf', memoryMb: 256 }))).toContain('memory');
  });

  test('and the next file is read', async () => {
    expect(textOf(await parseDocument(small, { fileName: 'a.json' }))).toBe('a: b');
  });
});

describe('a signal', () => {
  const reason = new Error('The owner deleted the document.');

  test('that is given already starts nothing', async () => {
    await expect(parseDocument(small, { fileName: 'a.json', signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  test('ends the reading with its reason, whenever it comes', async () => {
    const abort = new AbortController();
    const early = parseDocument(small, { fileName: 'a.json', signal: abort.signal });
    const midway = parseDocument(book, {
      fileName: 'a.pdf',
      signal: abort.signal,
      onProgress: () => abort.abort(reason),
    });
    await Promise.all(
      [early, midway].map((reading) => reading.then(expectClean, (error) => expect(error).toBe(reason))),
    );
    await expect(midway).rejects.toBe(reason);
  });
});
