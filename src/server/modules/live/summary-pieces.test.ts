import { expect, test } from 'vitest';
import { piecesOf } from './summary.service.ts';

const turns = (lengths: readonly number[]) => lengths.map((length, turn) => ({ turn, text: 'a'.repeat(length) }));
const turnsIn = (lengths: readonly number[]) =>
  piecesOf(turns(lengths)).map(({ begins }) => begins.map(({ turn }) => turn));

test('a long talk is judged to its end, in pieces of whole turns', () => {
  expect(turnsIn([6_000, 6_000, 6_000, 6_000, 100])).toEqual([
    [0, 1],
    [2, 3, 4],
  ]);
  for (const { text, begins } of piecesOf(turns([9_000, 9_000, 40]))) {
    expect(text.length).toBeLessThanOrEqual(15_000);
    const whole = [9_000, 9_000, 40];
    for (const { start, turn } of begins) expect(text.slice(start).split('\n')[0]).toHaveLength(whole[turn] ?? 0);
  }
});

test('of one that never ends four pieces are judged, and no turn is longer than one', () => {
  expect(turnsIn(Array.from({ length: 9 }, () => 14_000))).toEqual([[0], [1], [2], [3]]);
  expect(piecesOf(turns([20_000]))[0]?.text).toHaveLength(15_000);
});

test('nothing said is nothing judged', () => {
  expect(piecesOf([])).toEqual([]);
});
