import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { conversations } from '#contract/conversations.ts';
import { ChatServer } from '../testing/chat-server.ts';
import { closeChat, openChat } from '../testing/open-chat.tsx';

let server: ChatServer;
beforeEach(() => {
  server = new ChatServer();
});
afterEach(closeChat);

describe('the list', () => {
  const row = (name: RegExp) => screen.queryByRole('link', { name });

  test('deletes at once, and brings it back when that is undone', async () => {
    server.add('c-1', 'An average');
    server.add('c-2', 'Made of');
    const { user } = await openChat(server, '/chat');
    await screen.findByRole('link', { name: /An average/ });
    await user.click(screen.getByRole('button', { name: 'Actions for “An average”' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
    await waitFor(() => expect(row(/An average/)).toBeNull());
    await waitFor(() => expect(server.talks.has('c-1')).toBe(false));
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(row(/An average/)).toBeTruthy();
    await waitFor(() => expect(server.talks.has('c-1')).toBe(true));
  });

  test('shows what it deleted again when the server refuses', async () => {
    server.add('c-1', 'An average');
    server.refusals.set(conversations.bulk, { status: 403, error: 'forbidden', message: 'Not allowed.' });
    const { user } = await openChat(server, '/chat');
    await user.click(await screen.findByRole('button', { name: 'Actions for “An average”' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
    expect(await screen.findByText('That was not saved: Not allowed.')).toBeTruthy();
    expect(row(/An average/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  test('moves what is pinned to the top, and back when it is unpinned', async () => {
    server.add('c-1', 'An average');
    server.add('c-2', 'Made of');
    const { user } = await openChat(server, '/chat');
    await screen.findByRole('link', { name: /An average/ });
    const titles = () => screen.getAllByRole('link', { name: /An average|Made of/ }).map((one) => one.textContent);
    const pick = async (item: string) => {
      await user.click(screen.getByRole('button', { name: 'Actions for “Made of”' }));
      await user.click(await screen.findByRole('menuitem', { name: item }));
    };
    expect(titles()[0]).toContain('An average');
    expect(screen.queryByRole('heading', { name: 'Pinned' })).toBeNull();
    await pick('Pin');
    await waitFor(() => expect(titles()[0]).toContain('Made of'));
    expect(screen.getByRole('heading', { name: 'Pinned' })).toBeTruthy();
    await waitFor(() => expect(server.calls(conversations.update)).toEqual([{ pinned: true }]));
    await pick('Unpin');
    await waitFor(() => expect(titles()[0]).toContain('An average'));
    expect(screen.queryByRole('heading', { name: 'Pinned' })).toBeNull();
    expect(server.calls(conversations.update).at(-1)).toEqual({ pinned: false });
  });

  test('renames in place, and takes the name back when the server refuses', async () => {
    server.add('c-1', 'An average');
    const { user } = await openChat(server, '/chat');
    const rename = async (title: string) => {
      await user.click(await screen.findByRole('button', { name: /^Actions for/ }));
      await user.click(await screen.findByRole('menuitem', { name: 'Rename' }));
      await user.clear(screen.getByRole('textbox', { name: 'Title' }));
      await user.type(screen.getByRole('textbox', { name: 'Title' }), `${title}{Enter}`);
    };
    await rename('Means and medians');
    expect(row(/Means and medians/)).toBeTruthy();
    server.refusals.set(conversations.update, { status: 503, error: 'service_unavailable', message: 'Not now.' });
    await rename('Another');
    expect(await screen.findByText('That was not saved: Not now.')).toBeTruthy();
    await waitFor(() => expect(row(/Means and medians/)).toBeTruthy());
  });

  test('that cannot be loaded says so and loads when asked again', async () => {
    server.refusals.set(conversations.list, { status: 403, error: 'forbidden', message: 'Not yours.' });
    const { user } = await openChat(server, '/chat');
    expect(await screen.findByText('Conversations could not be loaded')).toBeTruthy();
    server.refusals.clear();
    server.add('c-1', 'An average');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('link', { name: /An average/ })).toBeTruthy();
  });
});
