import { readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Counts, countPlaywright, countVitest, type Ending } from './counts.ts';
import { exec } from './exec.ts';

/** One step of `npm test`. */
export interface Step {
  name: string;
  /** Runs it; what it prints live is its own business. */
  run(): Promise<Counts>;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const minutes = 60_000;

/** A command that is one test: it passes, or prints what is wrong. */
function check(name: string, tool: string, args: string[]): Step {
  return {
    name,
    run: async () => {
      const { code, output } = await exec([tool, ...args], { timeout: 5 * minutes, live: false });
      // dependency-cruiser misses TypeScript's programming interface and says so each time; it reads through swc instead.
      if (code !== 0) console.log(output.replace(/‼ missing-tsc-transpiler[\s\S]*$/, '').trim());
      const failed = code === 0 ? 0 : 1;
      return { passed: 1 - failed, failed, skipped: 0, failures: failed ? [name] : [] };
    },
  };
}

/** A test runner that writes a JSON report to `file`. */
function runner(name: string, args: string[], options: RunnerOptions): Step {
  const { env, timeout, count } = options;
  const file = `${root}.cache/${name}-report.json`;
  const unhandled = `${root}.cache/${name}-unhandled.json`;
  return {
    name,
    run: async () => {
      await Promise.all([file, unhandled].map((path) => rm(path, { force: true })));
      const ending = await exec(
        args.map((arg) => arg.replace('{report}', file)),
        {
          timeout,
          live: true,
          env: {
            ...Object.fromEntries(Object.entries(env).map(([key, value]) => [key, value?.replace('{report}', file)])),
            UNHANDLED_ERRORS: unhandled,
          },
        },
      );
      const report: unknown = await readFile(file, 'utf8').then(JSON.parse, () => null);
      const errors: string[] = await readFile(unhandled, 'utf8').then(JSON.parse, () => []);
      return inStep(name, count(report, ending, errors));
    },
  };
}

/** The same counts, whose failures say in which step they happened: two passes run the same files. */
function inStep(name: string, counts: Counts): Counts {
  return { ...counts, failures: counts.failures.map((failure) => `${name}: ${failure}`) };
}

interface RunnerOptions {
  env: Record<string, string | undefined>;
  timeout: number;
  count: (report: unknown, ending: Ending, unhandled: string[]) => Counts;
}

const vitest = (...command: string[]) => [
  'node_modules/vitest/vitest.mjs',
  ...command,
  '--reporter=default',
  '--reporter=json',
  '--reporter=./.ci/unhandled-errors.ts',
  '--outputFile.json={report}',
];

/** All steps in order; `postgres` is the address of a real PostgreSQL for a second pass of the server's tests. */
export function allSteps(postgres: string | undefined): Step[] {
  const steps = [
    check('types', 'node_modules/typescript/bin/tsc', ['--noEmit']),
    check('lint', 'node_modules/@biomejs/biome/bin/biome', [
      'check',
      '--config-path=.ci/biome.json',
      '--max-diagnostics=50',
    ]),
    check('boundaries', 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', [
      '--config',
      '.ci/dependency-cruiser.cjs',
      'src',
      'e2e',
      'vite.config.ts',
    ]),
    check('dead-code', 'node_modules/knip/bin/knip.js', ['--config', '.ci/knip.json', '--no-progress']),
    runner('unit', vitest('run'), { env: { TEST_DATABASE_URL: undefined }, timeout: 40 * minutes, count: countVitest }),
    runner('e2e', ['node_modules/@playwright/test/cli.js', 'test', '-c', 'e2e/playwright.config.ts'], {
      env: { PLAYWRIGHT_JSON: '{report}' },
      timeout: 52 * minutes,
      count: countPlaywright,
    }),
  ];
  if (postgres) {
    const onPostgres = [...vitest('related', 'src/testing/database.ts'), '--run', '--project', 'node'];
    const env = { TEST_DATABASE_URL: postgres, SECOND_PASS: '1' };
    steps.splice(5, 0, runner('postgres', onPostgres, { env, timeout: 35 * minutes, count: countVitest }));
  }
  return steps;
}
