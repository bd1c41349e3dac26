import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { awardTurn, turnsDailyCap } from './award-turn.ts';

/** Sends texts one after the other on one day. */
function send(texts: readonly string[]) {
  const earlier: { text: string | null; amount: number }[] = [];
  return texts.map((text) => {
    const award = awardTurn(text, earlier);
    if (award.amount > 0) earlier.push({ text, amount: award.amount });
    return award;
  });
}

const different = (count: number) => Array.from({ length: count }, (_, n) => `sentence number ${n}`);

describe('a turn in a conversation', () => {
  test('earns 10, then 6, then 2, then nothing', () => {
    const amounts = send(different(25)).map((award) => award.amount);
    expect(amounts).toEqual([...Array(5).fill(10), ...Array(5).fill(6), ...Array(10).fill(2), ...Array(5).fill(0)]);
  });

  test('earns nothing with one word, and does not use up a step', () => {
    expect(send(['Yes.', 'ok', '…', 'What is it?']).map((award) => award.amount)).toEqual([0, 0, 0, 10]);
  });

  test('earns nothing when it repeats an earlier one in other dress', () => {
    expect(
      send(['What is a noun?', 'what is a  noun', 'WHAT is a noun!!', 'What is a verb?']).map((a) => a.amount),
    ).toEqual([10, 0, 0, 10]);
  });

  test('counts words where no spaces are written', () => {
    expect(send(['我想学习英语语法']).map((award) => award.amount)).toEqual([10]);
  });

  test('still counts when the earlier text is gone', () => {
    expect(awardTurn('What is a noun?', [{ text: null, amount: 10 }]).amount).toBe(10);
  });

  test('says why, whatever it earns', () => {
    expect(send(['Hi', ...different(7)]).map((award) => award.reason)).toEqual([
      'Chat: no points, because a turn counts from two words on',
      ...[1, 2, 3, 4, 5].map((n) => `Chat: turn ${n} of the day`),
      'Chat: turn 6 of the day, 6 points after the first 5',
      'Chat: turn 7 of the day, 6 points after the first 5',
    ]);
  });

  test('never brings a day over its cap, never takes points, and never earns more than the turn before', () => {
    fc.assert(
      fc.property(fc.array(fc.lorem({ maxCount: 6 }), { maxLength: 60 }), (texts) => {
        const awards = send(texts);
        expect(awards.reduce((sum, award) => sum + award.amount, 0)).toBeLessThanOrEqual(turnsDailyCap);
        const earned = awards.map((award) => award.amount).filter((amount) => amount !== 0);
        expect(earned).toEqual(earned.toSorted((a, b) => b - a));
        expect(earned.every((amount) => amount > 0)).toBe(true);
        expect(awards.every((award) => award.reason.length > 0)).toBe(true);
      }),
    );
  });
});
