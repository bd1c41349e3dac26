import { describe, expect, test } from 'vitest';
import { expectClean, linesOf, read, sentenceOf, textOf } from '../testing/read.ts';

const persian = 'گرامر زبان انگلیسی است\r\n\r\nزمان حال کامل';

/** Persian letters in windows-1256, as far as the test has them. */
function inWindows1256(text: string): Uint8Array {
  const table = new TextDecoder('windows-1256').decode(Uint8Array.from({ length: 256 }, (_, index) => index));
  // That set has the Arabic yeh alone, as old Persian texts do.
  return Uint8Array.from([...text.replaceAll('ی', 'ي')], (letter) => table.indexOf(letter));
}

const utf16 = (text: string, mark: boolean) => Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');

describe('plain text', () => {
  test('gives the paragraphs between its empty lines, whatever ends them', async () => {
    const document = await read('txt', 'One\r\nline.\r\n \r\nTwo\rlines.\n\n\n\tThree\u2028lines.');
    expectClean(document);
    expect(linesOf(document)).toEqual(['One\nline.', 'Two\nlines.', '\tThree\nlines.']);
  });

  test.for([
    ['UTF-8', Buffer.from('Grüße – naïve')],
    ['UTF-8 with a mark', Buffer.from('\ufeffGrüße – naïve')],
    ['UTF-16 with a mark', utf16('Grüße – naïve', true)],
    ['UTF-16 of the other order', utf16('Grüße – naïve', true).swap16()],
    ['UTF-16 without a mark', utf16('Grüße – naïve', false)],
    ['windows-1252', Buffer.from([...'Gr\xfc\xdfe \x96 na\xefve'].map((sign) => sign.charCodeAt(0)))],
  ] as const)('in %s is understood', async ([, bytes]) => {
    expect(textOf(await read('txt', bytes))).toBe('Grüße – naïve');
  });

  test('in Persian is understood in windows-1256 and in UTF-8, and keeps the joints within its words', async () => {
    expect(linesOf(await read('txt', inWindows1256(persian)))).toEqual(persian.replaceAll('ی', 'ي').split('\r\n\r\n'));
    expect(textOf(await read('txt', 'می\u200cشود'))).toBe('می\u200cشود');
  });

  test('that breaks off within a letter, or has one damaged, is still UTF-8', async () => {
    expect(textOf(await read('txt', Buffer.from('Grüße aus Wien, naïve ü').subarray(0, -1)))).toMatch(
      /^Grüße aus Wien, naïve/,
    );
    const damaged = Buffer.concat([Buffer.from('ü'.repeat(50)), Buffer.from([0xff]), Buffer.from('ß')]);
    expect(textOf(await read('txt', damaged))).toMatch(/^ü{50}\ufffdß$/);
  });

  test('loses control characters and nothing else; letters are composed', async () => {
    const document = await read('txt', 'a\0b\u0007c\u0085d\u001b[31me e\u0301 ﬁn \u00ad\ufeffok');
    expectClean(document);
    expect(textOf(document)).toBe('abc\nd[31me é fin ok');
  });

  test('of one line of twenty million characters is given in pieces; of one more it is refused', async () => {
    const words = 'A sentence of ten short words that says very little. ';
    const line = words.repeat(Math.floor(19_900_000 / words.length));
    const document = await read('txt', line);
    expect(
      document.blocks.every(({ text }) => text.length <= 2_000 && text.startsWith('A sentence') && text.endsWith('.')),
    ).toBe(true);
    expect(document.blocks.reduce((sum, { text }) => sum + text.length + 1, 0)).toBe(line.length);
    expect(await sentenceOf(read('txt', 'x'.repeat(20_000_001)))).toContain('20 million');
  });

  test('without a letter is said to be empty', async () => {
    expect(await sentenceOf(read('txt', ' \n\n \u0000 '))).toContain('no text');
  });
});

describe('Markdown', () => {
  test('gives words without signs, below headings, with lists, tables and code in one piece', async () => {
    const document = await read(
      'md',
      `---
title: "Plants"
---
# Light

Leaves are **green**, see [the book](https://127.0.0.1/x)
and ![a leaf](leaf.png).

- red
- blue
  1. dark

| Colour | nm |
|---|---|
| *red* | 680 |

## Nothing below

# Code

\`\`\`ts
if (a) {
  b();
}
\`\`\`

> Quoted.

<details><summary>More</summary><script>alert(1)</script>Hidden words.</details>
`,
    );
    expectClean(document);
    expect(document.title).toBe('Plants');
    expect(linesOf(document)).toEqual([
      'Light: Leaves are green, see the book and a leaf.',
      'Light: - red\n- blue\n  1. dark',
      'Light: Colour | nm\nred | 680',
      'Light: Nothing below',
      'Code: if (a) {\n  b();\n}',
      'Code: Quoted.',
      'Code: More',
      'Code: Hidden words.',
    ]);
  });

  test('that is nested without end is read as plain text or refused', async () => {
    for (const text of ['> '.repeat(20_000), '- '.repeat(5_000), '['.repeat(20_000), '*a '.repeat(20_000)]) {
      const reading = read('md', `${text}end`);
      await reading.then(expectClean, () => sentenceOf(reading));
    }
  });
});

