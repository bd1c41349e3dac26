import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { conversations } from '#contract/conversations.ts';
import { isAnswering } from '../live/run-answer.ts';
import { ChatServer, ScriptedAnswer } from '../testing/chat-server.ts';
import { closeChat, openChat, stored } from '../testing/open-chat.tsx';
import { useComparisons } from './open-comparisons.ts';

let server: ChatServer;
let small: ScriptedAnswer;
let large: ScriptedAnswer;

const question = stored({ id: 'q-1', content: 'Why?', parent_message_id: null });
const first = stored({
  id: 'a-1',
  role: 'assistant',
  content: 'Because.',
  parent_message_id: 'q-1',
  provider: 'ollama',
  model: 'llama',
  usage: { input_tokens: 12, output_tokens: 3 },
  attempts: [{ provider: 'ollama', outcome: 'answered', ms: 1_400 }],
});
const second = { ...first, id: 'a-2', content: 'For a reason.', provider: 'mistral', model: 'large' };

beforeEach(() => {
  useComparisons.setState({ shown: {}, refused: {} });
  server = new ChatServer();
  server.providers = [
    ...server.providers,
    {
      id: 'mistral',
      name: 'Mistral',
      kind: 'openai',
      available: true,
      models: [{ id: 'large', name: 'Large' }],
      default_model: 'large',
    },
  ];
  [small, large] = [new ScriptedAnswer(), new ScriptedAnswer()];
  server.answers.set('ollama', small).set('auto', small).set('mistral', large).set('g-1', small).set('g-2', large);
  server.add('c-1', 'An average', [first, question]);
  for (const talk of server.talks.values()) talk.last_message = null;
});
afterEach(async () => {
  for (const answer of [small, large]) act(() => end(answer));
  await waitFor(() => expect(isAnswering('c-1')).toBe(false));
  await closeChat();
});

const ended = new WeakSet<ScriptedAnswer>();
function end(answer: ScriptedAnswer): void {
  if (ended.has(answer)) return;
  ended.add(answer);
  answer.say('done', { usage: { input_tokens: 20, output_tokens: 5 }, status: 'complete' });
}
const startOf = (n: 1 | 2) => ({
  generation_id: `g-${n}`,
  message_id: `b-${n}`,
  conversation_id: 'c-1',
  provider: n === 1 ? 'ollama' : 'mistral',
  model: n === 1 ? 'llama' : 'large',
});
const asked = () => server.calls(conversations.chat);
const beside = () => screen.findByRole('region', { name: 'Answers side by side' });
const column = async (name: RegExp) => within(await beside()).findByRole('article', { name });

