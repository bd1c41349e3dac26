import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { liveTranscripts, liveTurns } from '#server/db/schema/live.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';

const rounds = 40;

/** Only PostgreSQL does two transactions at once. */
describe.runIf(process.env.TEST_DATABASE_URL)('a talk and a page of the same person', () => {
  let server: TestServer;
  let mina: TestUser;
  let steady = 0;
  beforeAll(async () => {
    server = await testServer({ now: new Date('2026-05-10T08:00:00.000Z'), steadyClock: () => steady });
    await server.database.db.execute(
      "insert into live_plans (id, plan, quota_seconds) values ('everyone', 'large', 86400)",
    );
    mina = await server.aUser('mina');
  });
  afterAll(() => server.close());

  /** Half a minute goes by, in which the learner talks. */
  async function talk(sessionId: string, turn: number): Promise<void> {
    const startedAt = server.clock.now;
    steady += 30_000;
    server.clock.now = new Date(startedAt.getTime() + 30_000);
    const said = { open: false, typed: false, interrupted: false, role: 'user' as const, text: 'I was at the sea.' };
    const when = { startedAt, endedAt: server.clock.now };
    await server.database.db
      .insert(liveTurns)
      .values({ tenantId: mina.id, transcriptId: sessionId, turn, ...said, ...when });
  }

  test('count their minutes at once, again and again, and both are answered', async () => {
    const started = await mina.call('POST', '/api/live/session/start', { session_type: 'voice' });
    const { session_id: id } = started.json<{ session_id: string }>();
    const at = server.clock.now;
    const transcript = { tenantId: mina.id, id, sessionId: id, nickname: null, topic: null, level: null };
    await server.database.db
      .insert(liveTranscripts)
      .values({ ...transcript, startedAt: at, endedAt: at, createdAt: at });
    const statuses = [];
    for (let round = 0; round < rounds; round += 1) {
      await talk(id, 2 * round);
      await mina.call('POST', '/api/live/session/heartbeat', { session_id: id });
      await talk(id, 2 * round + 1);
      if (round % 5 === 4) await mina.signInAgain();
      const report = (visit: string) => ({ activity: 'segments', visit_id: visit, active_seconds: 60 });
      const answers = await Promise.all([
        mina.call('POST', '/api/xp/learning-time', report(`a-${round}`)),
        mina.call('POST', '/api/live/session/heartbeat', { session_id: id }),
        mina.call('POST', '/api/xp/learning-time', report(`b-${round}`)),
      ]);
      statuses.push(...answers.map(({ statusCode }) => statusCode));
    }
    expect(statuses).toEqual(Array.from({ length: 3 * rounds }, () => 200));
    const { today } = (await mina.call('GET', '/api/xp/profile')).json<{ today: { live: number } }>();
    expect(today.live).toBe(60);
  }, 120_000);
});
