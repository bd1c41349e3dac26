import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { LedgerEntry } from '#contract/xp.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { bring, connectXentree } from '../testing/bring.ts';
import { XentreeServer } from '../testing/xentree-server.ts';

let there: XentreeServer;
let here: TestServer;
let mina: TestUser;
let id: string;
beforeAll(async () => {
  there = await new XentreeServer().start();
  here = await testServer({ now: new Date('2026-05-10T08:00:00.000Z'), config: { safeFetchAllow: [there.host] } });
  mina = await here.aUser('mina');
  ({ id } = await connectXentree(mina, there.form));
});
beforeEach(() => {
  there.conversations = [];
  there.transcripts = [];
  there.pulse = null;
  there.bare = false;
  there.asked.length = 0;
});
afterEach(() => {
  there.instead = () => false;
});
afterAll(async () => {
  await here.close();
  await there.close();
});

const message = (n: number, part: object = {}) => ({
  ...{ id: `m-${n}`, role: n % 2 ? 'user' : 'assistant', content: `Words ${n}`, colour: 'green' },
  created_at: `2026-05-01T08:00:0${n}+00:00`,
  ...part,
});
function talk(conversation: string, title: string, ...messages: unknown[]) {
  there.conversations.push({
    id: conversation,
    title,
    updated_at: '2026-05-01T09:00:00Z',
    shape: 'of another program',
  });
  there.messages.set(conversation, messages);
}
const zero = { new: 0, there: 0, failed: 0 };

test('without an export a conversation comes by its messages, each answering the one before, however pages are cut', async () => {
  talk('c/1 ?', 'By messages', message(1), message(2), message(3));
  talk('c-2', 'Shorter', message(1));
  talk('c-3', '', message(1, { content: 'A title is made of this' }));
  const done = await bring(mina, id, { what: ['conversations'] });
  expect(done.counts).toEqual({ conversations: { ...zero, new: 3 } });
  const { items } = (await mina.call('GET', '/api/core/conversations')).json();
  const found = items.find(({ title }: { title: string }) => title === 'By messages');
  const messages = (await mina.call('GET', `/api/core/conversations/${found.id}/messages`)).json().items;
  const words = new Map<string, string>(messages.map((one: { id: string; content: string }) => [one.id, one.content]));
  expect(
    messages.map((one: { role: string; content: string; parent_message_id: string | null }) => [
      one.role,
      one.content,
      words.get(one.parent_message_id ?? '') ?? null,
    ]),
  ).toEqual([
    ['user', 'Words 1', null],
    ['assistant', 'Words 2', 'Words 1'],
    ['user', 'Words 3', 'Words 2'],
  ]);
  there.bare = true;
  expect((await bring(mina, id, { what: ['conversations'] })).counts).toEqual({ conversations: { ...zero, there: 3 } });
});

test('rows that mean harm are one failed item each, and the rest comes', async () => {
  talk('good', 'Good', message(1));
  talk('broken', 'Broken', message(1), { id: 7, role: 'root', content: null });
  talk('empty', 'Empty, which is no fault');
  there.conversations.push(null, 7, { id: 5 }, { id: '../../../etc/passwd' }, { id: 'x'.repeat(1_000) }, 'text');
  const done = await bring(mina, id, { what: ['conversations'] });
  expect(done.status).toBe('done');
  expect(done.counts.conversations).toEqual({ new: 2, there: 0, failed: 7 });
  expect(new Set(done.items.filter(({ outcome }) => outcome === 'failed').map(({ reason }) => reason))).toEqual(
    new Set(['It is not as a Xentree server writes it.', 'The other server does not give it.']),
  );
  expect(there.asked.every((path) => path.startsWith('/api/'))).toBe(true);
});

