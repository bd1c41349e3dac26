import { expect, test } from 'vitest';
import { closingLine, countPlaywright, countVitest, sum } from './counts.ts';

const vitest = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
};

test('the closing line counts passed and failed, and skipped only where there are some', () => {
  expect(closingLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
  expect(closingLine({ passed: 12, failed: 1, skipped: 2 })).toBe('12 passed, 1 failed, 2 skipped');
});

test('steps add up', () => {
  const one = { passed: 1, failed: 2, skipped: 3, failures: ['a'] };
  expect(sum([one, one])).toEqual({ passed: 2, failed: 4, skipped: 6, failures: ['a', 'a'] });
});

const well = { code: 0, output: '' };
const badly = { code: 1, output: '' };

test('a runner without a report, or that ended badly, is a failure', () => {
  expect(countVitest(null, well).failed).toBe(1);
  expect(countPlaywright(null, badly).failed).toBe(1);
  expect(countVitest(vitest, badly).failed).toBe(1);
  expect(countVitest(vitest, { code: null, output: '' }).failed).toBe(1);
  expect(countVitest(vitest, well)).toEqual({ passed: 3, failed: 0, skipped: 0, failures: [] });
});

test('a failure that no report explains is told by the last errors that were printed', () => {
  const output = `${'early\n'.repeat(40)}\n\u001b[31merror during close\u001b[39m Error: late\n    at close\n`;
  const { failures } = countVitest(vitest, { code: 1, output });
  expect(failures).toHaveLength(1);
  expect(failures[0]).toMatch(/^exit code 1\n(?: {4}early\n){10} {4}error during close Error: late\n {8}at close$/);
});

test('a test file that does not load is a failure', () => {
  const testResults = [{ name: 'a.test.ts', status: 'failed', assertionResults: [] }];
  expect(countVitest({ ...vitest, testResults }, badly)).toMatchObject({ failed: 1, failures: ['a.test.ts'] });
});

test('a test file whose tests passed and whose end failed is a failure that says why', () => {
  const assertionResults = [{ status: 'passed', fullName: 'one' }];
  const testResults = [{ name: 'a.test.ts', status: 'failed', message: 'Hook timed out\nat all', assertionResults }];
  const counts = { passed: 3, failed: 1, skipped: 0, failures: ['a.test.ts: Hook timed out'] };
  expect(countVitest({ ...vitest, testResults }, badly)).toEqual(counts);
});

test('an error outside of any test is a failure that says what it was', () => {
  const counts = { passed: 3, failed: 1, skipped: 0, failures: ['outside of a test: Error: late'] };
  expect(countVitest(vitest, badly, ['outside of a test: Error: late'])).toEqual(counts);
});

test('what failed is told by file and name', () => {
  const assertionResults = [
    { status: 'passed', fullName: 'one' },
    { status: 'failed', fullName: 'two' },
  ];
  const testResults = [{ name: 'a.test.ts', status: 'failed', assertionResults }];
  expect(countVitest({ ...vitest, numFailedTests: 1, testResults }, badly).failures).toEqual(['a.test.ts › two']);
});

test('a journey that passed only when repeated is a failure, and so is an error outside of any journey', () => {
  const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 1 };
  const suite = {
    specs: [],
    suites: [
      {
        specs: [
          { file: 'a.spec.ts', line: 3, title: 'one', ok: false },
          { file: 'a.spec.ts', line: 9, title: 'two', ok: true },
        ],
      },
    ],
  };
  const report = { stats, errors: [{ message: 'no browser\nat all' }], suites: [suite] };
  const failures = ['a.spec.ts:3 › one', 'no browser'];
  expect(countPlaywright(report, badly)).toEqual({ passed: 4, failed: 3, skipped: 1, failures });
});
