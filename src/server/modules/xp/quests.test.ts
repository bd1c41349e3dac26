import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#server/platform/local-time.ts';
import { type DayFacts, noFacts } from './day-facts.ts';
import { questKinds } from './quest-kinds.ts';
import { chooseQuests, kindOf, progressOf } from './quests.ts';
import { noWeakPoints, type WeakPoints } from './weak-points.ts';

const aDate = fc.integer({ min: 0, max: 4_000 }).map((n) => addDays('2026-01-01', n));
const someFacts: fc.Arbitrary<DayFacts> = fc.record({
  turns: fc.array(fc.record({ conversationId: fc.constantFrom('a', 'b', null), text: fc.option(fc.lorem()) })),
  texts: fc.array(fc.lorem()),
  sessions: fc.array(fc.nat(2_000)),
  notes: fc.nat(3),
  reviews: fc.array(fc.record({ recalled: fc.boolean(), ofMistake: fc.boolean() })),
  tasks: fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c'), assigned: fc.boolean() })),
  talks: fc.array(fc.nat(600)),
});
const aWeek = fc.array(someFacts, { maxLength: 7 });
const nothing = noFacts;
const somePoints: fc.Arbitrary<WeakPoints> = fc.record({
  dueCards: fc.nat(200),
  dueMistakes: fc.nat(9),
  mistakes: fc.array(
    fc.record({ name: fc.constantFrom('agreement', 'preposition: depend'), count: fc.integer({ min: 1, max: 40 }) }),
  ),
  assigned: fc.option(
    fc.record({
      title: fc.constant('At the airport'),
      dueOn: aDate,
      minutesLeft: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 9 }),
    }),
  ),
  talkSecondsLeft: fc.nat(1_800),
});

const slugsOf = (date: string, user: string, week: readonly DayFacts[] = [], points = noWeakPoints) =>
  chooseQuests(date, user, week, points).flatMap(({ quest, other }) => [quest.slug, other.slug]);

