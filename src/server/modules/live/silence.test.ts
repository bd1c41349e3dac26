import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { createSessions, type Sessions } from './sessions.service.ts';

let server: TestServer;
let mina: TestUser;
/** Two processes over one database, each with clocks of its own. */
let here: Process;
let there: Process;

interface Process {
  sessions: Sessions;
  wall: number;
  steady: number;
}

function process(steady: number): Process {
  const own = { wall: Date.UTC(2026, 4, 10, 8), steady };
  const sessions = createSessions({
    ...{ db: server.database.db, clock: () => new Date(own.wall), steady: () => own.steady },
    ...{ levelOf: async () => 'A2' as const, award: async () => 0, record: async () => 0 },
  });
  return Object.assign(own, { sessions });
}
function pass(seconds: number): void {
  for (const one of [here, there]) {
    one.wall += seconds * 1_000;
    one.steady += seconds * 1_000;
  }
}
const start = () => here.sessions.start(mina.id, { session_type: 'voice' }, 's-1');
const now = async () => {
  const row = await here.sessions.ofUser(mina.id, 's-1');
  return { reason: row?.endReason, seconds: (row?.usedMs ?? 0) / 1_000 };
};

beforeEach(async () => {
  server = await testServer();
  mina = await server.aUser('mina');
  here = process(5_000);
  there = process(900_000);
});
afterEach(() => server.close());

test('a client is charged up to its last sign of life, however late that is looked at', async () => {
  await start();
  pass(10);
  const seen = here.steady;
  pass(20);
  await here.sessions.beat(mina.id, 's-1', seen);
  expect(await now()).toEqual({ reason: null, seconds: 10 });
  // Told again, and by somebody who has seen less, it changes nothing.
  await here.sessions.beat(mina.id, 's-1', seen - 5_000);
  pass(5);
  await here.sessions.beat(mina.id, 's-1');
  expect(await now()).toEqual({ reason: null, seconds: 35 });
});

test('silence ends a session as of the last sign of life, and is not counted', async () => {
  await start();
  pass(20);
  await here.sessions.beat(mina.id, 's-1');
  pass(50);
  await here.sessions.sweep();
  expect(await now()).toEqual({ reason: null, seconds: 20 });
  pass(11);
  await here.sessions.sweep();
  expect(await now()).toEqual({ reason: 'expired', seconds: 20 });
});

test('a process whose clock is ahead ends no talk that another one counts', async () => {
  await start();
  there.wall += 3_600_000;
  for (let n = 0; n < 10; n += 1) {
    pass(15);
    await here.sessions.beat(mina.id, 's-1');
    await there.sessions.sweep();
  }
  expect(await now()).toEqual({ reason: null, seconds: 150 });
  await there.sessions.sweep();
  pass(61);
  await there.sessions.sweep();
  expect(await now()).toEqual({ reason: 'expired', seconds: 150 });
});

test('a clock that was set back keeps no silent talk alive', async () => {
  await start();
  here.wall -= 3_600_000;
  pass(61);
  await here.sessions.sweep();
  expect((await now()).reason).toBe('expired');
});

test('a session that cannot be ended is in the way of no other', async () => {
  await start();
  const omid = await server.aUser('omid');
  await here.sessions.start(omid.id, { session_type: 'voice' }, 's-2');
  await server.database.db.execute(`
    create function refuse() returns trigger language plpgsql as $$ begin raise exception 'refused'; end $$;
    create trigger refuse before update on live_sessions for each row when (old.id = 's-2') execute function refuse()`);
  pass(61);
  await expect(here.sessions.sweep()).rejects.toThrow('could not be ended');
  expect((await now()).reason).toBe('expired');
});
