import { expect, test } from 'vitest';
import type { Conversation } from '#contract/conversations.ts';
import { groupConversations } from './group-conversations.ts';

const talk = (title: string, updated_at: string, pinned = false): Conversation => ({
  id: title,
  title,
  pinned,
  archived: false,
  message_count: 2,
  last_message: null,
  created_at: updated_at,
  updated_at,
});
const shape = (items: Conversation[], now: string, zone: string) =>
  groupConversations(items, new Date(now), zone).map(({ name, items: some }) => [name, some.map(({ title }) => title)]);

test('the day is that of the learner, not that of the server', () => {
  const late = talk('late', '2026-10-13T22:30:00Z');
  expect(shape([late], '2026-10-14T06:00:00Z', 'UTC')).toEqual([['yesterday', ['late']]]);
  expect(shape([late], '2026-10-14T06:00:00Z', 'Asia/Tehran')).toEqual([['today', ['late']]]);
});

test('pinned ones stand first, whatever their day, and the order within a group stays', () => {
  const items = [
    talk('p', '2026-01-01T10:00:00Z', true),
    talk('a', '2026-10-14T09:00:00Z'),
    talk('b', '2026-10-14T08:00:00Z'),
    talk('w', '2026-10-07T08:00:00Z'),
    talk('o', '2026-10-06T08:00:00Z'),
  ];
  expect(shape(items, '2026-10-14T12:00:00Z', 'UTC')).toEqual([
    ['pinned', ['p']],
    ['today', ['a', 'b']],
    ['lastWeek', ['w']],
    ['older', ['o']],
  ]);
});

test('a clock that is behind the server calls it today', () => {
  expect(shape([talk('a', '2026-10-15T00:10:00Z')], '2026-10-14T23:59:00Z', 'UTC')).toEqual([['today', ['a']]]);
});
