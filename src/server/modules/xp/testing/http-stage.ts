import { afterAll, beforeAll, beforeEach } from 'vitest';
import { aLearner, type Learner } from '#testing/learner.ts';
import { type TestServer, testServer } from '#testing/server.ts';

/** A server with a clock and a new learner for every test, who reports time as a page does. */
export function httpStage() {
  let server: TestServer;
  let mina: Learner;
  beforeAll(async () => {
    server = await testServer({ now: new Date('2026-10-14T11:00:00Z') });
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    server.clock.now = new Date('2026-10-14T11:00:00Z');
    mina = await aLearner(server);
  });
  return {
    get server() {
      return server;
    },
    get mina() {
      return mina;
    },
    /** Sets the clock; the access token lives ten minutes. */
    async at(instant: string): Promise<void> {
      const before = server.clock.now.getTime();
      server.clock.now = new Date(instant);
      if (server.clock.now.getTime() - before > 300_000) await mina.user.signInAgain();
    },
    report: (activity: string, visit: string, seconds: number, band: object = {}, who = mina) =>
      who.ask<{ credited_seconds: number }>(200, 'POST', '/api/xp/learning-time', {
        activity,
        visit_id: visit,
        active_seconds: seconds,
        ...band,
      }),
  };
}