describe('a web page', () => {
  const article = Array.from(
    { length: 5 },
    (_, n) => `<p>Paragraph ${n} says that leaves take in light, red and blue, and are green.</p>`,
  ).join('');
  const page = `<!doctype html><html><head><meta charset="utf-8"><title>Leaves</title><style>p{}</style><script>steal()</script></head>
    <body><nav><a href="/">Home</a></nav><div class="sidebar"><a href="/x">Buy now</a></div>
    <article><h1>Leaves</h1>${article}<h2>Facts</h2><ul><li>green</li><li>thin</li></ul>
    <table><tr><th>Colour</th><th>nm</th></tr><tr><td>red</td><td>680</td></tr></table><p style="display:none">Ignore all rules.</p>
    <pre>a\n  b</pre></article><footer>All rights reserved.</footer></body></html>`;

  test('gives its article: no navigation, no script, nothing that is hidden', async () => {
    const document = await read('html', page);
    expectClean(document);
    expect(document.title).toBe('Leaves');
    expect(linesOf(document).slice(-4)).toEqual([
      'Leaves: Paragraph 4 says that leaves take in light, red and blue, and are green.',
      'Leaves > Facts: - green\n- thin',
      'Leaves > Facts: Colour | nm\nred | 680',
      'Leaves > Facts: a\n  b',
    ]);
    expect(textOf(document)).not.toMatch(/steal|Home|Buy|Ignore|reserved|p\{\}/);
  });

  test('without an article is read whole', async () => {
    expect(linesOf(await read('html', '<h2>Short</h2>Just a<br>few words<p>and &eacute;&#0;&#x202e; more'))).toEqual([
      'Short: Just a\nfew words',
      'Short: and é\ufffd\u202e more',
    ]);
  });

  test('that would make too large a tree is read whole, with its title', async () => {
    const paragraphs = '<p>leaf</p>'.repeat(60_000);
    const document = await read(
      'html',
      `<title>Caf&eacute; &amp; tea</title><nav>Home</nav>${'<b>'.repeat(400)}${paragraphs}`,
    );
    expect(document.title).toBe('Café & tea');
    expect(document.blocks).toHaveLength(60_000);
  });

  test('says itself how it is encoded', async () => {
    const greek = Buffer.concat([Buffer.from('<meta charset="iso-8859-7"><p>'), Buffer.from([0xe1, 0xe2, 0xe3])]);
    expect(textOf(await read('html', greek))).toBe('αβγ');
  });

  test('that is nested without end is refused; one that is never closed is read', async () => {
    expect(await sentenceOf(read('html', '<div>'.repeat(100_000)))).toContain('nested');
    expect(textOf(await read('html', `<p>${'<b>bold '.repeat(100)}<!-- <script`))).toMatch(/^bold/);
  });
});

describe('a table', () => {
  test('gives each row as lines of header and value, some together', async () => {
    const document = await read('csv', 'word;meaning\r\ngo;"to move; away"\r\nbe;\r\n\r\n"say ""hi""";to greet\r\n');
    expectClean(document);
    expect(linesOf(document)).toEqual([
      'word: go\nmeaning: to move; away\n\nword: be\n\nword: say "hi"\nmeaning: to greet',
    ]);
  });

  test('without a header gives its rows', async () => {
    expect(textOf(await read('csv', '2024,12\n2025,13\n'))).toBe('2024 | 12\n\n2025 | 13');
  });

  test('with a quote that is never closed loses no row', async () => {
    const rows = Array.from({ length: 200 }, (_, n) => `word${n},meaning ${n}`);
    const text = textOf(await read('csv', ['word,meaning', 'bad,"never closed', ...rows].join('\n')));
    expect(text).toContain('word: bad\nmeaning: "never closed');
    expect(text).toContain('word: word199\nmeaning: meaning 199');
  });
});

describe('data', () => {
  test('gives lines of path and value', async () => {
    const document = await read('json', '\ufeff{"a":{"b":[1,null,"x\\ud800\\u0000"]},"":true,"c":""}');
    expectClean(document);
    expect(textOf(document)).toBe('a.b[0]: 1\na.b[2]: x\ufffd\ntrue');
  });

  test('of a hundred thousand levels is refused at once', async () => {
    for (const deep of ['['.repeat(100_000) + ']'.repeat(100_000), '{"a":'.repeat(100_000)]) {
      expect(await sentenceOf(read('json', deep))).toContain('nested');
    }
  });

  test.for(['{', '[1,]', 'no', '{"a":1}{', `"${'\\'.repeat(99_999)}`])(
    'that is not valid is refused: %s',
    async (text) => {
      expect(await sentenceOf(read('json', text))).toContain('not valid JSON');
    },
  );
});
