import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseHistory, type HistoryCandidate, trimTurns } from './history.ts';

function line(lengths: readonly number[], status: HistoryCandidate['status'] = 'complete'): HistoryCandidate[] {
  return lengths.map((length, at) => ({
    id: `m${at}`,
    parentMessageId: at === 0 ? null : `m${at - 1}`,
    status,
    length,
  }));
}

describe('the history of an answer', () => {
  test('is the newest part of the line of parents, in order and within the budget', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 0, max: 400 }),
        (lengths, budget) => {
          const all = line(lengths);
          const chosen = chooseHistory(all, `m${lengths.length - 1}`, budget);
          const sizes = chosen.map((id) => lengths[Number(id.slice(1))] ?? 0);
          expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(budget);
          expect(chosen).toEqual(all.slice(all.length - chosen.length).map((message) => message.id));
          const next = lengths[lengths.length - chosen.length - 1];
          if (next !== undefined) expect(sizes.reduce((sum, size) => sum + size, next)).toBeGreaterThan(budget);
        },
      ),
    );
  });

  test('leaves out another branch, failed answers and empty ones, and keeps a stopped one', () => {
    const all: HistoryCandidate[] = [
      { id: 'q1', parentMessageId: null, status: 'complete', length: 5 },
      { id: 'a1', parentMessageId: 'q1', status: 'stopped', length: 5 },
      { id: 'q2', parentMessageId: 'a1', status: 'complete', length: 5 },
      { id: 'a2', parentMessageId: 'q2', status: 'failed', length: 5 },
      { id: 'q2b', parentMessageId: 'a1', status: 'complete', length: 5 },
      { id: 'a2b', parentMessageId: 'q2b', status: 'complete', length: 0 },
    ];
    expect(chooseHistory(all, 'a2b')).toEqual(['q1', 'a1', 'q2b']);
    expect(chooseHistory(all, 'a2')).toEqual(['q1', 'a1', 'q2']);
    expect(chooseHistory(all, null)).toEqual([]);
  });

  test('ends when parents go round in a circle', () => {
    const all: HistoryCandidate[] = [
      { id: 'a', parentMessageId: 'b', status: 'complete', length: 1 },
      { id: 'b', parentMessageId: 'a', status: 'complete', length: 1 },
    ];
    expect(chooseHistory(all, 'a')).toEqual(['b', 'a']);
  });
});

test('turns that a caller sent are cut from the oldest', () => {
  const turns = ['aaaa', 'bb', 'cc'].map((content) => ({ content }));
  expect(trimTurns(turns, 8)).toEqual(turns);
  expect(trimTurns(turns, 7)).toEqual(turns.slice(1));
  expect(trimTurns(turns, 1)).toEqual([]);
});
