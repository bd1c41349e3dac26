import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Document } from '#contract/knowledge.ts';
import { anEncryptedPdf, aPdf, drawn, pdfOf } from '#server/parse/testing/a-pdf.ts';
import { aZip, withDirectoryField } from '#server/parse/testing/a-zip.ts';
import { anEpub } from '#server/parse/testing/an-epub.ts';
import { aDocx, aPptx, wordParagraph } from '#server/parse/testing/an-office-file.ts';
import { damagedSentence, emptySentence, tooDeepSentence } from '#server/parse/unreadable.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { untilRead, upload } from './testing/uploads.ts';

/** Whatever is brought, there is one clear sentence about it, and what is queued after it is read. */

let server: TestServer;
let mina: TestUser;
beforeAll(async () => {
  server = await testServer();
  mina = await server.aUser();
});
afterAll(() => server.close());

const word = () => aDocx(wordParagraph('Leaves are green.'));
const half = (bytes: Uint8Array) => bytes.slice(0, bytes.length / 2);
const nothing = (bytes: number) => new Uint8Array(bytes);
/** As Office stores a document with a password: the container of old formats around it. */
const lockedOffice = () =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), nothing(1_000), Buffer.from('EncryptedPackage', 'utf16le')]);
/** A document whose zip says that each part of it has a password. */
const lockedZip = () => withDirectoryField(word(), 8, 0x0008_0001);
const bigXml = () => aZip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': nothing(60 * 1024 * 1024) }, 9);
/** Ten entities, each ten of the one before: gigabytes when they are put in. */
const laughs = () => {
  const entities = Array.from({ length: 10 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
  const xml = `<!DOCTYPE w [<!ENTITY l0 "ha">${entities}]><w:document><w:body><w:p><w:r><w:t>&l10; Beside them.</w:t></w:r></w:p></w:body></w:document>`;
  return aZip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': xml });
};
/** A page tree that holds itself. */
const endlessPdf = () =>
  pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 4000 /Kids [2 0 R 2 0 R] >>']);
const tenThousandPages = () => aPdf(Array.from({ length: 10_000 }, (_, page) => drawn([`This is page ${page + 1}.`])));

const password = 'The file is protected with a password: remove the password and upload it again.';
const bomb =
  'The file unpacks to far more than a document needs: save it again in the program that made it and upload that copy.';
const program = 'This is a program and no document: upload a PDF, a Word document or a text file.';
const archive = 'This is an archive: unpack it and upload the documents that are in it.';
const picture = 'This is an SVG picture, which is not taken: upload the text itself, or a PDF of it.';

/** `said` at once with a status, or later, where the file is queued and then fails. */
type Row = [what: string, name: string, bytes: () => string | Uint8Array, said: 400 | 415 | 'failed', sentence: string];

const files: Row[] = [
  ['of no bytes', 'a.txt', () => '', 400, 'The file is empty: check that it was saved, and upload it again.'],
  ['of no bytes', 'b.pdf', () => nothing(0), 400, 'The file is empty: check that it was saved, and upload it again.'],
  ['of blanks alone', 'a.txt', () => ' \n\t\n ', 'failed', emptySentence],
  ['of tags alone', 'a.html', () => '<!doctype html><body><p></p></body>', 'failed', emptySentence],
  ['without a word', 'a.docx', () => aDocx(wordParagraph('')), 'failed', emptySentence],
  ['without a slide of text', 'a.pptx', () => aPptx([{ title: '', lines: [] }]), 'failed', emptySentence],
  [
    'of pages without text',
    'a.pdf',
    () => aPdf([drawn([])]),
    'failed',
    'This PDF has no text layer, only pictures of its pages: run text recognition (OCR) over it and upload the result.',
  ],
  ['that breaks off', 'a.pdf', () => '%PDF-1.7\nbroken', 'failed', damagedSentence],
  ['that breaks off', 'a.docx', () => half(word()), 415, damagedSentence],
  ['that breaks off', 'a.epub', () => half(anEpub({ chapters: { 'a.xhtml': '<p>One.</p>' } })), 415, damagedSentence],
  [
    'that breaks off',
    'a.json',
    () => '{"a": [1, 2',
    'failed',
    'The file is not valid JSON: check it in an editor that marks mistakes, correct it and upload it again.',
  ],
  [
    'with a password',
    'a.pdf',
    () => anEncryptedPdf('A secret.', { user: 'open', owner: 'own' }),
    'failed',
    'The PDF is protected with a password: save a copy without one and upload that.',
  ],
  ['with a password of Office', 'a.docx', lockedOffice, 415, password],
  ['with a password of zip', 'b.docx', lockedZip, 'failed', password],
  [
    'with protection against copying',
    'a.epub',
    () => anEpub({ chapters: { 'a.xhtml': '<p>One.</p>' }, encryption: 'http://www.w3.org/2001/04/xmlenc#aes128-cbc' }),
    'failed',
    'The book is protected against copying: upload an edition without that protection.',
  ],
  [
    'that is another kind',
    'a.txt',
    word,
    415,
    'This is a Word document, but its name ends in .txt: rename it to end in .docx and upload it again.',
  ],
  [
    'that is another kind',
    'a.docx',
    () => 'Only words.',
    415,
    'The name ends in .docx, but this is not a Word document: open it in the program that made it, save it again and upload that copy.',
  ],
  ['that is a program', 'tool.pdf', () => 'MZ\x90\0\x03', 415, program],
  ['that is an archive', 'a.zip', () => aZip({ 'a.txt': 'Words.' }), 415, archive],
  [
    'of a picture with a program in it',
    'a.svg',
    () => '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
    415,
    picture,
  ],
  [
    'of ten thousand pages',
    'a.pdf',
    tenThousandPages,
    'failed',
    'The PDF has more than 5,000 pages: split it into parts and upload those.',
  ],
  ['that unpacks to gigabytes', 'a.docx', bigXml, 'failed', bomb],
  ['of pages that hold themselves', 'a.pdf', endlessPdf, 'failed', damagedSentence],
  [
    'of a hundred thousand brackets',
    'a.json',
    () => `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
    'failed',
    tooDeepSentence,
  ],
  [
    'of a hundred thousand boxes',
    'a.html',
    () => `<!doctype html>${'<div>'.repeat(100_000)}deep`,
    'failed',
    tooDeepSentence,
  ],
  [
    'of two kinds at once',
    'a.docx',
    () => aZip({ 'word/document.xml': '<a/>', 'ppt/presentation.xml': '<a/>' }),
    415,
    damagedSentence,
  ],
];

let count = 0;
test.each(files)(
  'a file %s (%s) is told in one sentence, and the next one is read',
  async (_, name, bytes, said, sentence) => {
    count += 1;
    const bad = await upload(mina, name, bytes());
    const next = await upload(mina, `good-${count}.txt`, `Good words of number ${count}.`);
    if (said === 'failed') {
      expect(bad.statusCode, bad.body).toBe(202);
      expect(await untilRead(mina, bad.json<Document>().id)).toMatchObject({
        status: said,
        error: sentence,
        chunks: 0,
      });
    } else {
      const code = said === 400 ? 'validation_error' : 'unsupported_media_type';
      expect([bad.statusCode, bad.json().detail]).toEqual([
        said,
        expect.objectContaining({ error: code, message: sentence }),
      ]);
    }
    expect(sentence).toMatch(/^[A-Z][^.!?]*(?:\.(?:docx|pptx|txt|rtf)[^.!?]*)*\.$/);
    expect(await untilRead(mina, next.json<Document>().id)).toMatchObject({ status: 'ready', chunks: 1 });
  },
);

test('entities within entities are not put in: the rest is read', async () => {
  const { id } = (await upload(mina, 'laughs.docx', laughs())).json<Document>();
  expect(await untilRead(mina, id)).toMatchObject({ status: 'ready', chunks: 1 });
  const passages = await mina.call('GET', `/api/rag/documents/${id}/passages`);
  expect(passages.body).toContain('Beside them.');
  expect(passages.body.length).toBeLessThan(1_000);
});
