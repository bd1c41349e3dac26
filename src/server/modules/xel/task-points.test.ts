import { expect, test } from 'vitest';
import { catalogue } from '#content/catalogue.ts';
import { taskPoints } from './task-points.ts';

test('every task of the catalogue is worth 1 to 40 points, whole ones', () => {
  for (const task of catalogue.flatMap(({ tasks }) => tasks)) {
    expect(Number.isInteger(taskPoints(task))).toBe(true);
    expect(taskPoints(task)).toBeGreaterThanOrEqual(1);
    expect(taskPoints(task)).toBeLessThanOrEqual(40);
  }
});

test('more items of a type are worth no less, and no number of them more than an essay', () => {
  const task = catalogue.flatMap(({ tasks }) => tasks).find(({ type }) => type === 'gap_fill');
  if (task?.type !== 'gap_fill') throw new Error('the catalogue has gaps to fill');
  const [item] = task.items;
  if (!item) throw new Error('they have items');
  const worth = (count: number) => taskPoints({ ...task, items: Array.from({ length: count }, () => item) });
  const all = Array.from({ length: 60 }, (_, n) => worth(n + 1));
  expect(all.slice(0, 3)).toEqual([3, 6, 9]);
  expect(all).toEqual(all.toSorted((a, b) => a - b));
  expect(all.at(-1)).toBe(40);
});

test('what takes longer to answer is worth more', () => {
  const text = catalogue.flatMap(({ tasks }) => tasks);
  const of = (type: string) => text.filter((task) => task.type === type).map(taskPoints);
  expect(new Set([...of('write_essay')])).toEqual(new Set([40]));
  expect(new Set([...of('write_message'), ...of('topic_talk')])).toEqual(new Set([25]));
  expect(Math.max(...of('mcq_single'))).toBeLessThan(25);
});
