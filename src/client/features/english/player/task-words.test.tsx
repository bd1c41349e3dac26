import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { reluctant } from '#client/features/gloss/testing/words-server.ts';
import { words } from '#contract/words.ts';
import { EnglishServer } from '../testing/english-server.ts';
import { aTask } from '../testing/facts.ts';
import { openTask } from '../testing/open-english.tsx';

test('a word of the text of a task is explained at a double click', async () => {
  const server = new EnglishServer(aTask({ stimulus: { kind: 'text', text: 'Tom was reluctant to leave.' } }));
  server.give(words.word, reluctant);
  await openTask(server);
  const text = await screen.findByText('Tom was reluctant to leave.');
  const node = text.firstChild as Text;
  // The listener comes a moment after the task, with its own code.
  await waitFor(() => {
    document.getSelection()?.setBaseAndExtent(node, 8, node, 17);
    fireEvent.dblClick(text);
    screen.getByRole('dialog', { name: 'Meaning of “reluctant”' });
  });
  expect(await screen.findByText('not eager to do something')).toBeTruthy();
});
