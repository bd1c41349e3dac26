// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { growTree } from './tree-growth.ts';

test('the tree has a leaf for each day and is the same at every visit', () => {
  const tree = growTree(249);
  expect(tree.leaves).toHaveLength(249);
  expect(growTree(249)).toEqual(tree);
  expect(growTree(249, 12)).not.toEqual(tree);
});

test('branches of one thickness share a path, so that the drawing stays small', () => {
  const { wood } = growTree(249);
  expect(new Set(wood.map((part) => part.width)).size).toBe(wood.length);
  expect(wood.length).toBeLessThan(20);
});
