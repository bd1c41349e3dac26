import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { boosters } from '#server/db/schema/progress.ts';
import { AppError } from '#server/platform/app-error.ts';
import { newId } from '#server/platform/ids.ts';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import { createEarning } from './earning.ts';
import { booster, createProgressService } from './progress.service.ts';
import { plainXp } from './testing/plain-xp.ts';
import { aLearner } from './testing/scripted-learner.ts';
import { insertTokens } from './tokens.repository.ts';
import { noWeakPoints } from './weak-points.ts';

const clock = { now: new Date('2026-10-14T11:00:00Z') };
let opened: TestDatabase;
beforeAll(async () => {
  opened = await testDatabase();
});
afterAll(() => opened.close());

type Step = { earn: number } | { start: true } | { wait: number };
const aStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ earn: fc.integer({ min: 1, max: 4 }) }),
  fc.constant({ start: true } as const),
  fc.record({ wait: fc.integer({ min: 1, max: 40 }) }),
);

test('whatever is earned and started when, the balance is the sum of the entries, never below nought, and one booster is on', async () => {
  const { db } = opened.database;
  const earning = createEarning(async () => noWeakPoints);
  const parts = { db, clock: () => clock.now };
  const progress = createProgressService({
    ...parts,
    earning,
    dueReviews: async () => 0,
    judgedLevels: async () => [],
  });
  const xp = plainXp(parts);
  await fc.assert(
    fc.asyncProperty(fc.array(aStep, { minLength: 1, maxLength: 25 }), async (steps) => {
      const learner = await aLearner({ db, xp, clock });
      let balance = 0;
      let until = Number.NEGATIVE_INFINITY;
      for (const step of steps) {
        const now = clock.now.getTime();
        if ('wait' in step) clock.now = new Date(now + step.wait * 60_000);
        else if ('earn' in step) {
          balance += step.earn;
          const entry = { tenantId: learner.id, id: newId(), rule: 'level_up', amount: step.earn };
          await insertTokens(db, [{ ...entry, reason: 'Level 2 reached', idempotencyKey: newId(), at: clock.now }]);
        } else {
          const allowed = now >= until && balance >= booster.tokens;
          const started = await progress.startBooster(learner.id).catch((error: unknown) => error);
          expect(started instanceof AppError ? started.code : 'started').toBe(allowed ? 'started' : 'conflict');
          if (allowed) {
            balance -= booster.tokens;
            until = now + booster.minutes * 60_000;
          }
        }
        const profile = await xp.profile(learner.id);
        expect(profile.token_balance).toBe(balance);
        expect(profile.token_balance).toBeGreaterThanOrEqual(0);
        expect(profile.booster !== null).toBe(clock.now.getTime() < until);
      }
      const entries = await progress.tokens(learner.id, { limit: 200, after: undefined });
      expect(entries.reduce((sum, { amount }) => sum + amount, 0)).toBe(balance);
      const spans = (await db.select().from(boosters))
        .filter(({ tenantId }) => tenantId === learner.id)
        .sort((a, b) => a.startedAt.getTime() - b.startedAt.getTime());
      for (const [n, { startedAt }] of spans.slice(1).entries())
        expect(startedAt.getTime()).toBeGreaterThanOrEqual(spans[n]?.endsAt.getTime() ?? 0);
    }),
    { numRuns: 12 },
  );
});
