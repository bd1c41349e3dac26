import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { changeLanguage } from '#client/app/change-language.ts';
import { loadWords, startLanguage } from '#client/i18n/language.ts';
import { session } from '#client/session/session.ts';
import { WordsServer } from './testing/words-server.ts';
import { WordLookup } from './word-lookup.tsx';

let server: WordsServer;

beforeEach(async () => {
  server = new WordsServer();
  vi.stubGlobal('fetch', server.fetch);
  vi.stubGlobal('indexedDB', new IDBFactory());
  // biome-ignore lint/suspicious/noDocumentCookie: it is how the server says that there is a session
  document.cookie = 'xt_hint=1';
  await startLanguage();
  await loadWords('shell', 'chat');
  await session.boot();
});
afterEach(() => {
  cleanup();
  document.getSelection()?.removeAllRanges();
  vi.unstubAllGlobals();
});

function open() {
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <button type="button">Before</button>
      <div data-words="">
        <p>It was late. Tom was reluctant to leave.</p>
        <p>
          Use <code>reluctant</code> with care.
        </p>
      </div>
      <p>A reluctant label</p>
      <WordLookup />
    </QueryClientProvider>,
  );
  return userEvent.setup();
}

/** As a browser does on a double click, or a finger that rests on a word. */
function select(text: string, within = screen.getByText(/It was late/)) {
  const node = within.firstChild as Text;
  const start = node.data.indexOf(text);
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, start + text.length);
  act(() => {
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
    document.dispatchEvent(new Event('selectionchange'));
  });
  return within;
}
const panel = (word = 'reluctant') => screen.findByRole('dialog', { name: `Meaning of “${word}”` });
const explain = async () => {
  fireEvent.dblClick(select('reluctant'));
  const box = await panel();
  await within(box).findByText('not eager to do something');
  return box;
};

describe('a double click on a word', () => {
  test('explains it: lemma, level, meaning and example', async () => {
    open();
    const box = await explain();
    expect(within(box).getByRole('heading', { name: 'reluctant' })).toBeTruthy();
    expect(within(box).getByLabelText('Level B2')).toBeTruthy();
    expect(within(box).getByText('adjective')).toBeTruthy();
    expect(within(box).getByText('a reluctant smile')).toBeTruthy();
  });

  test('that turns out to be a triple one asks about nothing, and the next one does', async () => {
    open();
    await explain();
    fireEvent.mouseDown(screen.getByText(/It was late/), { detail: 3 });
    expect(screen.queryByRole('dialog')).toBeNull();
    await explain();
  });

  test('does nothing outside of readable texts, nor in code', async () => {
    open();
    await screen.findByRole('button', { name: 'Look up words' });
    fireEvent.dblClick(select('reluctant', screen.getByText('A reluctant label')));
    fireEvent.dblClick(select('reluctant', screen.getByText('reluctant')));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(server.asked).toEqual([]);
  });

  test('changes nothing of the text', async () => {
    open();
    const before = screen.getByText(/It was late/).outerHTML;
    await explain();
    expect(screen.getByText(/It was late/).outerHTML).toBe(before);
  });

  test('says that a word is not in the dictionary', async () => {
    open();
    fireEvent.dblClick(select('Tom'));
    expect(await within(await panel('Tom')).findByText('“Tom” is not in the dictionary.')).toBeTruthy();
  });

  test('Escape closes the meaning, and the focus returns to where it was', async () => {
    const user = open();
    screen.getByRole('button', { name: 'Before' }).focus();
    await explain();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Before' }));
  });
});

describe('while the server cannot answer', () => {
  test('a word that was looked up is there again, another one can be asked for again', async () => {
    const user = open();
    await explain();
    await user.keyboard('{Escape}');
    server.state = 'broken';
    await explain();
    expect(server.asked).toEqual(['reluctant']);
    await user.keyboard('{Escape}');
    fireEvent.dblClick(select('leave'));
    const retry = await within(await panel('leave')).findByRole('button', { name: 'Try again' });
    server.state = 'well';
    await user.click(retry);
    expect(await screen.findByText('“leave” is not in the dictionary.')).toBeTruthy();
  });
});

