import type { Virtualizer } from '@tanstack/react-virtual';
import { act, renderHook } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { highAlone, mostAtOnce, useFewAtOnce } from './use-few-at-once.ts';

let frames: Map<number, FrameRequestCallback>;

beforeEach(() => {
  frames = new Map();
  let id = 0;
  vi.stubGlobal('requestAnimationFrame', (run: FrameRequestCallback) => {
    id += 1;
    frames.set(id, run);
    return id;
  });
  vi.stubGlobal('cancelAnimationFrame', (cancelled: number) => frames.delete(cancelled));
});

/** Rows of `height` pixels each, `from` to `until`, in a view of 400 px that begins at `offset`. */
function listOf(from: number, until: number, offset: number, { count = 100, height = 100 } = {}) {
  const rows = Array.from({ length: until - from }, (_, i) => from + i);
  const items = rows.map((index) => ({ key: `row-${index}`, index, start: index * height, end: (index + 1) * height }));
  const view = { scrollOffset: offset, scrollRect: { height: 400, width: 600 } };
  const list = { getVirtualItems: () => items, options: { count }, ...view };
  return list as unknown as Virtualizer<HTMLDivElement, HTMLElement>;
}

function nextFrame() {
  const due = [...frames.values()];
  frames.clear();
  act(() => {
    for (const run of due) run(0);
  });
}

const shown = (list: Virtualizer<HTMLDivElement, HTMLElement>) => {
  const hook = renderHook(({ of }) => useFewAtOnce(of).map(({ index }) => index), { initialProps: { of: list } });
  return { rows: () => hook.result.current, jump: (of: typeof list) => hook.rerender({ of }) };
};

test('rows that are new come a few a frame: those in view first, the last of them first of all, then those around it', () => {
  const { rows } = shown(listOf(2, 14, 600));
  expect(rows()).toEqual([8, 9]);
  nextFrame();
  expect(rows()).toEqual([6, 7, 8, 9]);
  nextFrame();
  expect(rows()).toEqual([6, 7, 8, 9, 12, 13]);
  for (let frame = 0; frame < 3; frame += 1) nextFrame();
  expect(rows()).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
  expect(frames.size).toBe(0);
});

test('what is there stays there in every frame, and no frame draws more than a few new rows', () => {
  const { rows, jump } = shown(listOf(0, 4, 0));
  nextFrame();
  expect(rows()).toEqual([0, 1, 2, 3]);
  jump(listOf(1, 5, 100));
  expect(rows()).toEqual([1, 2, 3, 4]);
  jump(listOf(3, 13, 700));
  expect(rows()).toHaveLength(2 + mostAtOnce);
  expect(rows()).toEqual(expect.arrayContaining([3, 4]));
});

test('a list that grows draws nothing new in the same frame, and moves nothing that is drawn', () => {
  const { rows, jump } = shown(listOf(0, 2, 0));
  expect(rows()).toEqual([0, 1]);
  jump(listOf(0, 4, 0, { count: 150 }));
  expect(rows()).toEqual([0, 1]);
  nextFrame();
  expect(rows()).toEqual([0, 1, 2, 3]);
});

test('a high row comes alone', () => {
  const { rows } = shown(listOf(0, 3, 0, { height: highAlone }));
  expect(rows()).toEqual([0]);
  nextFrame();
  expect(rows()).toEqual([0, 2]);
});
