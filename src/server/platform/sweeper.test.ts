import type { FastifyBaseLogger } from 'fastify';
import { afterEach, expect, test, vi } from 'vitest';
import { createSweeper } from './sweeper.ts';

afterEach(() => {
  vi.useRealTimers();
});

test('a chore that takes longer than its turn is not begun beside itself, and one that fails is tried again', async () => {
  vi.useFakeTimers();
  const warn = vi.fn();
  const turns: PromiseWithResolvers<void>[] = [];
  const chore = () => {
    const turn = Promise.withResolvers<void>();
    turns.push(turn);
    return turn.promise;
  };
  const sweeper = createSweeper([chore], 1_000, { warn } as unknown as FastifyBaseLogger);
  sweeper.start();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(turns).toHaveLength(1);
  turns[0]?.reject(new Error('no database'));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(warn).toHaveBeenCalledOnce();
  expect(turns).toHaveLength(2);
  turns[1]?.resolve();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(turns).toHaveLength(3);
  sweeper.stop();
});