describe('saving a word', () => {
  const save = () => screen.findByRole('button', { name: 'Save with this sentence' });

  test('sends it with the sentence around it, and says so, also when it is looked up again', async () => {
    const user = open();
    await explain();
    await user.click(await save());
    expect(await screen.findByText('Saved to your reviews')).toBeTruthy();
    expect(server.saved).toEqual([{ word: 'reluctant', sentence: 'Tom was reluctant to leave.' }]);
    await user.keyboard('{Escape}');
    const again = await explain();
    expect(within(again).getByText('Saved to your reviews')).toBeTruthy();
    expect(within(again).queryByRole('button')).toBeNull();
  });

  test('says that a word has been reviewed already', async () => {
    server.reviews = 3;
    const user = open();
    await explain();
    await user.click(await save());
    expect(await screen.findByText('Already in your reviews')).toBeTruthy();
  });

  test('says why it failed, and may be tried again', async () => {
    const user = open();
    await explain();
    server.state = 'broken';
    await user.click(await save());
    expect((await screen.findByRole('alert')).textContent).toMatch(/^The word was not saved: /);
    server.state = 'well';
    await user.click(await save());
    expect(await screen.findByText('Saved to your reviews')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('a word that is selected otherwise', () => {
  test('gets a button that explains it', async () => {
    const user = open();
    select('reluctan');
    await user.click(await screen.findByRole('button', { name: 'Look up “reluctant”' }));
    expect(await within(await panel()).findByText('not eager to do something')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Look up “/ })).toBeNull();
  });

  test('also where the browser lets the selection begin in the text before it', async () => {
    open();
    const text = screen.getByText(/with care/);
    const [use, , care] = [...text.childNodes];
    act(() => {
      document.getSelection()?.setBaseAndExtent(text.querySelector('code')?.firstChild ?? text, 9, care ?? text, 5);
      document.dispatchEvent(new Event('selectionchange'));
    });
    expect(await screen.findByRole('button', { name: 'Look up “with”' })).toBeTruthy();
    act(() => {
      document.getSelection()?.setBaseAndExtent(use ?? text, 0, text.querySelector('code')?.firstChild ?? text, 0);
      document.dispatchEvent(new Event('selectionchange'));
    });
    expect(await screen.findByRole('button', { name: 'Look up “Use”' })).toBeTruthy();
  });

  test('a whole sentence gets none', () => {
    open();
    select('It was late. Tom was reluctant to leave.');
    expect(screen.queryByRole('button', { name: /^Look up “/ })).toBeNull();
  });
});

describe('by the keyboard', () => {
  const said = () => screen.getAllByRole('status').map((status) => status.textContent);

  test('Alt+L begins, arrows go from word to word over all readable texts, Enter explains', async () => {
    const user = open();
    fireEvent.keyDown(document.body, { code: 'KeyL', key: 'l', altKey: true });
    expect(said()).toContain('It');
    await user.keyboard('{ArrowLeft}');
    expect(said()).toContain('It');
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(said()).toContain('reluctant');
    expect(document.getSelection()?.toString()).toBe('reluctant');
    await user.keyboard('{Enter}');
    expect(await within(await panel()).findByText('not eager to do something')).toBeTruthy();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(document.activeElement?.getAttribute('aria-pressed')).toBe('true');
    await user.keyboard('{ArrowDown}');
    expect(said()).toContain('Use');
    await user.keyboard('{ArrowRight}');
    expect(said()).toContain('with');
    await user.keyboard('{Escape}');
    expect(document.activeElement?.getAttribute('aria-pressed')).toBe('false');
    expect(document.getSelection()?.toString()).toBe('');
  });

  test('leaves the keys of a text field alone', () => {
    open();
    const field = document.body.appendChild(document.createElement('input'));
    fireEvent.keyDown(field, { code: 'KeyL', key: 'l', altKey: true });
    expect(document.getSelection()?.toString()).toBe('');
    field.remove();
  });
});

test('on a Persian page the frame is Persian, and the English reads from left to right', async () => {
  await act(() => changeLanguage('fa'));
  try {
    open();
    fireEvent.dblClick(select('reluctant'));
    const meaning = await screen.findByText('not eager to do something');
    expect(meaning.closest('[dir]')?.getAttribute('dir')).toBe('ltr');
    expect(screen.getByRole('dialog').getAttribute('aria-label')).toBe('معنی «reluctant»');
    expect(screen.getByText('صفت')).toBeTruthy();
  } finally {
    await act(() => changeLanguage('en'));
  }
});
