import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { LiveServerFrame } from '#contract/live-frames.ts';
import type { ChatTurn } from '#server/ai/chat-turn.ts';
import type { ChatProviders } from '#server/ai/generate.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import type { SessionRow } from '../sessions.repository.ts';
import { createSessions } from '../sessions.service.ts';
import { createTurns } from '../turns.service.ts';
import { createPartner } from './partner.ts';
import { createTalk, type Outlet } from './talk.ts';

let server: TestServer;
let userId: string;
let steady = 0;
let wall = Date.UTC(2026, 4, 10, 8);
/** What the provider was asked, and what it says: after its pieces it is silent until it is stopped, where it hangs. */
let asked: ChatTurn[][];
let pieces: string[];
let hangs: boolean;
let count = 0;

const providers = {
  list: async () => ({ items: [] }),
  async *generate({ turns, signal }: { turns: ChatTurn[]; signal: AbortSignal }) {
    asked.push(turns);
    yield { type: 'start', provider: 'one', model: 'm' };
    for (const text of pieces) yield { type: 'delta', text };
    if (hangs) await new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  },
} as unknown as ChatProviders;

const clock = () => new Date(wall);
function parts() {
  const { db } = server.database;
  const ports = { levelOf: async () => 'A2' as const, award: async () => 0, record: async () => 0 };
  const sessions = createSessions({ db, clock, steady: () => steady, ...ports });
  const turns = createTurns(db, clock);
  const partner = createPartner(providers, async () => {});
  return { sessions, turns, partner, clock, steady: () => steady, log: pino({ level: 'silent' }) };
}

class Place implements Outlet {
  readonly frames: LiveServerFrame[] = [];
  closed: string | null = null;
  seen = steady;
  #wake = () => {};
  send = (frame: LiveServerFrame): void => {
    this.frames.push(frame);
    this.#wake();
  };
  close(code: string): void {
    this.closed = code;
  }
  seenAt = () => this.seen;
  ping(): void {}
  async has(type: LiveServerFrame['type']): Promise<void> {
    while (!this.frames.some((frame) => frame.type === type))
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
  }
}

beforeAll(async () => {
  server = await testServer();
  userId = (await server.aUser('mina')).id;
});
afterAll(() => server.close());
beforeEach(() => {
  [asked, pieces, hangs] = [[], ['Well. '], false];
});

async function begin(of = parts()) {
  count += 1;
  const { row, remainingMs } = await of.sessions.start(
    userId,
    { session_type: 'voice', topic: 'my-day' },
    `s-${count}`,
  );
  return { ...of, row, remainingMs, talk: createTalk(row, of) };
}
function pass(seconds: number): void {
  steady += seconds * 1_000;
  wall += seconds * 1_000;
}
const usedOf = async ({ sessions, row }: { sessions: ReturnType<typeof parts>['sessions']; row: SessionRow }) =>
  ((await sessions.ofUser(userId, row.id))?.usedMs ?? 0) / 1_000;
const say = (id: string, text: string) => ({ type: 'user_text', id, text, started_at: clock().toISOString() }) as const;

test('a client that has vanished is charged up to its last sign of life, one that says goodbye until then', async () => {
  const one = await begin();
  const [vanished, polite] = [new Place(), new Place()];
  await one.talk.attach(vanished, undefined, one.remainingMs);
  await one.talk.quiet();
  pass(10);
  vanished.seen = steady;
  pass(14);
  await one.talk.detach(vanished);
  expect(await usedOf(one)).toBe(10);
  polite.seen = steady;
  await one.talk.attach(polite, undefined, one.remainingMs);
  pass(7);
  polite.seen = steady;
  await one.talk.detach(polite);
  expect(await usedOf(one)).toBe(31);
});

test('a server that stops counts until then', async () => {
  const one = await begin();
  await one.talk.attach(new Place(), undefined, one.remainingMs);
  await one.talk.quiet();
  pass(9);
  await one.talk.leave();
  expect(await usedOf(one)).toBe(9);
});

test('of two sockets that come at once the later one has the talk, and is told everything', async () => {
  const { talk, remainingMs } = await begin();
  const [first, second] = [new Place(), new Place()];
  await Promise.all([talk.attach(first, undefined, remainingMs), talk.attach(second, undefined, remainingMs)]);
  await talk.quiet();
  expect(first.closed).toBe('replaced');
  expect(first.frames.filter(({ type }) => type !== 'ready')).toEqual([]);
  expect(second.frames.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['ready', 'quota', 'ai_delta', 'ai_done']),
  );
  expect(second.frames[0]?.type).toBe('ready');
});

