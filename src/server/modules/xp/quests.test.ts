import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#server/platform/local-time.ts';
import { questKinds } from './quest-kinds.ts';
import { progressOf, questsOf } from './quests.ts';

const aDate = fc.integer({ min: 0, max: 4_000 }).map((n) => addDays('2026-01-01', n));
const aWeek = fc.record({
  turns: fc.nat(200),
  turnDays: fc.nat(7),
  seconds: fc.nat(40_000),
  timeDays: fc.nat(7),
});
const someFacts = fc.record({
  turns: fc.array(fc.record({ conversationId: fc.constantFrom('a', 'b', null), text: fc.option(fc.lorem()) })),
  sessions: fc.array(fc.nat(2_000)),
});

describe('the quests of a day', () => {
  test('depend on date, learner and week alone', () => {
    fc.assert(
      fc.property(aDate, fc.uuid(), aWeek, (date, user, week) => {
        expect(questsOf(date, user, { ...week })).toEqual(questsOf(date, user, week));
      }),
    );
  });

  test('are one of each group, with targets, titles, reasons and rewards that a person can read', () => {
    fc.assert(
      fc.property(aDate, fc.uuid(), aWeek, (date, user, week) => {
        const quests = questsOf(date, user, week);
        expect(quests.map((quest) => quest.kind.group)).toEqual(['effort', 'skill', 'quality']);
        for (const { id, kind, target } of quests) {
          expect(Number.isInteger(target) && target >= 1 && target <= 15).toBe(true);
          expect(id.length).toBeLessThanOrEqual(64);
          expect(kind.reason(week, target)).toMatch(/^\S.*\.$/);
          expect(kind.title(target)).not.toMatch(/NaN|undefined/);
          expect(kind.rewardXp).toBeGreaterThan(0);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('never repeat a kind on the next day, and show every kind within a week', () => {
    fc.assert(
      fc.property(aDate, fc.uuid(), aWeek, (date, user, week) => {
        const days = Array.from({ length: 7 }, (_, n) => questsOf(addDays(date, n), user, week));
        for (const [n, quests] of days.entries()) {
          const before = days[n - 1]?.map((quest) => quest.kind.slug) ?? [];
          expect(quests.filter((quest) => before.includes(quest.kind.slug))).toEqual([]);
        }
        expect(new Set(days.flat().map((quest) => quest.kind.slug)).size).toBe(questKinds.length);
      }),
      { numRuns: 200 },
    );
  });

  test('differ between learners', () => {
    const ids = new Set(
      fc.sample(fc.uuid(), { numRuns: 200, seed: 7 }).map((user) =>
        questsOf('2026-10-14', user, { turns: 0, turnDays: 0, seconds: 0, timeDays: 0 })
          .map((quest) => quest.kind.slug)
          .join(),
      ),
    );
    expect(ids.size).toBeGreaterThan(15);
  });

  test('are at zero with nothing done, and more deeds never set one back', () => {
    fc.assert(
      fc.property(aDate, fc.uuid(), aWeek, someFacts, someFacts, (date, user, week, some, more) => {
        for (const quest of questsOf(date, user, week)) {
          expect(progressOf(quest, { turns: [], sessions: [] })).toBe(0);
          const both = {
            turns: [...some.turns, ...more.turns],
            sessions: [...some.sessions, ...more.sessions],
          };
          expect(progressOf(quest, both)).toBeGreaterThanOrEqual(progressOf(quest, some));
          expect(progressOf(quest, both)).toBeLessThanOrEqual(quest.target);
        }
      }),
      { numRuns: 300 },
    );
  });
});
