import { parseArgs } from 'node:util';
import { type Counts, closingLine, sum } from './counts.ts';
import { allSteps } from './steps.ts';

const { values } = parseArgs({
  options: {
    /** Names of steps, with commas between. */
    only: { type: 'string' },
    /** Demands the pass on PostgreSQL; with TEST_DATABASE_URL set it runs anyway. */
    postgres: { type: 'boolean', default: false },
  },
});

const address = process.env.TEST_DATABASE_URL;
if (values.postgres && !address) {
  console.error('Set TEST_DATABASE_URL to the address of a PostgreSQL that the tests may fill.');
  process.exit(2);
}
const steps = allSteps(address);
const names = values.only?.split(',') ?? steps.map((step) => step.name);
const unknown = names.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`There is no step ${unknown.join(', ')}: choose from ${steps.map((step) => step.name).join(', ')}.`);
  process.exit(2);
}

const results: Counts[] = [];
for (const step of steps.filter(({ name }) => names.includes(name))) {
  console.log(`\n── ${step.name}`);
  const start = performance.now();
  const counts = await step.run();
  results.push(counts);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${counts.failed ? '✗' : '✓'} ${step.name}: ${closingLine(counts)} (${seconds} s)`);
}
const total = sum(results);
if (total.failures.length > 0) console.log(`\nFailed:\n${total.failures.map((name) => `  ${name}`).join('\n')}`);
console.log(`\n${closingLine(total)}`);
process.exitCode = total.failed ? 1 : 0;
