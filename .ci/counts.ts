import { stripVTControlCharacters } from 'node:util';

/** How many tests did what. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  /** What failed, by file and name, so that the end of a long run says it. */
  failures: string[];
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: {
    name: string;
    status: string;
    message?: string;
    assertionResults: { status: string; fullName: string }[];
  }[];
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: { message?: string }[];
  suites: PlaywrightSuite[];
}

interface PlaywrightSuite {
  suites?: PlaywrightSuite[];
  specs: { file: string; line: number; title: string; ok: boolean }[];
}

const nothing: Counts = { passed: 0, failed: 0, skipped: 0, failures: [] };

/** How a runner ended: its exit code, null where it took too long, and the end of what it printed as errors. */
export interface Ending {
  code: number | null;
  output: string;
}

/** Lines of a runner's errors that are told where it failed and its report does not say why. */
const told = 12;

/** The exit code with the last of the errors. */
function endingOf({ code, output }: Ending): string {
  const lines = stripVTControlCharacters(output)
    .split('\n')
    .filter((line) => line.trim());
  return [`exit code ${code}`, ...lines.slice(-told)].join('\n    ');
}

/** A runner that failed counts at least one failure: a crash is never a success. */
function atLeastOneFailure(counts: Counts, ending: Ending): Counts {
  return ending.code === 0 || counts.failed > 0 ? counts : { ...counts, failed: 1, failures: [endingOf(ending)] };
}

/** A runner that left no report did not come to its end, whatever its code says. */
function withoutReport({ code, output }: Ending): Counts {
  return atLeastOneFailure(nothing, { code: code || null, output: `${output}\nno report` });
}

/** Counts of Vitest's JSON report; a file that could not be loaded or ended badly is one failure, and so is an error outside of tests. */
export function countVitest(report: unknown, ending: Ending, unhandled: string[] = []): Counts {
  if (!report) return withoutReport(ending);
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = report as VitestReport;
  let broken = 0;
  const failures = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((one) => one.status === 'failed').map((one) => `${name} › ${one.fullName}`);
    if (status !== 'failed' || failed.length > 0) return failed;
    // It did not load, or what it does before or after all of its tests failed.
    broken += 1;
    return [`${name}${message ? `: ${message.split('\n')[0]}` : ''}`];
  });
  const counts = {
    passed: numPassedTests,
    failed: numFailedTests + broken + unhandled.length,
    skipped: numPendingTests + numTodoTests,
    failures: [...failures, ...unhandled],
  };
  return atLeastOneFailure(counts, ending);
}

/** Counts of Playwright's JSON report; an error outside of a test is one failure, and so is a test that passed late. */
export function countPlaywright(report: unknown, ending: Ending): Counts {
  if (!report) return withoutReport(ending);
  const { stats, errors, suites } = report as PlaywrightReport;
  const counts = {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
    failures: [...suites.flatMap(failedIn), ...errors.map(({ message }) => message?.split('\n')[0] ?? 'an error')],
  };
  return atLeastOneFailure(counts, ending);
}

/** The journeys of a suite and of those within it that failed, or passed only when repeated. */
function failedIn({ specs, suites = [] }: PlaywrightSuite): string[] {
  const own = specs.filter(({ ok }) => !ok).map(({ file, line, title }) => `${file}:${line} › ${title}`);
  return [...own, ...suites.flatMap(failedIn)];
}

/** The sum of many. */
export function sum(all: Counts[]): Counts {
  return all.reduce(
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      skipped: total.skipped + one.skipped,
      failures: [...total.failures, ...one.failures],
    }),
    nothing,
  );
}

/** The closing line of `npm test`, exactly: `N passed, N failed`, and what was skipped only where something was. */
export function closingLine({ passed, failed, skipped }: Omit<Counts, 'failures'>): string {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}
