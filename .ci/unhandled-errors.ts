import { writeFile } from 'node:fs/promises';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/**
 * A reporter of Vitest that writes what was thrown outside of any test to the file UNHANDLED_ERRORS, as a JSON list of
 * sentences: such an error fails the run, and the JSON report of Vitest does not have it.
 */
export default class UnhandledErrors implements Reporter {
  async onTestRunEnd(_modules: readonly TestModule[], errors: readonly SerializedError[]): Promise<void> {
    const file = process.env.UNHANDLED_ERRORS;
    if (file) await writeFile(file, JSON.stringify(errors.map(sentence)));
  }
}

/** Which file, which test, and what was thrown where. */
function sentence({ name, message, stack, VITEST_TEST_NAME, VITEST_TEST_PATH }: SerializedError): string {
  const where = [VITEST_TEST_PATH, VITEST_TEST_NAME].filter(Boolean).join(' › ');
  const frame = stack
    ?.split('\n')
    .find((line) => line.trimStart().startsWith('at '))
    ?.trim();
  return `outside of a test${where ? `, near ${where}` : ''}: ${name}: ${message}${frame ? ` ${frame}` : ''}`;
}
