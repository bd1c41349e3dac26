import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#server/platform/local-time.ts';
import type { DayFacts } from './day-facts.ts';
import { questKinds } from './quest-kinds.ts';
import { chooseQuests, kindOf, progressOf } from './quests.ts';

const aDate = fc.integer({ min: 0, max: 4_000 }).map((n) => addDays('2026-01-01', n));
const someFacts: fc.Arbitrary<DayFacts> = fc.record({
  turns: fc.array(fc.record({ conversationId: fc.constantFrom('a', 'b', null), text: fc.option(fc.lorem()) })),
  sessions: fc.array(fc.nat(2_000)),
  notes: fc.nat(3),
  times: fc.array(fc.nat(86_400_000)).map((times) => times.toSorted((a, b) => a - b)),
});
const aWeek = fc.array(someFacts, { maxLength: 7 });
const nothing: DayFacts = { turns: [], sessions: [], notes: 0, times: [] };

const slugsOf = (date: string, user: string, week: readonly DayFacts[] = []) =>
  chooseQuests(date, user, week).flatMap(({ quest, other }) => [quest.slug, other.slug]);

describe('the quests of a day', () => {
  test('depend on date, learner and week alone', () => {
    fc.assert(
      fc.property(aDate, fc.uuid(), aWeek, (date, user, week) => {
        expect(chooseQuests(date, user, structuredClone(week))).toEqual(chooseQuests(date, user, week));
      }),
    );
  });

  test('are one of each group with another to exchange it for, and a person can read all of it', () => {
    fc.assert(
      fc.property(aDate, fc.uuid(), aWeek, (date, user, week) => {
        const choices = chooseQuests(date, user, week);
        expect(choices.map(({ group }) => group)).toEqual(['effort', 'skill', 'quality']);
        for (const { group, quest, other } of choices) {
          expect(other.slug).not.toBe(quest.slug);
          for (const { slug, target, reason } of [quest, other]) {
            const kind = kindOf(slug);
            expect(kind?.group).toBe(group);
            expect(Number.isInteger(target) && target >= 1 && target <= 15).toBe(true);
            expect(`${date}:${slug}`.length).toBeLessThanOrEqual(64);
            expect(reason).toMatch(/^\S.*\.$/);
            expect(kind?.title(target)).not.toMatch(/NaN|undefined/);
            expect(kind?.rewardXp).toBeGreaterThan(0);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('never repeat a kind on the next day, whatever was done, and offer every kind within two days', () => {
    fc.assert(
      fc.property(aDate, fc.uuid(), aWeek, aWeek, (date, user, week, next) => {
        const [today, tomorrow] = [slugsOf(date, user, week), slugsOf(addDays(date, 1), user, next)];
        expect(today.filter((slug) => tomorrow.includes(slug))).toEqual([]);
        expect([...today, ...tomorrow].sort()).toEqual(questKinds.map(({ slug }) => slug).sort());
      }),
      { numRuns: 200 },
    );
  });

  test('are the weaker of the two, and say on how many study days it was reached', () => {
    const talker: DayFacts = {
      ...nothing,
      turns: [
        { conversationId: 'a', text: 'Why is that so? Because it rained, although the sun was there, unless I err.' },
      ],
      times: [1],
    };
    const week = [talker, talker, talker, talker];
    const users = fc.sample(fc.uuid(), { numRuns: 60, seed: 3 });
    const chosen = users.flatMap((user) => chooseQuests('2026-10-14', user, week));
    const linking = chosen.filter(({ quest, other }) => [quest.slug, other.slug].includes('linking-words'));
    expect(linking.length).toBeGreaterThan(10);
    // They use linking words every day, so whatever stands beside it is chosen first.
    expect(linking.filter(({ quest }) => quest.slug === 'linking-words')).toEqual([]);
    for (const { quest } of linking) {
      expect(quest.reason).toBe('You reached this on 0 of your 4 study days last week, so it is worth practising.');
    }
  });

  test('differ between learners', () => {
    const chosen = fc.sample(fc.uuid(), { numRuns: 200, seed: 7 }).map((user) => slugsOf('2026-10-14', user).join());
    expect(new Set(chosen).size).toBeGreaterThan(60);
  });

  test('are at zero with nothing done, and more deeds never set one back', () => {
    fc.assert(
      fc.property(aDate, fc.uuid(), aWeek, someFacts, someFacts, (date, user, week, some, more) => {
        for (const { quest } of chooseQuests(date, user, week)) {
          expect(progressOf(quest, nothing)).toBe(0);
          const both: DayFacts = {
            turns: [...some.turns, ...more.turns],
            sessions: [...some.sessions, ...more.sessions],
            notes: some.notes + more.notes,
            times: [...some.times, ...more.times].sort((a, b) => a - b),
          };
          expect(progressOf(quest, both)).toBeGreaterThanOrEqual(progressOf(quest, some));
          expect(progressOf(quest, both)).toBeLessThanOrEqual(quest.target);
        }
      }),
      { numRuns: 300 },
    );
  });
});
