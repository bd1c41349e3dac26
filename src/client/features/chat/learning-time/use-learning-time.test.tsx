import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { session } from '#client/session/session.ts';
import { useLearningTime } from './use-learning-time.ts';

let sent: unknown[][];

beforeEach(() => {
  sent = [];
  vi.useFakeTimers();
  vi.spyOn(session.api, 'call').mockImplementation((async (endpoint: { operation: string }, ...rest: unknown[]) => {
    sent.push([endpoint.operation, ...rest]);
  }) as never);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function open() {
  const queries = new QueryClient();
  const freshened = vi.spyOn(queries, 'invalidateQueries');
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queries}>{children}</QueryClientProvider>
  );
  const hook = renderHook(({ id }: { id: string | null }) => useLearningTime(id), {
    wrapper,
    initialProps: { id: 'c-1' as string | null },
  });
  return { ...hook, freshened };
}

async function typeFor(seconds: number) {
  for (let n = 0; n < seconds; n += 1) {
    fireEvent.keyDown(document.body, { key: 'a' });
    await vi.advanceTimersByTimeAsync(1_000);
  }
}

const params = { conversation_id: 'c-1' };

test('typing is learning time of the open conversation; leaving it reports the rest in requests that outlive the page', async () => {
  const { rerender } = open();
  await typeFor(10);
  rerender({ id: null });
  await vi.advanceTimersByTimeAsync(0);
  expect(sent).toEqual([
    ['conversations.startSession', { params }],
    [
      'conversations.sessionActivity',
      { params, body: { active_seconds: 10, low_seconds: 10, high_seconds: 10 } },
      { keepalive: true },
    ],
    ['conversations.endSession', { params }, { keepalive: true }],
  ]);
  await typeFor(10);
  expect(sent).toHaveLength(3);
});

test('leaving the page reports at once', async () => {
  open();
  await typeFor(5);
  dispatchEvent(new Event('pagehide'));
  await vi.advanceTimersByTimeAsync(0);
  expect(sent.at(-1)?.[1]).toEqual({ params, body: { active_seconds: 5, low_seconds: 5, high_seconds: 5 } });
});

test('progress is asked for again after a report, at most once a minute', async () => {
  const { freshened } = open();
  await typeFor(185);
  const reports = sent.filter(([name]) => name === 'conversations.sessionActivity').length;
  expect(reports).toBeGreaterThan(4);
  const asked = freshened.mock.calls.filter(([filters]) => filters?.queryKey?.[0] === 'xp').length;
  expect(asked).toBeGreaterThan(1);
  expect(asked).toBeLessThanOrEqual(4);
});
