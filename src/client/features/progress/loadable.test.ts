import { expect, test, vi } from 'vitest';
import { type Loadable, together } from './loadable.ts';

const part = <T>(fields: Partial<Loadable<T>>): Loadable<T> => ({
  data: undefined,
  error: null,
  isFetching: false,
  dataUpdatedAt: 0,
  refetch: vi.fn(),
  ...fields,
});

test('parts are there together or not at all', () => {
  expect(together({ a: part({ data: 1 }), b: part<number>({}) }).data).toBeUndefined();
  expect(together({ a: part({ data: 1 }), b: part({ data: 2 }) }).data).toEqual({ a: 1, b: 2 });
});

test('a part that failed but still has what it had before is no failure', () => {
  expect(together({ a: part({ data: 1, error: new Error('later') }) }).error).toBeNull();
});

test('trying again asks only for what is missing', () => {
  const good = part({ data: 1 });
  const bad = part<number>({ error: new Error('no') });
  const both = together({ good, bad });
  expect(both.error?.message).toBe('no');
  both.refetch();
  expect(bad.refetch).toHaveBeenCalledTimes(1);
  expect(good.refetch).not.toHaveBeenCalled();
});
