import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { anEncryptedPdf, aPdf, type DrawnLine, drawn, pdfOf } from '../testing/a-pdf.ts';
import { expectClean, linesOf, read, sentenceOf, textOf } from '../testing/read.ts';

const sentences = (page: number) => [
  'Plants take in light with chlorophyll, which absorbs mainly red and blue',
  `light. This is said on page ${page} of a book about photosyn-`,
  'thesis, and it goes on for some more lines that fill the width of the page.',
];

/** A page of a book: header, text, page number. */
const bookPage = (number: number): DrawnLine[] => [
  { text: 'A short book of plants', y: 760, size: 9 },
  ...drawn(sentences(number)),
  ...drawn(['Another paragraph stands further down.'], { top: 640 }),
  { text: `${number}`, y: 30, x: 300, size: 9 },
];

describe('a PDF', () => {
  test('gives paragraphs with their page: lines and parted words joined, running headers and page numbers left out', async () => {
    const document = await read('pdf', aPdf([1, 2, 3].map(bookPage), { title: 'Microsoft Word - Plants.docx' }));
    expectClean(document);
    expect(document).toMatchObject({ title: 'Plants', pages: 3 });
    expect(document.blocks.filter((block) => block.page === 2).map((block) => block.text)).toEqual([
      'Plants take in light with chlorophyll, which absorbs mainly red and blue light. This is said on page 2 of a book about photosynthesis, and it goes on for some more lines that fill the width of the page.',
      'Another paragraph stands further down.',
    ]);
    expect(document.blocks).toHaveLength(6);
  });

  test('tells headings by the size of their letters, and keeps them over pages', async () => {
    const first = [{ text: 'Leaves', y: 760, size: 24 }, { text: 'Colours', y: 735, size: 16 }, ...drawn(sentences(1))];
    const second = [
      ...drawn(sentences(2)),
      { text: 'Stems', y: 500, size: 24 },
      ...drawn(['They carry water.'], { top: 470 }),
    ];
    const document = await read('pdf', aPdf([first, second]));
    expect(document.blocks.map(({ headings, page }) => [page, ...headings])).toEqual([
      [1, 'Leaves', 'Colours'],
      [2, 'Leaves', 'Colours'],
      [2, 'Stems'],
    ]);
  });

  test('keeps what pages have in common where they are no running text', async () => {
    const cards = [1, 2, 3, 4].map((number) => drawn([`Card ${number}`, 'the same back']));
    expect(textOf(await read('pdf', aPdf(cards)))).toBe([1, 2, 3, 4].map((n) => `Card ${n} the same back`).join('\n'));
  });

  test('gives lists line by line and a table of contents without its dots', async () => {
    const page = drawn(['Bring these:', '- a pencil', '- a ruler']);
    const contents = drawn(['1 Light . . . . . . . . . . 3', '2 Water . . . . . . . . . . 9'], { top: 400 });
    expect(linesOf(await read('pdf', aPdf([[...page, ...contents]])))).toEqual([
      'Bring these:\n- a pencil\n- a ruler',
      '1 Light … 3\n2 Water … 9',
    ]);
  });

  test('that only forbids changes is read; one that asks for a password is refused', async () => {
    const open = anEncryptedPdf('Everybody may read this.', { user: '', owner: 'secret' });
    expect(textOf(await read('pdf', open))).toBe('Everybody may read this.');
    const closed = anEncryptedPdf('Nobody may read this.', { user: 'open', owner: 'secret' });
    expect(await sentenceOf(read('pdf', closed))).toContain('password');
  });

  test('of pictures of pages is said to have no text layer', async () => {
    expect(await sentenceOf(read('pdf', aPdf([[], []])))).toContain('has no text layer');
  });

  test('of 10,000 pages is refused before they are read', async () => {
    expect(await sentenceOf(read('pdf', aPdf(Array.from({ length: 10_000 }, () => []))))).toContain('5,000 pages');
  });

  test('whose character tables are not in it is refused instead of read as nonsense', async () => {
    const font =
      '<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /GBK-EUC-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>] >>';
    const page =
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 5 0 R /Resources << /Font << /F1 3 0 R >> >> >>';
    const stream = Buffer.from('BT /F1 12 Tf 72 700 Td <C4E3BAC3> Tj ET');
    const file = pdfOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [4 0 R] >>',
      font,
      page,
      { dictionary: '', stream },
    ]);
    expect(await sentenceOf(read('pdf', file))).toContain('fonts');
  });
});

describe('a hostile PDF', () => {
  const catalogue = '<< /Type /Catalog /Pages 2 0 R >>';

  test.for([
    ['whose page tree contains itself', [catalogue, '<< /Type /Pages /Count 3 /Kids [2 0 R 2 0 R] >>']],
    [
      'whose page tree is a ring',
      [catalogue, '<< /Type /Pages /Count 2 /Kids [3 0 R] >>', '<< /Type /Pages /Count 2 /Kids [2 0 R] >>'],
    ],
    ['whose catalogue is its page', ['<< /Type /Page /Pages 1 0 R /Kids [1 0 R] /Count 1 >>']],
    ['that counts pages it does not have', [catalogue, '<< /Type /Pages /Count 4000 /Kids [] >>']],
    ['that counts less than no pages', [catalogue, '<< /Type /Pages /Count -1 /Kids [] >>']],
    ['whose objects are each other', ['2 0 R', '1 0 R']],
  ] as const)('%s is refused', async ([, objects]) => {
    await sentenceOf(read('pdf', pdfOf(objects)));
  });

  test('whose forms draw each other for ever ends', async () => {
    const page =
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /XObject << /A 5 0 R >> >> >>';
    const form = '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /A 5 0 R >> >>';
    const draw = Buffer.from('/A Do');
    const objects = [
      catalogue,
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      page,
      { dictionary: '', stream: draw },
      { dictionary: form, stream: draw },
    ];
    await sentenceOf(read('pdf', pdfOf(objects)));
  });

  test('that breaks off gives what can be read of it, or one sentence', async () => {
    const whole = aPdf([1, 2, 3].map(bookPage), { compress: false });
    for (const part of [0.2, 0.5, 0.8, 0.99]) {
      const reading = read('pdf', whole.slice(0, Math.floor(whole.length * part)));
      await reading.then(expectClean, () => sentenceOf(reading));
    }
  });

  test('whose streams are no compressed data has no text', async () => {
    const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>';
    const broken = deflateSync(Buffer.alloc(500)).map((byte) => byte ^ 0x5a);
    const stream = { dictionary: '/Filter /FlateDecode', stream: Buffer.from(broken) };
    await sentenceOf(read('pdf', pdfOf([catalogue, '<< /Type /Pages /Count 1 /Kids [3 0 R] >>', page, stream])));
  });
});
