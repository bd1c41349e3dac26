/** How many tests did what. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
}

/** A runner that failed counts at least one failure: a crash is never a success. */
function atLeastOneFailure(counts: Counts, code: number | null): Counts {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

const nothing: Counts = { passed: 0, failed: 0, skipped: 0 };

/** Counts of Vitest's JSON report; a file that could not be loaded is one failure. */
export function countVitest(report: unknown, code: number | null): Counts {
  if (!report) return { ...nothing, failed: 1 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = report as VitestReport;
  const unloaded = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  const counts = { passed: numPassedTests, failed: numFailedTests + unloaded, skipped: numPendingTests + numTodoTests };
  return atLeastOneFailure(counts, code);
}

/** Counts of Playwright's JSON report; an error outside of a test is one failure, and so is a test that passed late. */
export function countPlaywright(report: unknown, code: number | null): Counts {
  if (!report) return { ...nothing, failed: 1 };
  const { stats, errors } = report as PlaywrightReport;
  const counts = {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
  return atLeastOneFailure(counts, code);
}

/** The sum of many. */
export function sum(all: Counts[]): Counts {
  return all.reduce(
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      skipped: total.skipped + one.skipped,
    }),
    nothing,
  );
}

/** The closing line of `npm test`, exactly: `N passed, N failed`, and what was skipped only where something was. */
export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}
