import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawn, leadMs, type Stretch, soundOf, stretchAt, stretchesOf, type TurnTime, turnAt } from './timeline.ts';

const clips = fc.array(
  fc.record({ offset_ms: fc.integer({ min: 0, max: 60_000 }), duration_ms: fc.integer({ min: 1, max: 20_000 }) }),
  { maxLength: 30 },
);
const turns = fc
  .array(fc.record({ pause: fc.integer({ min: leadMs + 1, max: 4_000 }), length: fc.integer({ min: 0, max: 6_000 }) }))
  .map((all) => {
    let from = 0;
    return all.map(({ pause, length }, turn): TurnTime => {
      const one = { turn, from: from + pause, to: from + pause + length };
      from = one.to;
      return one;
    });
  });

/** Milliseconds of the talk of which there is sound in any clip. */
function covered(of: readonly { offset_ms: number; duration_ms: number }[]): number {
  const ends = [...of].sort((a, b) => a.offset_ms - b.offset_ms);
  let [sum, reached] = [0, 0];
  for (const { offset_ms, duration_ms } of ends) {
    const end = offset_ms + duration_ms;
    sum += Math.max(0, end - Math.max(reached, offset_ms));
    reached = Math.max(reached, end);
  }
  return sum;
}
/** What a player goes through from a place of the talk on. */
function heardFrom(stretches: readonly Stretch[], at: number): [from: number, to: number][] {
  const heard: [number, number][] = [];
  for (let place = at; ; ) {
    const stretch = stretchAt(stretches, place);
    if (!stretch) return heard;
    heard.push([Math.max(place, stretch.from), stretch.to]);
    place = stretch.to;
  }
}

describe('the sound of a talk', () => {
  test('is heard in the order of the talk, no place of it twice, and never where there is none', () => {
    fc.assert(
      fc.property(clips, fc.integer({ min: 0, max: 90_000 }), (all, at) => {
        const heard = heardFrom(stretchesOf(all), at);
        heard.forEach(([from, to], place) => {
          expect(from).toBeGreaterThanOrEqual(heard[place - 1]?.[1] ?? at);
          expect(to).toBeGreaterThan(from);
          expect(all.some((one) => one.offset_ms <= from && one.offset_ms + one.duration_ms >= to)).toBe(true);
        });
      }),
    );
  });

  test('is as long as its clips together, where none reaches over the next', () => {
    const apart = clips.map((all) => {
      let end = 0;
      return all.map(({ offset_ms, duration_ms }) => {
        const from = end + (offset_ms % 5_000);
        end = from + duration_ms;
        return { offset_ms: from, duration_ms };
      });
    });
    fc.assert(
      fc.property(apart, (all) => {
        const sum = heardFrom(stretchesOf(all), 0).reduce((total, [from, to]) => total + to - from, 0);
        expect(sum).toBe(covered(all));
      }),
    );
  });

  test('is drawn over every place of which there is some', () => {
    fc.assert(
      fc.property(clips, (all) => {
        const stretches = stretchesOf(all);
        const parts = drawn(stretches);
        for (const { from, to } of stretches) expect(parts.some((one) => one.from <= from && one.to >= to)).toBe(true);
        for (const [place, { from }] of parts.entries()) expect(from).toBeGreaterThan(parts[place - 1]?.to ?? -1);
      }),
    );
  });
});

describe('a turn', () => {
  test('that has sound begins where something is heard of it, at most a little before its words', () => {
    fc.assert(
      fc.property(clips, turns, (all, said) => {
        const stretches = stretchesOf(all);
        for (const turn of said) {
          const from = soundOf(turn, stretches);
          const overlaps = stretches.some((one) => one.to > turn.from && one.from < Math.max(turn.to, turn.from + 1));
          expect(from !== null).toBe(overlaps);
          if (from === null) continue;
          expect(from).toBeGreaterThanOrEqual(turn.from - leadMs);
          expect(from).toBeLessThan(Math.max(turn.to, turn.from + 1));
          expect(stretchAt(stretches, from)?.from).toBeLessThanOrEqual(from);
        }
      }),
    );
  });

  test('that is played is the one that is marked', () => {
    fc.assert(
      fc.property(clips, turns, (all, said) => {
        const stretches = stretchesOf(all);
        for (const turn of said) {
          const from = soundOf(turn, stretches);
          if (from !== null) expect(turnAt(said, from)).toBe(turn.turn);
        }
      }),
    );
  });

  test('is marked from its beginning until the next one begins', () => {
    fc.assert(
      fc.property(turns, fc.integer({ min: 0, max: 60_000 }), (said, at) => {
        const marked = turnAt(said, at);
        const begun = said.filter(({ from }) => from - leadMs <= at);
        expect(marked).toBe(begun.at(-1)?.turn ?? null);
      }),
    );
  });
});