test('what the end of the session cuts off was not interrupted by the learner', async () => {
  hangs = true;
  const { talk, turns, sessions, row, remainingMs } = await begin();
  const place = new Place();
  await talk.attach(place, undefined, remainingMs);
  await place.has('ai_delta');
  await talk.end((await sessions.end(userId, row.id, 'bye')).row);
  expect(await turns.of(row)).toMatchObject([{ text: 'Well. ', interrupted: false, open: false }]);
});

test('a partner that was cut off by a server that died goes on from there, and after a gap answers what was said', async () => {
  hangs = true;
  const dead = await begin();
  const place = new Place();
  await dead.talk.attach(place, undefined, dead.remainingMs);
  await place.has('ai_delta');
  // The process is gone in the middle of it; another one has the same database.
  asked = [];
  [pieces, hangs] = [['And you?'], false];
  const talk = createTalk(dead.row, parts());
  await talk.attach(new Place(), undefined, dead.remainingMs);
  await talk.quiet();
  expect(asked.at(-1)?.at(-1)?.content).toContain('cut off after: "Well. "');
  expect(await dead.turns.of(dead.row)).toMatchObject([{ text: 'Well. ', brokenOff: true }, { text: 'And you?' }]);

  const at = clock().toISOString();
  await dead.turns.said(dead.row, {
    ...{ clientId: 'u-1', text: 'I am well.', startedAt: wall, endedAt: wall, gap: null, typed: true },
    ...{ confidence: null, voice: null },
  });
  await talk.take({ type: 'user_gap', id: 'u-2', started_at: at, ended_at: at, reason: 'lost' });
  asked = [];
  const later = createTalk(dead.row, parts());
  await later.attach(new Place(), undefined, dead.remainingMs);
  await later.quiet();
  expect(asked.at(-1)?.at(-1)).toMatchObject({ role: 'user', content: 'I am well.' });
});

test('an interruption of a turn that is over does not end the one that is being said', async () => {
  const { talk, turns, row, remainingMs } = await begin();
  const place = new Place();
  await talk.attach(place, undefined, remainingMs);
  await talk.quiet();
  [pieces, hangs] = [['Once upon a time'], true];
  place.frames.splice(0);
  await talk.take(say('u-1', 'Tell me a story.'));
  await place.has('ai_delta');
  await talk.take({ type: 'interrupt', turn: 0, heard: 2 });
  expect(await turns.of(row)).toMatchObject([
    { turn: 0, text: 'We', interrupted: true },
    { turn: 1 },
    { turn: 2, open: true },
  ]);
  await talk.take({ type: 'interrupt' });
  expect((await turns.of(row)).at(-1)).toMatchObject({ open: false, interrupted: true });
});

test('in the last minute the partner says goodbye and asks nothing', async () => {
  const { db } = server.database;
  await db.execute("insert into live_plans (id, plan, quota_seconds) values ('everyone', 'tiny', 1000)");
  const { talk, remainingMs } = await begin();
  const place = new Place();
  await talk.attach(place, undefined, remainingMs);
  await talk.quiet();
  expect(asked.flat().some(({ content }) => content.includes('nearly over'))).toBe(false);
  const left = Math.floor(remainingMs / 1_000) - 40;
  for (let passed = 0; passed < left; passed += 40) {
    pass(Math.min(40, left - passed));
    place.seen = steady;
    await talk.detach(place);
    await talk.attach(place, undefined, remainingMs - passed * 1_000);
  }
  await talk.take(say('u-1', 'I like tea.'));
  await talk.quiet();
  expect(asked.at(-1)?.[0]?.content).toContain('nearly over');
  await talk.leave();
});

test('what was read aloud is known until when, and a clock that is set back puts no turn before another', async () => {
  const { talk, turns, row, remainingMs } = await begin();
  await talk.attach(new Place(), undefined, remainingMs);
  await talk.quiet();
  const began = clock();
  pass(5);
  const until = clock();
  await talk.take({ type: 'ai_spoken', turn: 0, started_at: began.toISOString(), ended_at: until.toISOString() });
  expect(await turns.of(row)).toMatchObject([{ spokenUntil: until }]);
  await talk.take(say('u-1', 'I like tea.'));
  await talk.quiet();
  wall -= 60_000;
  await talk.take({ ...say('u-2', 'And coffee.'), started_at: until.toISOString() });
  await talk.quiet();
  expect((await turns.of(row)).at(-1)).toMatchObject({ role: 'ai', turn: 4 });
  wall += 60_000;
});
