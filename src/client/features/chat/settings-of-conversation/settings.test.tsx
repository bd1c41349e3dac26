import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { conversations } from '#contract/conversations.ts';
import { outbox } from '../outbox/chat-outbox.ts';
import { ChatServer } from '../testing/chat-server.ts';
import { closeChat, openChat, stored } from '../testing/open-chat.tsx';

let server: ChatServer;
beforeEach(() => {
  server = new ChatServer();
  server.add('c-1', 'An average', [stored({})]);
});
afterEach(closeChat);

async function opened() {
  const page = await openChat(server, '/chat/c-1');
  await page.user.click(await screen.findByRole('button', { name: 'Settings of this conversation' }));
  await screen.findByRole('combobox', { name: 'Who answers' });
  return page;
}

test('model, instruction, choice of words and tutor are kept together, and the model counts for what is asked', async () => {
  const { user, box } = await opened();
  await screen.findByRole('option', { name: 'Llama · Ollama' });
  await user.selectOptions(screen.getByRole('combobox', { name: 'Who answers' }), 'Llama · Ollama');
  await user.type(screen.getByRole('textbox', { name: 'Instruction' }), 'Be short.');
  await user.click(screen.getByRole('switch', { name: 'Leave the choice of words to the provider' }));
  await user.click(screen.getByRole('switch', { name: 'Tutor' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(server.calls(conversations.update)).toHaveLength(1));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const settings = {
    provider: 'ollama',
    model: 'llama',
    system_instruction: 'Be short.',
    temperature: 0.7,
    tutor_mode: true,
  };
  expect(server.calls(conversations.update)).toEqual([{ settings }]);
  expect(await screen.findByRole('button', { name: 'Who answers: Llama' })).toBeTruthy();
  await user.type(box, 'So?{Enter}');
  await waitFor(() => expect(server.calls(conversations.chat)).toHaveLength(1));
  expect(server.calls(conversations.chat)[0]).not.toHaveProperty('provider');
});

test('what the server refuses stays in the dialog with the reason', async () => {
  const { user } = await opened();
  await user.type(screen.getByRole('textbox', { name: 'Instruction' }), 'Be short.');
  server.refusals.set(conversations.update, { status: 400, error: 'validation_error', message: 'Not like this.' });
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Not like this.');
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Instruction' }).value).toBe('Be short.');
});

describe('a conversation that has not begun', () => {
  const set = {
    provider: 'ollama',
    model: 'llama',
    system_instruction: 'Be short.',
    temperature: 0.7,
    tutor_mode: true,
  };

  /** The chat at a new conversation, with everything set in the dialog that the button opens. */
  async function setUp() {
    const page = await openChat(server, '/chat');
    const { user } = page;
    await user.click(await screen.findByRole('button', { name: 'Settings of this conversation' }));
    await screen.findByRole('option', { name: 'Llama · Ollama' });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Who answers' }), 'Llama · Ollama');
    await user.type(screen.getByRole('textbox', { name: 'Instruction' }), 'Be short.');
    await user.click(screen.getByRole('switch', { name: 'Leave the choice of words to the provider' }));
    await user.click(screen.getByRole('switch', { name: 'Tutor' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    return page;
  }
  const calls = (count: number) => waitFor(() => expect(server.calls(conversations.chat)).toHaveLength(count));

  test('begins with what was set for it, and the next new one with nothing', async () => {
    const { user, box, router } = await setUp();
    expect(await screen.findByRole('button', { name: 'Who answers: Llama' })).toBeTruthy();
    await user.type(box, 'Why?{Enter}');
    await calls(1);
    expect(server.calls(conversations.create)).toEqual([{ id: expect.any(String), settings: set }]);
    expect(server.calls(conversations.chat)[0]).not.toHaveProperty('provider');

    await act(() => router.navigate('/chat'));
    await user.type(screen.getByRole('textbox', { name: 'Message' }), 'And this?{Enter}');
    await calls(2);
    expect(server.calls(conversations.create)[1]).toEqual({ id: expect.any(String) });
    expect(server.calls(conversations.chat)[1]).toMatchObject({ provider: 'auto' });
  });

  test('has them in its slash menu and keeps them until it begins, also when the page is left', async () => {
    const { user, box } = await setUp();
    dispatchEvent(new Event('pagehide'));
    cleanup();
    expect(JSON.parse(localStorage.getItem('xt.draft.u-mina.new') ?? '')).toMatchObject({ settings: set });
    expect(box.isConnected).toBe(false);
    const again = await openChat(server, '/chat');
    await user.type(again.box, '/settings{Enter}');
    expect((await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Instruction' })).value).toBe('Be short.');
  });

  test('begins with them when what was written offline is sent', async () => {
    const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    const { user, box } = await setUp();
    await user.type(box, 'Why?{Enter}');
    await waitFor(async () => expect(await outbox.unsent()).toMatchObject([{ begins: true, settings: set }]));
    await user.type(screen.getByRole('textbox', { name: 'Message' }), 'And why that?{Enter}');
    await waitFor(async () => expect(await outbox.unsent()).toMatchObject([{}, { begins: true, settings: set }]));
    online.mockRestore();
    act(() => void dispatchEvent(new Event('online')));
    await calls(1);
    expect(server.calls(conversations.create)[0]).toMatchObject({ settings: set });
  });
});

describe('the context', () => {
  const full = (used: number, truncated = false) =>
    server.contexts.set('c-1', { used_tokens_estimate: used, window: 1_000, truncated });
  const gauge = (used: string) => screen.findByRole('button', { name: `About ${used} of 1,000 tokens` });
  const bar = (button: HTMLElement) => button.querySelector<HTMLElement>('[style]')?.style.width;

  test('is told by the composer in per cent and in tokens, and pressing that tells more', async () => {
    full(250);
    const { user } = await openChat(server, '/chat/c-1');
    const button = await gauge('250');
    expect(button.textContent).toBe('25%');
    expect(bar(button)).toBe('25%');
    await user.click(button);
    const meter = await screen.findByRole('progressbar', { name: 'Context' });
    expect(meter.getAttribute('aria-valuetext')).toBe('About 250 of 1,000 tokens');
    expect(screen.queryByText('The oldest messages do not fit any more and are left out.')).toBeNull();
  });

  test('near its limit it is as full as it is', async () => {
    full(996);
    await openChat(server, '/chat/c-1');
    const button = await gauge('996');
    expect(button.textContent).toBe('99%');
    expect(bar(button)).toBe('99.6%');
  });

  test('beyond its limit it is full and not more, the tokens are those that there are, and what is left out is said', async () => {
    full(1_700, true);
    const { user } = await openChat(server, '/chat/c-1');
    const button = await gauge('1,700');
    expect(button.textContent).toBe('100%');
    expect(bar(button)).toBe('100%');
    await user.click(button);
    const region = within(await screen.findByRole('region', { name: 'Context' }));
    expect(region.getByText('The oldest messages do not fit any more and are left out.')).toBeTruthy();
    expect(region.getByRole('progressbar').getAttribute('aria-valuetext')).toBe('About 1,700 of 1,000 tokens');
  });

  test('of a window that nobody knows has no gauge', async () => {
    await openChat(server, '/chat/c-1');
    await screen.findByRole('button', { name: 'Settings of this conversation' });
    expect(screen.queryByRole('button', { name: /tokens$/ })).toBeNull();
  });
});
