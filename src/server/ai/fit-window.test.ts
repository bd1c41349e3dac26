import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ChatTurn } from './chat-turn.ts';
import { estimateTokens, fitWindow, halved } from './fit-window.ts';

const aTalk = fc
  .record({
    instructions: fc.array(fc.string({ maxLength: 40 }), { maxLength: 3 }),
    said: fc.array(fc.string({ unit: 'grapheme', maxLength: 200 }), { minLength: 1, maxLength: 20 }),
  })
  .map(({ instructions, said }): ChatTurn[] => [
    ...instructions.map((content) => ({ role: 'system' as const, content })),
    ...said.map((content, at) => ({ role: at % 2 === 0 ? ('user' as const) : ('assistant' as const), content })),
  ]);
const tokens = (turns: readonly ChatTurn[]) =>
  turns.reduce((sum, { content }) => sum + estimateTokens(Buffer.byteLength(content)), 0);
const instructionsOf = (turns: readonly ChatTurn[]) => turns.filter(({ role }) => role === 'system');
const saidIn = (turns: readonly ChatTurn[]) => turns.filter(({ role }) => role !== 'system');

test('what is sent fits with room for the answer, and is the newest part of what was said; only what must be sent may be more', () => {
  fc.assert(
    fc.property(aTalk, fc.integer({ min: 16, max: 2_000 }), fc.integer({ min: 1, max: 2 }), (turns, window, last) => {
      const sent = fitWindow(turns, window, last);
      const [all, kept] = [saidIn(turns), saidIn(sent)];
      expect(instructionsOf(sent)).toEqual(instructionsOf(turns));
      expect(kept).toEqual(all.slice(all.length - kept.length));
      expect(kept.length).toBeGreaterThanOrEqual(Math.min(last, all.length));
      const room = window * 0.75;
      if (kept.length > last) expect(tokens(sent)).toBeLessThanOrEqual(room);
      const next = all[all.length - kept.length - 1];
      if (next) expect(tokens([...sent, next])).toBeGreaterThan(room);
    }),
  );
});

test('of a model that nobody knows the window of, some 15,000 tokens are expected', () => {
  const turn = (length: number): ChatTurn => ({ role: 'user', content: 'x'.repeat(length) });
  const turns = [turn(1), turn(30_000), turn(30_000), turn(100_000)];
  expect(fitWindow(turns, null)).toEqual(turns.slice(1));
  expect(fitWindow(turns, 1_000_000)).toEqual(turns);
});

test('half of a history is its newer half, and leaves out something as long as there is something', () => {
  fc.assert(
    fc.property(aTalk, fc.integer({ min: 1, max: 2 }), (turns, last) => {
      const fewer = halved(turns, last);
      const history = saidIn(turns).slice(0, -last);
      expect(fewer === undefined).toBe(history.length === 0);
      if (!fewer) return;
      const kept = saidIn(fewer);
      expect(instructionsOf(fewer)).toEqual(instructionsOf(turns));
      expect(kept).toEqual(saidIn(turns).slice(saidIn(turns).length - kept.length));
      expect(kept.length).toBeLessThan(saidIn(turns).length);
      const bytes = (some: readonly ChatTurn[]) => Buffer.byteLength(some.map(({ content }) => content).join(''));
      expect(bytes(kept.slice(0, -last))).toBeLessThanOrEqual(bytes(history) / 2);
    }),
  );
});
