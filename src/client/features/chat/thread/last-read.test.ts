import { afterEach, describe, expect, test } from 'vitest';
import { firstUnread, lastRead, markRead } from './last-read.ts';

const place = (conversationId: string, userId = 'u-1') => ({ userId, conversationId });
const entries = ['a', 'b', 'c'].map((key) => ({ key }));

afterEach(() => localStorage.clear());

describe('what was read', () => {
  test('is kept for each person and conversation', () => {
    markRead(place('c-1'), 'a');
    markRead(place('c-2'), 'b');
    markRead(place('c-1'), 'c');
    expect([lastRead(place('c-1')), lastRead(place('c-2')), lastRead(place('c-1', 'u-2'))]).toEqual(['c', 'b', null]);
  });

  test('is forgotten for the conversations read longest ago', () => {
    for (let n = 0; n <= 300; n += 1) markRead(place(`c-${n}`), 'a');
    expect(lastRead(place('c-0'))).toBeNull();
    expect(lastRead(place('c-1'))).toBe('a');
  });

  test.each(['{', '{}', '[1]', '[["c-1",3]]', 'null'])('a store with %s in it counts as empty', (text) => {
    localStorage.setItem('xt.read.u-1', text);
    expect(lastRead(place('c-1'))).toBeNull();
  });
});

describe('the first unread entry', () => {
  test('follows the last one that was read', () => {
    expect(firstUnread(entries, 'a')).toBe('b');
  });

  test('is none when all is read, or nothing is known, or what was read is not loaded', () => {
    expect([firstUnread(entries, 'c'), firstUnread(entries, null), firstUnread(entries, 'x')]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
