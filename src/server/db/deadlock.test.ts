import { expect, test } from 'vitest';
import { pastDeadlocks } from './deadlock.ts';

const deadlock = () =>
  new Error('Failed query', { cause: Object.assign(new Error('deadlock detected'), { code: '40P01' }) });

test('what was broken off by a deadlock is done again, five times at most', async () => {
  let left = 2;
  const work = async () => {
    left -= 1;
    if (left >= 0) throw deadlock();
    return 'done';
  };
  expect(await pastDeadlocks(work)).toBe('done');
  let tries = 0;
  const never = async () => {
    tries += 1;
    throw deadlock();
  };
  await expect(pastDeadlocks(never)).rejects.toThrow('Failed query');
  expect(tries).toBe(5);
});

test('any other failure is one at once', async () => {
  let tries = 0;
  const work = async () => {
    tries += 1;
    throw new Error('no');
  };
  await expect(pastDeadlocks(work)).rejects.toThrow('no');
  expect(tries).toBe(1);
});