async function chooseSecond(user: Awaited<ReturnType<typeof openChat>>['user']): Promise<void> {
  await user.click(await screen.findByRole('button', { name: /^Who answers/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'Compare with…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Compare with another model' });
  await user.click(await within(dialog).findByRole('button', { name: /^Large/ }));
}

test('the next question is asked once, and answered by two at the same time, each in its column', async () => {
  const { user, box } = await openChat(server, '/chat/c-1');
  await chooseSecond(user);
  expect(screen.getByRole('button', { name: 'Who answers: Auto and Large' })).toBeTruthy();
  await user.type(box, 'And then?{Enter}');
  await waitFor(() => expect(asked()).toHaveLength(1));
  act(() => {
    small.say('start', startOf(1));
    small.say('delta', { text: 'Then this.' });
  });
  await waitFor(() => expect(asked()).toHaveLength(2));
  expect(asked()[1]).toMatchObject({ regenerate_message_id: 'b-1', provider: 'mistral', model: 'large', message: '' });
  act(() => {
    large.say('start', startOf(2));
    large.say('delta', { text: 'Then that.' });
  });
  expect(await within(await column(/Llama, being written/)).findByText('Then this.')).toBeTruthy();
  const other = within(await column(/Large, being written/));
  expect(await other.findByText('Then that.')).toBeTruthy();
  // The choice was for one question.
  expect(screen.getByRole('button', { name: 'Who answers: Auto' })).toBeTruthy();
  await user.click(other.getByRole('button', { name: 'Stop this answer' }));
  await waitFor(() => expect(server.calls(conversations.stopGeneration)).toHaveLength(1));
});

test('each answer is announced once when it begins and once when it is done', async () => {
  const { user, box } = await openChat(server, '/chat/c-1');
  await chooseSecond(user);
  await user.type(box, 'And then?{Enter}');
  await screen.findByText('An answer is being written.');
  act(() => small.say('start', startOf(1)));
  await screen.findByText('Another answer is being written beside it.');
  act(() => large.say('start', startOf(2)));
  act(() => end(large));
  await screen.findByText('Large has answered.');
  act(() => end(small));
  await screen.findByText('Llama has answered.');
  const said = screen.getByText('Llama has answered.').parentElement;
  expect([...(said?.children ?? [])].map((one) => one.textContent)).toEqual([
    'An answer is being written.',
    'Another answer is being written beside it.',
    'Large has answered.',
    'Llama has answered.',
  ]);
});

test('an answer is held against that of another model, which is asked the same question', async () => {
  const { user } = await openChat(server, '/chat/c-1');
  await screen.findByText('Because.');
  await user.click(screen.getAllByRole('button', { name: 'More for this message' }).at(-1) as HTMLElement);
  await user.click(await screen.findByRole('menuitem', { name: 'Compare with another model' }));
  await user.click(await screen.findByRole('button', { name: /^Large/ }));
  await waitFor(() => expect(asked()).toHaveLength(1));
  expect(asked()[0]).toMatchObject({ regenerate_message_id: 'q-1', provider: 'mistral', model: 'large' });
  act(() => {
    large.say('start', startOf(2));
    large.say('delta', { text: 'For a reason.' });
  });
  expect(await within(await column(/^Answer by Llama$/)).findByText('Because.')).toBeTruthy();
  expect(await within(await column(/Large, being written/)).findByText('For a reason.')).toBeTruthy();
});

test('versions that are stored are compared, with what each took, and the one that is kept is the branch on show', async () => {
  server.messages.set('c-1', [second, first, question]);
  const { user } = await openChat(server, '/chat/c-1');
  await screen.findByText('For a reason.');
  await user.click(screen.getByRole('button', { name: 'Compare versions' }));
  const kept = within(await column(/^Answer by Llama$/));
  expect(kept.getByText('1.4 sec')).toBeTruthy();
  expect(kept.getByText('12 tokens read, 3 written')).toBeTruthy();
  expect(await within(await column(/^Answer by Large$/)).findByText('The conversation goes on here')).toBeTruthy();
  await user.click(kept.getByRole('button', { name: 'Keep this one' }));
  await waitFor(() => expect(server.calls(conversations.update)).toEqual([{ current_leaf_id: 'a-1' }]));
  expect(screen.queryByRole('region', { name: 'Answers side by side' })).toBeNull();
  expect(await screen.findByText('Because.')).toBeTruthy();
  expect(screen.queryByText('For a reason.')).toBeNull();
  const versions = within(screen.getByRole('group', { name: 'Versions of this answer' }));
  expect(versions.getByRole('status').getAttribute('aria-label')).toBe('Version 1 of 2');
});

test('a page that is loaded while both are written follows both, side by side', async () => {
  const writing = { content: '', status: 'streaming' as const };
  server.messages.set('c-1', [
    { ...second, ...writing, id: 'b-2', generation_id: 'g-2' },
    { ...first, ...writing, id: 'b-1', generation_id: 'g-1' },
    question,
  ]);
  await openChat(server, '/chat/c-1');
  act(() => {
    for (const [answer, n, text] of [[small, 1, 'This.'] as const, [large, 2, 'That.'] as const]) {
      answer.say('start', startOf(n));
      answer.say('delta', { text });
    }
  });
  expect(await within(await column(/Llama, being written/)).findByText('This.')).toBeTruthy();
  expect(await within(await column(/Large, being written/)).findByText('That.')).toBeTruthy();
  expect(asked()).toHaveLength(0);
  server.messages.set('c-1', [{ ...second, id: 'b-2' }, { ...first, id: 'b-1' }, question]);
});

test('an answer that failed says why in its column, where it is asked for again', async () => {
  server.messages.set('c-1', [
    { ...second, content: '', status: 'failed', error: 'Mistral is busy.', attempts: [] },
    first,
    question,
  ]);
  const { user } = await openChat(server, '/chat/c-1');
  await user.click(await screen.findByRole('button', { name: 'Compare versions' }));
  const failed = within(await column(/^Answer by Large$/));
  expect(failed.getByText('Mistral is busy.')).toBeTruthy();
  await user.click(failed.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(asked()).toHaveLength(1));
  expect(asked()[0]).toMatchObject({ regenerate_message_id: 'q-1', provider: 'mistral', model: 'large' });
  expect(await within(await column(/^Answer by Llama$/)).findByText('Because.')).toBeTruthy();
});

test('an answer that has just failed is asked for again even before its messages are listed', async () => {
  const { user, box } = await openChat(server, '/chat/c-1');
  await chooseSecond(user);
  await user.type(box, 'And then?{Enter}');
  await waitFor(() => expect(asked()).toHaveLength(1));
  act(() => small.say('start', startOf(1)));
  await waitFor(() => expect(asked()).toHaveLength(2));
  const own = asked()[0]?.client_message_id;
  const release = server.holdMessages();
  act(() => {
    large.say('start', startOf(2));
    ended.add(large);
    large.say('error', { error: 'provider_unavailable', message: 'Mistral is busy.' });
  });
  await user.click(await within(await beside()).findByRole('button', { name: 'Try again' }));
  server.messages.set('c-1', [
    { ...second, id: 'b-2', content: '', status: 'failed', error: 'Mistral is busy.', parent_message_id: 'q-2' },
    { ...first, id: 'b-1', content: '', status: 'streaming', generation_id: 'g-1', parent_message_id: 'q-2' },
    stored({ id: 'q-2', content: 'And then?', parent_message_id: 'a-1', client_message_id: String(own) }),
    first,
    question,
  ]);
  release();
  await waitFor(() => expect(asked()).toHaveLength(3));
  expect(asked()[2]).toMatchObject({ regenerate_message_id: 'q-2', provider: 'mistral', model: 'large' });
});

test('what a tab that was killed had not handed over is asked of both, with the ids that it had', async () => {
  const row = {
    id: 'm-9',
    conversationId: 'c-1',
    begins: false,
    body: { message: 'And then?', provider: 'auto', conversation_id: 'c-1', client_message_id: 'm-9' },
    second: { id: 's-9', provider: 'mistral', model: 'large' },
  };
  localStorage.setItem('xt.draft.u-mina.c-1', JSON.stringify({ text: '', sending: [row] }));
  await openChat(server, '/chat/c-1');
  await waitFor(() => expect(asked()).toHaveLength(1));
  act(() => small.say('start', startOf(1)));
  await waitFor(() => expect(asked()).toHaveLength(2));
  expect(asked().map((body) => body.client_message_id)).toEqual(['m-9', 's-9']);
  act(() => large.say('start', startOf(2)));
});
