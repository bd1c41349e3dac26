import { describe, expect, test } from 'vitest';
import type { Entry } from '../turns-of.ts';
import { findHits, hitFrom, stepFrom } from './find-hits.ts';

const question = (key: string, text: string): Entry => ({
  kind: 'question',
  key,
  text,
  at: '2026-10-14T10:00:00Z',
  message: null,
});
const answer = (key: string, content: string): Entry => ({
  kind: 'answer',
  key,
  live: false,
  before: '',
  first: null,
  message: { id: key, role: 'assistant', content, created_at: '2026-10-14T10:00:00Z', status: 'complete' },
});
const entries = [
  question('q1', 'When do I use the present perfect?'),
  answer('a1', 'The **present perfect** links past and present.'),
  question('q2', 'و در فارسی؟ من می‌روم'),
  answer('a2', 'See [the rule](https://example.org/present).'),
];
const find = (query: string) => findHits(entries, query, new AbortController().signal);

describe('searching a conversation', () => {
  test('finds every occurrence, oldest first, whatever the case', async () => {
    expect(await find(' PRESENT ')).toEqual([
      { key: 'q1', nth: 0 },
      { key: 'a1', nth: 0 },
      { key: 'a1', nth: 1 },
    ]);
  });

  test('finds words across formatting, and not in addresses', async () => {
    expect(await find('the present perfect links')).toEqual([{ key: 'a1', nth: 0 }]);
    expect(await find('example.org')).toEqual([]);
  });

  test('finds Persian words written with another keyboard', async () => {
    expect(await find('ميروم')).toEqual([{ key: 'q2', nth: 0 }]);
  });

  test('finds nothing for nothing', async () => {
    expect(await find('   ')).toEqual([]);
  });
});

describe('going from hit to hit', () => {
  test('begins at the reader and goes round at both ends', async () => {
    const hits = await find('present');
    expect(hitFrom(hits, entries, 'a1')).toEqual(hits[1]);
    expect(hitFrom(hits, entries, 'a2')).toEqual(hits[0]);
    expect(stepFrom(hits, hits[2] ?? null, 1)).toEqual(hits[0]);
    expect(stepFrom(hits, hits[0] ?? null, -1)).toEqual(hits[2]);
  });

  test('without hits there is nowhere to go', () => {
    expect(hitFrom([], entries, 'a1')).toBeNull();
    expect(stepFrom([], null, 1)).toBeNull();
  });
});
