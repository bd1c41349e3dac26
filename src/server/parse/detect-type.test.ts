import { describe, expect, test } from 'vitest';
import { documentMediaTypes } from '#contract/knowledge.ts';
import { detectType } from './detect-type.ts';
import { aPdf, drawn } from './testing/a-pdf.ts';
import { aZip } from './testing/a-zip.ts';
import { anEpub, bookParts } from './testing/an-epub.ts';
import { aDocx, aPptx, wordParagraph, wordParts } from './testing/an-office-file.ts';
import { bytesOf, mediaTypes, sentenceOf } from './testing/read.ts';

const pdf = aPdf([drawn(['Text.'])]);
const docx = aDocx(wordParagraph('Text.'));
const epub = anEpub({ chapters: { 'a.xhtml': '<p>Text.</p>' } });
const page = bytesOf('<!DOCTYPE html><html><body><script>alert(1)</script></body></html>');
const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));
const refusal = (bytes: Uint8Array, name: string) => sentenceOf((async () => detectType(bytes, name))());

describe('a file is what its bytes and its name say together', () => {
  test.for([
    ['A Book.PDF', pdf, 'pdf'],
    ['letter.docx', docx, 'docx'],
    ['slides.pptx', aPptx([{ title: 'One', lines: [] }]), 'pptx'],
    ['book.epub', epub, 'epub'],
    ['page.htm', page, 'html'],
    ['README.md', bytesOf('# Title'), 'md'],
    ['notes.txt', bytesOf('MZ and BM are letters too.'), 'txt'],
    ['یادداشت.txt', bytesOf('متن'), 'txt'],
    ['wide.txt', Buffer.from('\ufeffwide', 'utf16le'), 'txt'],
    ['table.tsv', bytesOf('a\tb'), 'csv'],
    ['data.json', bytesOf('{}'), 'json'],
  ] as const)('%s', ([name, bytes, kind]) => {
    expect(detectType(bytes, name)).toBe(mediaTypes[kind]);
    expect(documentMediaTypes).toContain(mediaTypes[kind]);
  });
});

describe('one sentence says why a file is refused', () => {
  test.for([
    ['nothing', new Uint8Array(), 'a.pdf', 'empty'],
    ['a program called .pdf', hex('4d5a90000300000004000000ffff0000'), 'a.pdf', 'program'],
    ['a Linux program', hex('7f454c4602010100'), 'a.txt', 'program'],
    ['a picture called .docx', hex('89504e470d0a1a0a0000000d'), 'a.docx', 'picture'],
    ['a film', hex('000000186674797069736f6d00000000'), 'a.pdf', 'film'],
    ['an archive', hex('1f8b0800000000000003'), 'a.json', 'archive'],
    ['a plain zip', aZip({ 'a.txt': 'x' }), 'a.zip', 'archive'],
    ['a plain zip called .docx', aZip({ 'a.txt': 'x' }), 'a.docx', 'archive'],
    ['an empty zip', aZip({}), 'a.epub', 'archive'],
    ['a spreadsheet', aZip({ 'xl/workbook.xml': '' }), 'a.xlsx', 'CSV'],
    ['a zip that breaks off', docx.slice(0, -30), 'a.docx', 'damaged'],
    ['a zip of two kinds', aZip({ ...wordParts(''), ...bookParts({ chapters: {} }) }), 'a.docx', 'damaged'],
    ['an old Word file', hex(`d0cf11e0a1b11ae1${'00'.repeat(64)}`), 'a.doc', 'old Office format'],
    [
      'a Word file with a password',
      new Uint8Array([...hex('d0cf11e0a1b11ae1'), ...Buffer.from('EncryptedPackage', 'utf16le')]),
      'a.docx',
      'password',
    ],
    ['rich text', bytesOf('{\\rtf1 text}'), 'a.txt', '.rtf'],
    [
      'a drawing',
      bytesOf('<?xml version="1.0"?><!-- x --><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      'a.svg',
      'SVG',
    ],
    ['a drawing called .html', bytesOf('\ufeff <SVG onload="x">'), 'a.html', 'SVG'],
    ['a drawing called .txt', bytesOf('<svg ></svg>'), 'a.txt', 'SVG'],
    ['a web page called .txt', page, 'a.txt', '.html'],
    ['a PDF called .docx', pdf, 'a.docx', 'This is a PDF'],
    ['a PDF called .txt', pdf, 'a.txt', '.pdf'],
    ['a book called .docx', epub, 'a.docx', 'EPUB'],
    ['text called .pdf', bytesOf('Just text.'), 'a.pdf', 'not a PDF'],
    ['a picture before a PDF', new Uint8Array([...bytesOf('GIF89a'), ...pdf]), 'a.pdf', 'picture'],
    ['bytes called .txt', hex('0001020304050607ff00fe'), 'a.txt', 'no text'],
    ['another ending', bytesOf('text'), 'a.exe', '.exe'],
    ['no ending', bytesOf('text'), 'README', 'no ending'],
    ['an ending that is a path', bytesOf('text'), 'a.txt/../../etc/passwd', 'no ending'],
  ] as const)('%s', async ([, bytes, name, word]) => {
    expect(await refusal(bytes, name)).toContain(word);
  });
});
