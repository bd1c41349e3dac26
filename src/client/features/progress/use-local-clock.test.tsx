import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { show } from '#client/session/testing/show.tsx';
import { ProgressServer } from './testing/server.ts';
import { useLocalClock } from './use-local-clock.ts';

function Clock() {
  const { today, hour } = useLocalClock();
  return <output>{`${today} ${hour}`}</output>;
}

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test('a page that stays open follows the hour and the learning day, and asks anew for the day alone', async () => {
  await show(new ProgressServer(), null);
  vi.useFakeTimers({ now: new Date('2026-10-15T01:59:00Z') });
  const queries = new QueryClient();
  const anew = vi.spyOn(queries, 'invalidateQueries');
  render(
    <QueryClientProvider client={queries}>
      <Clock />
    </QueryClientProvider>,
  );
  const shows = () => screen.getByRole('status').textContent;
  expect(shows()).toBe('2026-10-14 2');

  act(() => void vi.advanceTimersByTime(2 * 60_000));
  expect(shows()).toBe('2026-10-14 3');
  expect(anew).not.toHaveBeenCalled();

  act(() => void vi.advanceTimersByTime(60 * 60_000));
  expect(shows()).toBe('2026-10-15 4');
  expect(anew.mock.calls).toEqual([[{ queryKey: ['xp'] }], [{ queryKey: ['progress'] }]]);
});
