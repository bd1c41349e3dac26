import { describe, expect, test } from 'vitest';
import { aZip, directoryField, withDirectoryField } from '../testing/a-zip.ts';
import { anEpub, bookParts } from '../testing/an-epub.ts';
import { aDocx, aPptx, wordParagraph, wordParts, wordTable } from '../testing/an-office-file.ts';
import { expectClean, linesOf, read, sentenceOf, textOf } from '../testing/read.ts';
import { UnreadableDocument } from '../unreadable.ts';
import { openZip } from './zip-archive.ts';

describe('a Word document', () => {
  test('gives paragraphs below its headings, lists and tables in one piece, footnotes last, without its table of contents', async () => {
    const body = [
      wordParagraph('Plants', { style: 'Ttl' }),
      wordParagraph('1 Light ..... 3', { style: 'Toc' }),
      wordParagraph('Light', { style: 'H1' }),
      wordParagraph('Leaves are green & “thin” < 1 mm.'),
      wordParagraph('Colours', { style: 'Own' }),
      wordParagraph('red', { item: true }),
      wordParagraph('blue', { item: true }),
      wordTable([
        ['Colour', 'nm'],
        ['red', '680'],
      ]),
      wordParagraph('Ring', { style: 'A' }),
    ].join('');
    const document = await read('docx', aDocx(body, { title: 'Leaves', footnotes: wordParagraph('See chapter 2.') }));
    expectClean(document);
    expect(document.title).toBe('Leaves');
    expect(linesOf(document)).toEqual([
      'Plants > Light: Leaves are green & “thin” < 1 mm.',
      'Plants > Light > Colours: - red\n- blue',
      'Plants > Light > Colours: Colour | nm\nred | 680',
      'Plants > Light > Colours: Ring',
      'See chapter 2.',
    ]);
  });

  test('does not give text twice that is there for old programs too, nor what was deleted or moved away', async () => {
    const drawn = (name: string, text: string) => `<mc:${name}><w:p><w:r><w:t>${text}</w:t></w:r></w:p></mc:${name}>`;
    const body = `<w:p><w:r><w:t>Before.</w:t><mc:AlternateContent>${drawn('Choice', 'Box.')}${drawn('Fallback', 'Box.')}</mc:AlternateContent></w:r>
      <w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom></w:p>`;
    expect(linesOf(await read('docx', aDocx(body)))).toEqual(['Box.', 'Before.']);
  });

  test('with entities that multiply gives its text and expands none of them', async () => {
    const lines = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`);
    const prolog = `<!DOCTYPE lolz [<!ENTITY l0 "lol"><!ENTITY file SYSTEM "file:///etc/passwd">${lines.join('')}]>`;
    const body = '<w:p><w:r><w:t>Laughs: &l9; &file; &#65;</w:t></w:r></w:p>';
    expect(linesOf(await read('docx', aDocx(body, { prolog })))).toEqual(['Laughs: &l9; &file; A']);
  });

  test('that is nested without end is refused', async () => {
    expect(await sentenceOf(read('docx', aDocx('<w:p>'.repeat(100_000))))).toContain('nested');
  });
});

test('a presentation gives its slides in the order in which they are shown: title, text, table, notes', async () => {
  const slides = [
    { title: 'Light', lines: ['Red', 'Blue'], notes: 'Ask the class.' },
    { title: 'Only a title', lines: [] },
    {
      title: 'Table',
      lines: [],
      rows: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    },
  ];
  const document = await read('pptx', aPptx(slides, { title: 'Plants' }));
  expectClean(document);
  expect(document).toMatchObject({ title: 'Plants', pages: 3 });
  expect(document.blocks).toEqual([
    { text: 'Red\nBlue', headings: ['Light'], page: 1 },
    { text: 'Ask the class.', headings: ['Light'], page: 1 },
    { text: 'Only a title', headings: [], page: 2 },
    { text: 'a | b\nc | d', headings: ['Table'], page: 3 },
  ]);
});

describe('a book', () => {
  test('gives its chapters in the order of the spine, without contents and scripts', async () => {
    const chapters = {
      'text/b.xhtml': '<h1>Two</h1><p>Second.</p><script>alert(1)</script>',
      'text/a b.xhtml': '<h1>One</h1><p>First <em>of</em> all.</p>',
    };
    const document = await read(
      'epub',
      anEpub({ title: 'Order', chapters, spine: ['text/a b.xhtml', 'text/b.xhtml'] }),
    );
    expectClean(document);
    expect(document.title).toBe('Order');
    expect(linesOf(document)).toEqual(['One: First of all.', 'Two: Second.']);
  });

  test('whose spine runs in circles gives each chapter once', async () => {
    const spine = Array.from({ length: 5_000 }, (_, index) => ['a.xhtml', 'b.xhtml'][index % 2] ?? '');
    const document = await read(
      'epub',
      anEpub({ chapters: { 'a.xhtml': '<p>One.</p>', 'b.xhtml': '<p>Two.</p>' }, spine }),
    );
    expect(linesOf(document)).toEqual(['One.', 'Two.']);
  });

  test('that is protected against copying is refused; one with scrambled fonts is not', async () => {
    const chapters = { 'a.xhtml': '<p>One.</p>' };
    const drm = anEpub({ chapters, encryption: 'http://www.w3.org/2001/04/xmlenc#aes128-cbc' });
    expect(await sentenceOf(read('epub', drm))).toContain('protected');
    const fonts = anEpub({ chapters, encryption: 'http://www.idpf.org/2008/embedding' });
    expect(linesOf(await read('epub', fonts))).toEqual(['One.']);
  });

  test('that refers to files outside itself reads nothing there', async () => {
    const parts = bookParts({ chapters: { 'a.xhtml': '<p>One.</p>' } });
    const opf = parts['OEBPS/content.opf'] ?? '';
    for (const href of ['../../../../etc/passwd', 'file:///etc/passwd', '/etc/passwd', 'https://127.0.0.1/x']) {
      const epub = aZip({ ...parts, 'OEBPS/content.opf': opf.replace('"a.xhtml"', `"${href}"`) });
      expect(await sentenceOf(read('epub', epub))).toContain('no text');
    }
  });
});

describe('a zip container', () => {
  const parts = wordParts(wordParagraph('Text of the document.'));
  const bomb = new Uint8Array(60 * 1024 * 1024);

  test('that unpacks to a thousand times its size is refused, whatever sizes it declares', async () => {
    const zip = aZip({ ...parts, 'word/document.xml': bomb }, 9);
    expect(zip.length).toBeLessThan(100_000);
    for (const declared of [60 * 1024 * 1024, 100, 0, 0xffffffff]) {
      expect(await sentenceOf(read('docx', withDirectoryField(zip, directoryField.unpacked, declared)))).toContain(
        'unpacks',
      );
    }
  });

  test('that declares too small a size of a harmless part is read, because declared sizes are not believed', async () => {
    const zip = withDirectoryField(aZip(parts), directoryField.unpacked, 3);
    expect(textOf(await read('docx', zip))).toBe('Text of the document.');
  });

  test('of bombs within bombs is not unpacked further than it is read', async () => {
    const nested = aZip({ 'bomb.zip': aZip({ 'bomb.bin': bomb }, 9) });
    expect(textOf(await read('docx', aZip({ ...parts, 'word/media/nested.zip': nested })))).toBe(
      'Text of the document.',
    );
  });

  test('of more entries than any document has is refused', async () => {
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`x/${index}`, '']));
    expect(await sentenceOf(read('docx', aZip({ ...parts, ...many }, 0)))).toContain('unpacks');
  });

  test('whose many parts are too much together is refused', () => {
    const names = ['a', 'b', 'c', 'd'];
    const zip = openZip(aZip(Object.fromEntries(names.map((name) => [name, bomb])), 0));
    const readAll = () => names.map((name) => zip.read(name)?.length);
    expect(readAll).toThrow(UnreadableDocument);
  });

  test.for(['../../evil.xml', '/etc/passwd', 'C:\\evil.xml', '..\\..\\evil', 'a\0b'])(
    'with an entry called %j is read as if that entry were not there',
    async (name) => {
      expect(textOf(await read('docx', aZip({ ...parts, [name]: 'x' })))).toBe('Text of the document.');
    },
  );

  test('whose entry leads elsewhere, or whose bytes were changed, is damaged', async () => {
    const zip = aZip(parts);
    for (const [field, value] of [
      [directoryField.local, 0xfffffff0],
      [directoryField.local, 5],
      [directoryField.packed, 0x7fffffff],
      [directoryField.packed, 3],
    ] as const) {
      expect(await sentenceOf(read('docx', withDirectoryField(zip, field, value)))).toContain('damaged');
    }
    const stored = aZip(parts, 0);
    const at = Buffer.from(stored).indexOf('Text of');
    stored[at] = 0x58;
    expect(await sentenceOf(read('docx', stored))).toContain('damaged');
  });
});
