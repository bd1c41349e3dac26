import { expect, test } from 'vitest';
import type { Message } from '#contract/chat.ts';
import { entriesOf } from './turns-of.ts';

const question = (id: string, clientId?: string): Message => ({
  id,
  role: 'user',
  content: `question ${id}`,
  created_at: '2026-10-14T10:00:00Z',
  status: 'complete',
  ...(clientId && { client_message_id: clientId }),
});
const answer = (id: string, status: Message['status'] = 'complete'): Message => ({
  id,
  role: 'assistant',
  content: `answer ${id}`,
  created_at: '2026-10-14T10:00:01Z',
  status,
});
const live = {
  messageId: null as string | null,
  question: { clientMessageId: 'mine', text: 'why', askedAt: '2026-10-14T10:01:00Z' },
};
const shape = (...args: Parameters<typeof entriesOf>) =>
  entriesOf(...args).map((entry) => `${entry.key}${entry.kind === 'answer' && entry.live ? ' live' : ''}`);

test('stored messages stand oldest first', () => {
  expect(shape([answer('a2'), question('q2'), answer('a1'), question('q1')], null)).toEqual(['q1', 'a1', 'q2', 'a2']);
});

test('a question that was just sent and its answer stand at the end', () => {
  expect(shape([answer('a1'), question('q1')], live)).toEqual(['q1', 'a1', 'mine', 'beginning live']);
});

test('nothing is doubled when the list is fetched while the answer is being written', () => {
  const fetched = [answer('a2', 'streaming'), question('q2', 'mine'), answer('a1'), question('q1')];
  expect(shape(fetched, live)).toEqual(['q1', 'a1', 'mine', 'a2 live']);
  expect(shape(fetched, { ...live, messageId: 'a2' })).toEqual(['q1', 'a1', 'mine', 'a2 live']);
});

test('an element keeps its key when its message becomes stored', () => {
  const during = shape([answer('a1'), question('q1')], { ...live, messageId: 'a2' });
  const afterwards = shape([answer('a2'), question('q2', 'mine'), answer('a1'), question('q1')], null);
  expect(during.map((key) => key.replace(' live', ''))).toEqual(afterwards);
});

test('a system message is not shown', () => {
  expect(shape([{ ...question('s'), role: 'system' }], null)).toEqual([]);
});

test('an answer and the part that goes on with it are one element, which keeps its key', () => {
  const rest = { ...answer('a2'), content: ' the rest', continues_message_id: 'a1' };
  const [, whole, ...more] = entriesOf([rest, answer('a1', 'stopped'), question('q1')], null);
  expect(more).toEqual([]);
  expect(whole).toMatchObject({ key: 'a1', before: 'answer a1', first: { id: 'a1' }, live: false });
  expect(whole).toMatchObject({ message: { id: 'a2', content: 'answer a1 the rest', status: 'complete' } });
});

test('an answer that goes on stays in its place while the rest is written, before and after it is stored', () => {
  const goesOn = { messageId: 'a2', question: null, continues: true };
  const begun = entriesOf([answer('a1', 'stopped'), question('q1')], goesOn);
  const rest = { ...answer('a2', 'streaming'), content: ' the', continues_message_id: 'a1' };
  const fetched = entriesOf([rest, answer('a1', 'stopped'), question('q1')], goesOn);
  for (const entries of [begun, fetched]) {
    expect(entries).toHaveLength(2);
    expect(entries[1]).toMatchObject({ key: 'a1', live: true, before: 'answer a1' });
  }
});