test('transcripts come with their turns; gaps, strange turns and spans that run backwards do not', async () => {
  const span = { session_started_at: '2026-05-01T08:00:00+02:00', session_ended_at: '2026-05-01T08:05:00+02:00' };
  const turn = (role: string, text: string) => ({ role, text, timestamp: '2026-05-01T08:00:02+02:00', extra: 1 });
  const kinds: Record<string, object> = {
    good: { ...span, transcripts: [turn('ai', 'Where do you live?'), turn('user', ''), turn('user', 'By the pier')] },
    backwards: { ...span, session_ended_at: '2020-01-01T00:00:00Z', transcripts: [turn('user', 'x')] },
    silent: { ...span, transcripts: [] },
    hostile: { ...span, transcripts: [turn('__proto__', 'x')] },
  };
  for (const [name, body] of Object.entries(kinds)) {
    there.transcripts.push({ id: name, excerpt: name });
    there.transcript.set(name, body);
  }
  const done = await bring(mina, id, { what: ['transcripts'] });
  expect(done.counts).toEqual({ transcripts: { new: 1, there: 0, failed: 3 } });
  const { items } = (await mina.call('GET', '/api/live/transcripts?q=pier')).json();
  expect(items).toMatchObject([{ turns: 2, session_started_at: '2026-05-01T06:00:00.000Z', duration_seconds: 300 }]);
});

test('without a ledger the points of days that are over come, each day once, and nothing for days without', async () => {
  there.pulse = [
    { date: '2026-05-07', xp: 0, minutes: 3, level: 0 },
    { date: '2026-05-08', xp: 30, minutes: 9, level: 2 },
    { date: '2026-05-09', xp: 12, minutes: 4, level: 1 },
    { date: '2026-05-10', xp: 99, minutes: 4, level: 1 },
    { date: '2026-05-06', xp: 1e12 },
    { date: 'tomorrow', xp: 1 },
  ];
  const done = await bring(mina, id, { what: ['progress'] });
  expect(done.counts).toEqual({ progress: { new: 2, there: 0, failed: 2 } });
  expect(done.progress_after).toEqual({ total_xp: 42, level: 1, current_streak: 2 });
  const { items } = (await mina.call('GET', '/api/xp/ledger')).json<{ items: LedgerEntry[] }>();
  expect(items.map(({ local_date, amount, rule }) => [local_date, amount, rule])).toEqual([
    ['2026-05-09', 12, 'day_brought_over'],
    ['2026-05-08', 30, 'day_brought_over'],
  ]);
  const again = await bring(mina, id, { what: ['progress'] });
  expect(again.counts).toEqual({ progress: { new: 0, there: 2, failed: 2 } });
  expect(again.progress_after?.total_xp).toBe(42);
});

test('a server that has no such list is said to have none', async () => {
  expect(await bring(mina, id, { what: ['progress'] })).toMatchObject({
    ...{ status: 'failed', error: 'This server does not give points.' },
  });
  there.instead = (path, response) => {
    if (path !== '/api/live/transcripts') return false;
    response.writeHead(405).end();
    return true;
  };
  expect((await bring(mina, id, { what: ['transcripts'] })).error).toBe('This server does not give transcripts.');
});

test('a server that asks for a pause gets it, and what was brought before is not brought again', async () => {
  talk('p-1', 'First', message(1));
  talk('p-2', 'Second', message(1, { content: 'Other words' }));
  there.instead = (path, response) => {
    if (!path.includes('p-2')) return false;
    response.writeHead(429, { 'retry-after': '90' }).end();
    return true;
  };
  const waiting = await bring(mina, id, { what: ['conversations'] });
  expect(waiting).toMatchObject({ status: 'queued', continues_at: '2026-05-10T08:01:30.000Z' });
  const other = await mina.call('POST', `/api/integrations/${id}/imports`, { what: ['progress'] });
  expect(other.json().detail.error).toBe('conflict');
  there.instead = () => false;
  const firsts = () => there.asked.filter((path) => path.includes('p-1')).length;
  const before = firsts();
  here.clock.now = new Date('2026-05-10T08:02:00.000Z');
  const place = `/api/integrations/${id}/imports/${waiting.id}`;
  await expect.poll(async () => (await mina.call('GET', place)).json().status, { timeout: 30_000 }).toBe('done');
  expect((await mina.call('GET', place)).json().counts).toEqual({ conversations: { ...zero, new: 2 } });
  expect(firsts()).toBe(before);
});
