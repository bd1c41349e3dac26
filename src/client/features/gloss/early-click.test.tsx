import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import { IDBFactory } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import { loadWords, startLanguage } from '#client/i18n/language.ts';
import { session } from '#client/session/session.ts';
import { WordsServer } from './testing/words-server.ts';
import { WordLookup } from './word-lookup.tsx';

test('a double click on a page that has just been opened is answered when what explains words has come', async () => {
  vi.stubGlobal('fetch', new WordsServer().fetch);
  vi.stubGlobal('indexedDB', new IDBFactory());
  await startLanguage();
  await loadWords('shell');
  await session.boot();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <p data-words="">Reluctant people wait.</p>
      <WordLookup />
    </QueryClientProvider>,
  );
  const text = screen.getByText(/^Reluctant/);
  document.getSelection()?.setBaseAndExtent(text.firstChild as Text, 0, text.firstChild as Text, 9);
  fireEvent.dblClick(text);
  expect(screen.queryByRole('button', { name: 'Look up words' })).toBeNull();
  expect(await screen.findByRole('dialog', { name: 'Meaning of “Reluctant”' })).toBeTruthy();
});
