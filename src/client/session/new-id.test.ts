import { expect, test, vi } from 'vitest';
import { newId } from './new-id.ts';

test('an id is a UUIDv7 that the server accepts from a client', () => {
  expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('later ids sort after earlier ones and none comes twice, also when the clock is set back', () => {
  const times = [5_000, 5_000, 4_000, 5_001, 1];
  vi.spyOn(Date, 'now').mockImplementation(() => 1_790_000_000_000 + (times.shift() ?? 0));
  const ids = Array.from({ length: 5 }, newId);
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(5);
});
