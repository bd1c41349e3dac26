import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseHistory, type HistoryCandidate, sendable, trimTurns } from './history.ts';

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

const aTree = fc
  .array(
    fc.record({
      parent: fc.nat(),
      length: fc.integer({ min: 0, max: 30 }),
      status: fc.constantFrom('complete' as const, 'stopped' as const, 'failed' as const, 'streaming' as const),
      continuesParent: fc.boolean(),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((drawn) =>
    drawn.map(
      ({ parent, ...rest }, at): HistoryCandidate => ({
        ...rest,
        id: `m${at}`,
        parentMessageId: parent % (at + 1) === at ? null : `m${parent % (at + 1)}`,
      }),
    ),
  );

/** The rule once more, from the beginning of the line to its end. */
function visible(tree: HistoryCandidate[], end: string, goesOn: boolean): string[] {
  const path: HistoryCandidate[] = [];
  for (let at: string | null = end; at !== null; ) {
    const message = tree.find(({ id }) => id === at) as HistoryCandidate;
    path.unshift(message);
    at = message.parentMessageId;
  }
  const keeps = (at: number): boolean => {
    const message = path[at];
    if (!message || message.length === 0 || message.status === 'streaming') return false;
    if (message.status !== 'failed') return true;
    return at === path.length - 1 ? goesOn : keeps(at + 1) && path[at + 1]?.continuesParent === true;
  };
  return path.filter((_message, at) => keeps(at)).map(({ id }) => id);
}

test('in any tree, history is the end of the line of parents: what is in other branches changes nothing', () => {
  fc.assert(
    fc.property(aTree, fc.nat(), fc.integer({ min: 0, max: 300 }), fc.boolean(), (tree, pick, budget, goesOn) => {
      const end = `m${pick % tree.length}`;
      const rule = visible(tree, end, goesOn);
      expect(sendable(tree, end, goesOn).map(({ id }) => id)).toEqual(rule.toReversed());
      const chosen = chooseHistory(tree, end, budget, goesOn);
      expect(chosen).toEqual(rule.slice(rule.length - chosen.length));
      const own = new Set(rule);
      expect(
        chooseHistory(
          tree.filter(({ id }) => own.has(id) || isAbove(tree, id, end)),
          end,
          budget,
          goesOn,
        ),
      ).toEqual(chosen);
      const size = chosen.reduce((sum, id) => sum + (tree.find((one) => one.id === id)?.length ?? 0), 0);
      if (!(goesOn && chosen.length === 1)) expect(size).toBeLessThanOrEqual(budget);
    }),
  );
});

function isAbove(tree: HistoryCandidate[], id: string, end: string): boolean {
  for (let at: string | null = end; at !== null; at = tree.find((one) => one.id === at)?.parentMessageId ?? null)
    if (at === id) return true;
  return false;
}

test('turns that a caller sent are cut from the oldest', () => {
  const turns = ['aaaa', 'bb', 'cc'].map((content) => ({ content }));
  expect(trimTurns(turns, 8)).toEqual(turns);
  expect(trimTurns(turns, 7)).toEqual(turns.slice(1));
  expect(trimTurns(turns, 1)).toEqual([]);
});
