import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { conversations } from '#contract/conversations.ts';
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
