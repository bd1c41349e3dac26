import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ChatServer, providers } from '../testing/chat-server.ts';
import { closeChat, openChat, stored } from '../testing/open-chat.tsx';

let server: ChatServer;
beforeEach(() => {
  server = new ChatServer();
  server.add('c-1', 'An average', [stored({})]);
  server.providers = [
    ...providers.filter(({ kind }) => kind === 'auto'),
    {
      id: 'openai',
      name: 'OpenAI',
      kind: 'openai',
      available: true,
      models: [
        { id: 'large', name: 'Large', context_window: 1_048_576 },
        { id: 'small', name: 'Small', context_window: 128_000 },
        { id: 'odd', name: 'Odd' },
      ],
      default_model: 'large',
    },
  ];
});
afterEach(closeChat);

test('each model says how many tokens it takes, where that is known, and so does the button for the chosen one', async () => {
  const { user } = await openChat(server, '/chat/c-1');
  const button = await screen.findByRole('button', { name: 'Who answers: Auto' });
  await user.click(button);
  const items = await screen.findAllByRole('menuitemradio');
  expect(items.map(({ textContent }) => textContent)).toEqual([
    'AutoThe first one that can; the next when it is busy',
    'LargeOpenAI · 1M tokens',
    'SmallOpenAI · 128K tokens',
    'OddOpenAI',
  ]);
  await user.click(screen.getByRole('menuitemradio', { name: /^Small/ }));
  const chosen = await screen.findByRole('button', { name: 'Who answers: Small, 128K tokens' });
  expect(chosen.textContent).toBe('Small128K');
  await user.click(chosen);
  await waitFor(() =>
    expect(screen.getByRole('menuitemradio', { name: /^Small/ }).getAttribute('aria-checked')).toBe('true'),
  );
  await user.click(screen.getByRole('menuitemradio', { name: /^Odd/ }));
  expect((await screen.findByRole('button', { name: 'Who answers: Odd' })).textContent).toBe('Odd');
});
