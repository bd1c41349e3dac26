import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const start = fileURLToPath(new URL('./start.ts', import.meta.url));

test('a start with mistakes in the environment tells all of them, a line each, and ends with 2', () => {
  const env = { PATH: process.env.PATH, PORT: 'abc', LOG_LEVEL: 'loud', DATABASE_URL: 'nowhere' };
  const { status, stderr, stdout } = spawnSync(process.execPath, [start], { env, encoding: 'utf8' });
  const names = stderr
    .trim()
    .split('\n')
    .map((line) => line.split(' ')[0]);
  expect(names).toEqual(['PORT', 'DATABASE_URL', 'LOG_LEVEL']);
  expect(stdout).toBe('');
  expect(status).toBe(2);
});
