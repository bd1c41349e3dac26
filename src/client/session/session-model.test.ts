// @vitest-environment node
import fc from 'fast-check';
import { test } from 'vitest';
import { command, play } from './testing/session-model.ts';

const longer = process.env.SESSION_MODEL_RUNS;
const runs = Number(longer ?? 2_000);
/** Every commit walks the same histories; a longer search takes new ones each time. */
const seed = longer === undefined ? { seed: 20_261_121 } : {};

test('T-C5: no order of events breaks an invariant, at home', { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(command, { minLength: 3, maxLength: 25 }),
      fc.boolean(),
      fc.integer({ min: 1, max: 1e6 }),
      (commands, locks, seed) => play(commands, locks, false, seed),
    ),
    { numRuns: runs, ...seed },
  );
});

test('T-C5: no order of events breaks an invariant, on a foreign server', { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(command, { minLength: 3, maxLength: 25 }),
      fc.boolean(),
      fc.integer({ min: 1, max: 1e6 }),
      (commands, locks, seed) => play(commands, locks, true, seed),
    ),
    { numRuns: Math.ceil(runs / 10), ...seed },
  );
});
