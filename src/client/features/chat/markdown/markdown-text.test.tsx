import { cleanup, render } from '@testing-library/react';
import fc from 'fast-check';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { speakEnglish } from '../testing/speak-english.ts';
import { MarkdownText } from './markdown-text.tsx';

beforeAll(speakEnglish);
afterEach(cleanup);

const page = (text: string) => (
  <MemoryRouter>
    <MarkdownText text={text} />
  </MemoryRouter>
);

test('raw HTML is shown as it was written', () => {
  const { container } = render(page('Use <b>bold</b> here.\n\n<div onclick="x()">block</div>'));
  expect(container.textContent).toContain('Use <b>bold</b> here.');
  expect(container.textContent).toContain('<div onclick="x()">block</div>');
});

describe('a link', () => {
  test('to another host opens apart, gives nothing away and names the host', () => {
    const { getByRole, container } = render(page('[The docs](https://docs.python.org/3/)'));
    const link = getByRole('link');
    expect(link.getAttribute('target')).toBe('_blank');
    expect(link.getAttribute('rel')).toBe('noopener noreferrer nofollow');
    expect(container.textContent).toContain('(docs.python.org)');
  });

  test('to a page of the app stays in the app', () => {
    const { getByRole } = render(page('[Progress](/progress?week=2)'));
    expect(getByRole('link').getAttribute('href')).toBe('/progress?week=2');
    expect(getByRole('link').getAttribute('target')).toBeNull();
  });

  test('to an image loads nothing and says what and where it is', () => {
    const { container, getByRole } = render(page('![A cat](https://cats.example/1.png)'));
    expect(container.querySelector('img')).toBeNull();
    expect(getByRole('link').textContent).toContain('A cat');
    expect(container.textContent).toContain('(cats.example)');
  });
});

test('each kind of block becomes its element', () => {
  const { container } = render(
    page(
      '# T\n\na **b** *c* ~~d~~ `e`\n\n- x\n- [x] y\n\n3. z\n\n> q\n\n---\n\n|h|\n|-|\n|1|\n\n```js\nlet a = 1;\n```',
    ),
  );
  const has = (selector: string) => container.querySelector(selector) !== null;
  const kinds = [
    'h3',
    'strong',
    'em',
    'del',
    'p > code',
    'ul > li',
    'input[disabled]',
    'ol[start="3"]',
    'blockquote',
    'hr',
    'table th[scope]',
    'pre code',
  ];
  expect(kinds.filter((kind) => !has(kind))).toEqual([]);
});

const piece = fc.constantFrom(
  ...'\n|\n\n|- a\n|* b|1. x\n|2|. y\n|    |```|```js\n|~~~|> q|#|# h\n|foo|**bar**|\\|a\\|b\\|\n|\\|-\\|-\\|\n|---|===|<div>|<!--|[r]: http://q.example|`c`|_e_|[x](/a)| \n|&amp;|- [ ] t\n'
    .split(/(?<!\\)\|/)
    .map((one) => one.replaceAll('\\|', '|')),
);

test('however a text is cut while it comes, it reads the same in the end as when it comes at once', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 24 }), fc.array(fc.nat(300), { maxLength: 8 }), (pieces, cuts) => {
      const text = pieces.join('');
      const grown = render(page(''));
      for (const cut of cuts.map((at) => at % (text.length + 1)).sort((a, b) => a - b))
        grown.rerender(page(text.slice(0, cut)));
      grown.rerender(page(text));
      const once = render(page(text));
      expect(grown.container.textContent).toBe(once.container.textContent);
      expect(grown.container.innerHTML).toBe(once.container.innerHTML);
      cleanup();
    }),
    { numRuns: 120 },
  );
});

test('what stands above the last block keeps its elements while the text grows', () => {
  const start = 'First **paragraph**.\n\n- a list\n- of two\n\n';
  const { container, rerender } = render(page(`${start}The tail begins here\nand`));
  const before = [...container.querySelectorAll('p, ul')].slice(0, 2);
  for (let words = 1; words <= 40; words += 1)
    rerender(page(`${start}The tail begins here\nand${' goes on'.repeat(words)}`));
  const after = [...container.querySelectorAll('p, ul')].slice(0, 2);
  expect(after[0]).toBe(before[0]);
  expect(after[1]).toBe(before[1]);
  expect(container.textContent).toContain('goes on goes on');
});
