import { cleanup, fireEvent, render, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { speakEnglish } from '../testing/speak-english.ts';
import { MarkdownText } from './markdown-text.tsx';

/** Whether each click would have led away; none does here, where nothing shall be fetched. */
const led: boolean[] = [];

beforeAll(async () => {
  window.addEventListener('click', (event) => {
    led.push(!event.defaultPrevented);
    event.preventDefault();
  });
  speakEnglish();
  // What is loaded when it is needed is here already, so that no test waits for a busy machine.
  await Promise.all([import('./leave-dialog.tsx'), import('./math-tree.ts'), import('./highlight.ts')]);
});
beforeEach(() => {
  localStorage.clear();
  led.splice(0);
});
afterEach(cleanup);

const page = (text: string) => (
  <MemoryRouter>
    <MarkdownText text={text} />
  </MemoryRouter>
);

describe('a formula', () => {
  test('becomes elements of MathML from left to right once it is closed, and its source stays with it', async () => {
    const { container, rerender, findByRole } = render(page('So $\\frac{a}{b'));
    expect(container.querySelector('math')).toBeNull();
    rerender(page('So $\\frac{a}{b}$ is.\n\n$$x^2$$'));
    expect(await findByRole('group', { name: 'Formula' })).toBeTruthy();
    const [inline, display] = container.querySelectorAll('math');
    expect(inline?.querySelector('mfrac')?.textContent).toBe('ab');
    expect(inline?.namespaceURI).toBe('http://www.w3.org/1998/Math/MathML');
    expect(inline?.parentElement?.getAttribute('dir')).toBe('ltr');
    expect(inline?.parentElement?.dataset['source']).toBe('$\\frac{a}{b}$');
    expect(display?.getAttribute('display')).toBe('block');
  });

  test('that cannot be read is shown as it was written, and says so', async () => {
    const { findByTitle } = render(page('$\\unknown{x}$'));
    expect((await findByTitle(/could not be drawn/)).textContent).toBe('$\\unknown{x}$');
  });
});

test('a program is copied exactly as it was written, and the button says that it worked', async () => {
  const code = 'def f(x):\n\treturn [x,  "<b>&amp;</b>"]\n\n\nprint(f(1))  ';
  const user = userEvent.setup();
  const { getByRole, findByRole } = render(page(`Run:\n\n\`\`\`python\n${code}\n\`\`\`\n\nDone.`));
  await user.click(getByRole('button', { name: 'Copy' }));
  expect(await findByRole('button', { name: 'Copied' })).toBeTruthy();
  expect(await navigator.clipboard.readText()).toBe(code);
});

describe('a footnote', () => {
  const text = 'First[^a], second[^b], first again[^a], none[^c].\n\n[^a]: The *first*.\n[^b]: The second.';

  test('is numbered, stands below the text, and leads there and back to where the reader was', async () => {
    const { getAllByRole, getByRole, container } = render(page(text));
    const marks = getAllByRole('link', { name: 'Footnote 1' });
    expect(marks).toHaveLength(2);
    const note = document.getElementById(marks[1]?.getAttribute('href')?.slice(1) ?? '');
    expect(note?.textContent).toContain('The first.');
    expect(container.textContent).toContain('none[^c]');
    fireEvent.click(marks[1] as HTMLElement);
    await userEvent.click(getByRole('button', { name: 'Back to the text from footnote 1' }));
    expect(document.activeElement).toBe(marks[1]);
    await userEvent.click(getByRole('button', { name: 'Back to the text from footnote 2' }));
    expect(document.activeElement).toBe(getByRole('link', { name: 'Footnote 2' }));
  });

  test('has an id of its own in each message', () => {
    const { container } = render(
      <>
        {page(text)}
        {page(text)}
      </>,
    );
    const ids = [...container.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(4);
  });

  test('that comes after its mark turns the mark into a link', () => {
    const { getByRole, queryByRole, rerender } = render(page('A word[^1].\n\nMore.\n\n'));
    expect(queryByRole('link')).toBeNull();
    rerender(page('A word[^1].\n\nMore.\n\n[^1]: It is so.'));
    expect(getByRole('link', { name: 'Footnote 1' })).toBeTruthy();
  });
});

describe('a link to another host', () => {
  const address = 'https://example.org/read?said=everything#there';

  test('shows the whole address first, and leads away only then', async () => {
    const { getByRole, findByRole, queryByRole } = render(page(`[The docs](${address})`));
    await userEvent.click(getByRole('link', { name: /The docs/ }));
    const dialog = await findByRole('dialog', { name: 'You leave for example.org' });
    expect(dialog.textContent).toContain(address);
    const open = getByRole('link', { name: /^Open/ });
    expect(open.getAttribute('href')).toBe(address);
    expect(open.getAttribute('rel')).toBe('noopener noreferrer nofollow');
    await userEvent.click(getByRole('button', { name: 'Stay' }));
    await waitFor(() => expect(queryByRole('dialog')).toBeNull());
  });

  test('asks for the middle button too', async () => {
    const { getByRole, findByRole } = render(page(`[The docs](${address})`));
    const pressed = fireEvent(
      getByRole('link', { name: /The docs/ }),
      new MouseEvent('auxclick', { button: 1, bubbles: true, cancelable: true }),
    );
    expect(pressed).toBe(false);
    expect(await findByRole('dialog')).toBeTruthy();
  });

  test('asks no more once its host is known, and still for any other', async () => {
    const { getByRole, findByRole, queryByRole } = render(page(`[A](${address}) [B](https://other.example/)`));
    await userEvent.click(getByRole('link', { name: /^A/ }));
    await userEvent.click(await findByRole('checkbox', { name: 'Do not ask again for example.org' }));
    fireEvent.click(getByRole('link', { name: /^Open/ }));
    await waitFor(() => expect(queryByRole('dialog')).toBeNull());
    led.splice(0);
    fireEvent.click(getByRole('link', { name: /^A/ }));
    fireEvent.click(getByRole('link', { name: /^B/ }));
    expect(led).toEqual([true, false]);
    expect(await findByRole('dialog', { name: 'You leave for other.example' })).toBeTruthy();
  });

  test('never stands within another link', () => {
    const { container } = render(page('[![a](https://a.example/1.png) [^1]](https://b.example)\n\n[^1]: x'));
    expect(container.querySelector('a a')).toBeNull();
  });
});

describe('a program', () => {
  test('gets its colours when its fence is closed, in a list too, and not before', async () => {
    const { container, rerender } = render(page('```js\nlet closed = 1;\n```\n\nand\n\n- a\n  ```js\n  let open = 2;'));
    await waitFor(() => expect(container.querySelectorAll('pre')[0]?.querySelector('span')).toBeTruthy());
    expect(container.querySelectorAll('pre')[1]?.querySelector('code span')).toBeNull();
    rerender(page('```js\nlet closed = 1;\n```\n\nand\n\n- a\n  ```js\n  let open = 2;\n  ```\n'));
    await waitFor(() => expect(container.querySelectorAll('pre')[1]?.querySelector('code span')).toBeTruthy());
    expect(container.querySelectorAll('pre')[1]?.textContent).toBe('let open = 2;');
  });

  test.each(['py', 'TSX', 'c++', 'html', 'kt', 'yml'])('in %s is known by its short name', async (name) => {
    const { container } = render(page(`\`\`\`${name}\n// "x" 1 class return <a href="x">\n\`\`\`\n`));
    await waitFor(() => expect(container.querySelector('pre span')).toBeTruthy());
  });

  test('within a line reads from left to right on every page', () => {
    const { container } = render(page('این `a.b()` است'));
    expect(container.querySelector('p')?.getAttribute('dir')).toBe('auto');
    expect(container.querySelector('p code')?.getAttribute('dir')).toBe('ltr');
  });
});

test('a task has a box with a name that nobody can tick', () => {
  const { getByRole } = render(page('- [x] read\n- [ ] write'));
  const done = getByRole('checkbox', { name: 'Done' }) as HTMLInputElement;
  expect([done.checked, done.disabled]).toEqual([true, true]);
  expect(getByRole('checkbox', { name: 'Not done' })).toBeTruthy();
});

test('a table scrolls by itself and can be reached by keyboard', () => {
  const { getByRole } = render(page('| a |\n|---|\n| 1 |'));
  expect(getByRole('region', { name: 'Table' }).tabIndex).toBe(0);
});
