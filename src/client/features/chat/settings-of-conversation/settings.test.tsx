import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
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
