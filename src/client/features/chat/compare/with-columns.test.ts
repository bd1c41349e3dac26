import { expect, test } from 'vitest';
import type { Message } from '#contract/chat.ts';
import { lineOf } from '../branches/line-of.ts';
import { entriesOf } from '../thread/turns-of.ts';
import { type Comparing, withColumns } from './with-columns.ts';

const question: Message = {
  id: 'q',
  role: 'user',
  content: 'Why?',
  created_at: '2026-10-14T10:00:00Z',
  status: 'complete',
  parent_message_id: null,
  client_message_id: 'mine',
};
const answer = (id: string, part: Partial<Message> = {}): Message => ({
  ...question,
  id,
  role: 'assistant',
  content: `answer ${id}`,
  parent_message_id: 'q',
  provider: id,
  client_message_id: `of-${id}`,
  ...part,
});

/** The columns of the question, of which the newest answer is on show. */
function columnsOf(messages: readonly Message[], part: Partial<Comparing> = {}) {
  const line = lineOf(messages, messages[0]?.id ?? null);
  const comparing: Comparing = {
    conversationId: 'c',
    messages,
    versions: line.versions,
    lanes: [],
    shown: { mine: true },
    refused: {},
    wishes: new Map(),
    ...part,
  };
  const entry = withColumns(entriesOf(line.messages, null), comparing)[1];
  return entry?.kind === 'answer' ? entry.columns : undefined;
}

test('answers to one question stand in the order in which they were begun, and the one on show is told', () => {
  const columns = columnsOf([answer('b'), answer('a'), question]);
  expect(columns?.map(({ message, current }) => [message?.id, current])).toEqual([
    ['a', false],
    ['b', true],
  ]);
});

test('one answer alone is compared with nothing, nor are answers of which nobody asked to see both', () => {
  expect(columnsOf([answer('a'), question])).toBeUndefined();
  expect(columnsOf([answer('b'), answer('a'), question], { shown: {} })).toBeUndefined();
});

test('two that are being written are compared without being asked, until somebody closes that', () => {
  const writing = [answer('b', { status: 'streaming' }), answer('a', { status: 'streaming' }), question];
  const lanes = [
    { lane: 'c', messageId: 'b', besides: null },
    { lane: 'c/a', messageId: 'a', besides: null },
  ];
  expect(columnsOf(writing, { shown: {}, lanes })?.map(({ lane }) => lane)).toEqual(['c/a', 'c']);
  expect(columnsOf(writing, { shown: { mine: false }, lanes })).toBeUndefined();
});

test('a second answer has its column from the wish until it is stored, and only one', () => {
  const wishes = new Map([['mine', { id: 'of-b', provider: 'b', model: null }]]);
  const lane = { lane: 'c/of-b', messageId: null, besides: 'mine' };
  expect(columnsOf([answer('a'), question], { wishes })?.[1]?.wished?.provider).toBe('b');
  expect(columnsOf([answer('a'), question], { wishes, lanes: [lane] })?.map((one) => one.lane)).toEqual([
    null,
    'c/of-b',
  ]);
  expect(columnsOf([answer('b'), answer('a'), question], { wishes })).toHaveLength(2);
});

test('what came to nothing gives its column to the next answer of the same provider', () => {
  const failed = answer('b', { status: 'failed', content: '' });
  const again = answer('c', { provider: 'b' });
  expect(columnsOf([again, failed, answer('a'), question])?.map(({ message }) => message?.id)).toEqual(['a', 'c']);
});

test('an answer in several parts is one column', () => {
  const rest = answer('r', { parent_message_id: 'a', continues_message_id: 'a', content: ' and the rest' });
  const columns = columnsOf([answer('b'), rest, answer('a'), question]);
  expect(columns?.[0]?.message?.content).toBe('answer a and the rest');
});
