import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ForecastCalibration } from '#contract/forecasts.ts';
import { xpEvents } from '#server/db/schema/progress.ts';
import { newId } from '#server/platform/ids.ts';
import { addDays, daysBetween } from '#server/platform/local-time.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';

let server: TestServer;
/** Who registers first keeps the server. */
let admin: TestUser;
beforeAll(async () => {
  server = await testServer({ now: new Date('2026-10-14T11:00:00Z') });
  admin = await server.aUser();
});
afterAll(() => server.close());

/** Gives a learner points on every day from one date to another. */
async function studied(learner: TestUser, from: string, to: string, amount = 10): Promise<void> {
  const dates = Array.from({ length: daysBetween(from, to) + 1 }, (_, day) => addDays(from, day));
  await server.database.db.insert(xpEvents).values(
    dates.map((localDate) => ({
      ...{
        tenantId: learner.id,
        id: newId(),
        rule: 'test',
        activity: 'english' as const,
        amount,
        reason: 'For a test',
      },
      ...{ idempotencyKey: newId(), at: new Date(`${localDate}T12:00:00Z`), localDate, utcOffsetMinutes: 0 },
    })),
  );
}
const read = async (who = admin) => {
  const answer = await who.call('GET', '/api/admin/forecasts');
  expect(answer.statusCode).toBe(200);
  return answer.json<ForecastCalibration>();
};

test('what this server forecast is held against what happened on it, for its administrators alone', async () => {
  expect(await read()).toMatchObject({ forecasts: 0, learners: 0, brier: null });

  const learners = [];
  for (let count = 0; count < 4; count += 1) learners.push(await server.aUser());
  // 50 days that are over everywhere, so two forecasts each; what is of today and yesterday does not count yet.
  for (const learner of learners) {
    await studied(learner, '2026-08-24', '2026-10-12');
    await studied(learner, '2026-10-13', '2026-10-14', 5_000);
  }
  expect(await read()).toMatchObject({ forecasts: 40, learners: 4, brier: null });

  // A day too few, and one who began after all that can be tested.
  await studied(await server.aUser(), '2026-09-09', '2026-10-12');
  await studied(await server.aUser(), '2026-10-01', '2026-10-14');
  expect(await read()).toMatchObject({ forecasts: 40, learners: 4, brier: null });

  const fifth = await server.aUser();
  await studied(fifth, '2026-09-08', '2026-10-12');
  const told = await read();
  expect(told).toMatchObject({ horizon_days: 28, forecasts: 45, learners: 5, fewest_learners: 5, brier: 0 });
  expect(told.bins).toHaveLength(10);
  expect(told.bins.at(0)).toMatchObject({ forecasts: 9, learners: 5, said: 0, reached: 0 });
  expect(told.bins.at(9)).toMatchObject({ forecasts: 36, learners: 5, said: 1, reached: 1 });

  const refused = await fifth.call('GET', '/api/admin/forecasts');
  expect([refused.statusCode, refused.json().detail.error]).toEqual([403, 'forbidden']);
});

test('whoever came back is known with the days without study before, and whoever stopped counts as much as others', async () => {
  const before = await read();
  const back = await server.aUser();
  await studied(back, '2024-05-01', '2024-05-03');
  await studied(back, '2026-09-10', '2026-10-12');
  // Alone those 33 days would be too few: they follow more than 56 days without anything, of which the forecast knew.
  const withOne = await read();
  expect(withOne.learners).toBe(before.learners + 1);

  const stopped = await server.aUser();
  await studied(stopped, '2026-07-10', '2026-08-10');
  const withBoth = await read();
  expect(withBoth.learners).toBe(before.learners + 2);
  expect(withBoth.bins.at(9)?.reached).toBeLessThan(1);
});