describe('the quests of a day', () => {
  test('depend on date, learner, week and weak points alone', () => {
    fc.assert(
      fc.property(aDate, fc.uuid(), aWeek, somePoints, (date, user, week, points) => {
        const again = chooseQuests(date, user, structuredClone(week), structuredClone(points));
        expect(again).toEqual(chooseQuests(date, user, week, points));
      }),
    );
  });

  test('are one of each group with another to exchange it for, and a person can read all of it', () => {
    fc.assert(
      fc.property(aDate, fc.uuid(), aWeek, somePoints, (date, user, week, points) => {
        const choices = chooseQuests(date, user, week, points);
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

  test('never repeat a kind on the next day, whatever has become weak', () => {
    fc.assert(
      fc.property(aDate, fc.uuid(), aWeek, aWeek, somePoints, somePoints, (date, user, week, next, points, later) => {
        const today = slugsOf(date, user, week, points);
        const tomorrow = slugsOf(addDays(date, 1), user, next, later);
        expect(today.filter((slug) => tomorrow.includes(slug))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('offer every kind that is for everybody within two days where nothing is weak', () => {
    fc.assert(
      fc.property(aDate, fc.uuid(), aWeek, aWeek, (date, user, week, next) => {
        const [today, tomorrow] = [slugsOf(date, user, week), slugsOf(addDays(date, 1), user, next)];
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
    };
    const week = [talker, talker, talker, talker];
    const users = fc.sample(fc.uuid(), { numRuns: 60, seed: 3 });
    const chosen = users.flatMap((user) => chooseQuests('2026-10-14', user, week, noWeakPoints));
    const linking = chosen.filter(({ quest, other }) => [quest.slug, other.slug].includes('linking-words'));
    expect(linking.length).toBeGreaterThan(10);
    // They use linking words every day, so whatever stands beside it is chosen first.
    expect(linking.filter(({ quest }) => quest.slug === 'linking-words')).toEqual([]);
    for (const { quest } of linking) {
      expect(quest.reason).toBe('You reached this on 0 of your 4 study days last week, so it is worth practising.');
    }
  });

  test('count a form wherever it was used: in chat, in writing and in a talk, once each', () => {
    const day: DayFacts = {
      ...nothing,
      turns: [{ conversationId: 'a', text: 'We went home.' }],
      texts: ['I saw a fox although it was dark, and went on.', 'Then it ran, because it heard me.'],
    };
    expect(progressOf({ slug: 'past-forms', target: 9 }, day)).toBe(5);
    expect(progressOf({ slug: 'linking-words', target: 9 }, day)).toBe(3);
  });

  test('differ between learners', () => {
    const chosen = fc.sample(fc.uuid(), { numRuns: 200, seed: 7 }).map((user) => slugsOf('2026-10-14', user).join());
    expect(new Set(chosen).size).toBeGreaterThan(60);
  });

  test('are at zero with nothing done, and more deeds never set one back', () => {
    fc.assert(
      fc.property(aDate, fc.uuid(), somePoints, someFacts, someFacts, (date, user, points, some, more) => {
        for (const { quest } of chooseQuests(date, user, [some], points)) {
          expect(progressOf(quest, nothing)).toBe(0);
          const both: DayFacts = {
            turns: [...some.turns, ...more.turns],
            texts: [...some.texts, ...more.texts],
            sessions: [...some.sessions, ...more.sessions],
            notes: some.notes + more.notes,
            reviews: [...some.reviews, ...more.reviews],
            tasks: [...some.tasks, ...more.tasks],
            talks: [...some.talks, ...more.talks],
          };
          expect(progressOf(quest, both)).toBeGreaterThanOrEqual(progressOf(quest, some));
          expect(progressOf(quest, both)).toBeLessThanOrEqual(quest.target);
        }
      }),
      { numRuns: 300 },
    );
  });

  describe('from weak points', () => {
    const points: WeakPoints = {
      dueCards: 38,
      dueMistakes: 2,
      mistakes: [
        { name: 'agreement', count: 14 },
        { name: 'articles', count: 3 },
      ],
      assigned: { title: 'At the airport', dueOn: '2026-10-16', minutesLeft: [20, 6, 8] },
      talkSecondsLeft: 1_800,
    };
    const studied: DayFacts = { ...nothing, sessions: [600] };
    const twoDays = (user: string) =>
      ['2026-10-14', '2026-10-15'].flatMap((date) => chooseQuests(date, user, [studied], points));

    test('name each of them within two days, with its facts, and come before what is for everybody', () => {
      const users = fc.sample(fc.uuid(), { numRuns: 20, seed: 5 });
      for (const user of users) {
        const quests = new Map(twoDays(user).map(({ quest }) => [quest.slug, quest]));
        expect(quests.get('due-cards')).toMatchObject({
          target: 15,
          reason: expect.stringMatching(/^38 of your cards/),
        });
        expect(quests.get('assigned-tasks')).toMatchObject({
          target: 2,
          reason: '“At the airport” is due on 2026-10-16; 3 of its tasks are not passed yet.',
        });
        expect(quests.get('own-mistakes')).toMatchObject({
          target: 2,
          reason: 'You got “agreement” wrong 14 times; its card is due now.',
        });
        expect(quests.get('live-talk')).toMatchObject({ target: 5 });
      }
    });

    test('can be exchanged for one that is for everybody', () => {
      for (const { quest, other } of twoDays('u')) {
        expect(questKinds.map(({ slug }) => slug)).toContain(other.slug);
        expect(quest.slug).not.toBe(other.slug);
      }
    });

    test('ask for no task, card or talk that there is not, and for none that takes longer than a quarter of an hour', () => {
      fc.assert(
        fc.property(aDate, fc.uuid(), somePoints, (date, user, some) => {
          const quests = new Map(
            chooseQuests(date, user, [studied], some).map(({ quest }) => [quest.slug, quest.target]),
          );
          expect(quests.get('due-cards') ?? 0).toBeLessThanOrEqual(some.dueCards);
          expect(quests.get('own-mistakes') ?? 0).toBeLessThanOrEqual(some.dueMistakes);
          expect((quests.get('live-talk') ?? 0) * 60).toBeLessThanOrEqual(some.talkSecondsLeft);
          const shortest = (some.assigned?.minutesLeft ?? []).toSorted((a, b) => a - b);
          const asked = quests.get('assigned-tasks') ?? 0;
          expect(asked).toBeLessThanOrEqual(shortest.length);
          expect(shortest.slice(0, asked).reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(15);
        }),
        { numRuns: 500 },
      );
    });
  });
});
