import { expect, test, vi } from 'vitest';
import { keptAbove } from './kept-above.ts';

test('the nearest that is kept is found, at the place itself too; a circle and the unknown lead nowhere', () => {
  const parents: Record<string, string> = { d: 'c', c: 'b', b: 'a', x: 'y', y: 'x' };
  const above = keptAbove(
    (id) => parents[id],
    (id) => id === 'b' || id === 'a',
  );
  expect(['d', 'c', 'b', 'a', 'x', 'y', 'z', '', null, undefined].map(above)).toEqual([
    ...['b', 'b', 'b', 'a', null, null, null, null, null, null],
  ]);
});

test('many that hang under a long line of what is not kept climb it once, all together', () => {
  const parentOf = vi.fn((id: string) => (id === '0' ? null : String(Number(id) - 1)));
  const above = keptAbove(parentOf, () => false);
  for (let n = 0; n < 1_000; n += 1) expect(above('1000')).toBeNull();
  expect(parentOf).toHaveBeenCalledTimes(1_001);
});
