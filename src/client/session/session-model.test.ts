// @vitest-environment node
import fc from 'fast-check';
import { test } from 'vitest';
import { command, play } from './testing/session-model.ts';

const { SESSION_MODEL_RUNS: longer, SESSION_MODEL_SEED: again, SESSION_MODEL_PATH: path } = process.env;
const runs = Number(longer ?? 2_000);
/** Every commit walks the same histories; a longer search takes new ones each time, and says which. */
const seed = Number(again ?? (longer === undefined ? 20_261_121 : Math.floor(Math.random() * 2 ** 31)));

async function search(foreign: boolean, numRuns: number): Promise<void> {
  if (longer !== undefined) process.stdout.write(`SESSION_MODEL_SEED=${seed} SESSION_MODEL_RUNS=${longer}\n`);
  await fc.assert(
    fc.asyncProperty(
      fc.array(command, { minLength: 3, maxLength: 25 }),
      fc.boolean(),
      fc.integer({ min: 1, max: 1e6 }),
      (commands, locks, chance) => play(commands, locks, foreign, chance),
    ),
    { numRuns, seed, ...(path !== undefined && { path, endOnFailure: true }) },
  );
}

test('T-C5: no order of events breaks an invariant, at home', { timeout: 3_600_000 }, () => search(false, runs));

test('T-C5: no order of events breaks an invariant, on a foreign server', { timeout: 3_600_000 }, () =>
  search(true, longer === undefined ? runs / 10 : runs),
);
