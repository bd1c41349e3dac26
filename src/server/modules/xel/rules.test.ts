import '#testing/property-seed.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Level } from '#content/schema.ts';
import { Skill } from '#contract/catalogue.ts';
import { facesOf, savedFaces } from './card-faces.ts';
import { createCourse } from './course.ts';
import { estimateLevel } from './estimate.ts';
import { findingsOf } from './findings.ts';
import { levels, rankOf } from './levels.ts';
import { masteryOf } from './mastery.ts';
import { nextTask } from './next-task.ts';
import { foundLevel, withText } from './placement-level.ts';
import { readPlacementTest, scoresByLevel } from './placement-test.ts';
import { type Rating, rated, scheduledFrom, scheduledJson, unseen } from './scheduler.ts';
import { skillScores } from './skills.ts';
import { sampleModules, sampleTask } from './testing/sample-tasks.ts';
import { type Done, moduleStanding, openLevels } from './unlocking.ts';

const course = createCourse(sampleModules);
const ids = course.modules.flatMap((module) => module.tasks.map(({ id }) => id));
const score = fc.integer({ min: 0, max: 100 });
const level = fc.constantFrom(...levels);
const standings = fc
  .uniqueArray(fc.constantFrom(...ids))
  .chain((some) => fc.tuple(...some.map((id) => score.map((best): [string, Done] => [id, { best, attempts: 1 }]))))
  .map((entries) => new Map(entries));

describe('levels', () => {
  test('never lock again: neither by doing more nor by another placement test', () => {
    fc.assert(
      fc.property(
        standings,
        fc.constantFrom(...ids),
        score,
        fc.option(level),
        level,
        (done, id, more, placed, found) => {
          const before = openLevels(course, done, placed);
          const better = new Map(done).set(id, { best: Math.max(more, done.get(id)?.best ?? 0), attempts: 2 });
          const highest = placed === null || rankOf(found) > rankOf(placed) ? found : placed;
          const after = openLevels(course, better, highest);
          expect([...before].filter((one) => !after.has(one))).toEqual([]);
          expect(before.has('A1')).toBe(true);
        },
      ),
    );
  });

  test('of a module say what was passed', () => {
    fc.assert(
      fc.property(standings, (done) => {
        for (const module of course.modules) {
          const standing = moduleStanding(module, done, true);
          expect(standing.status === 'completed').toBe(standing.passed === 9);
          expect(standing.progress).toBeCloseTo(standing.passed / 9, 2);
          expect(moduleStanding(module, done, false).status).toBe('locked');
        }
      }),
    );
  });
});

test('mastery follows the last answer, and needs a later day', () => {
  const of = (latest: number, firstRight: string | null) => masteryOf({ latest, latestDate: '2026-03-10', firstRight });
  expect([of(0.69, '2026-03-01'), of(0.7, null), of(0.99, '2026-03-01')]).toEqual([
    'attempted',
    'familiar',
    'familiar',
  ]);
  expect([of(1, '2026-03-10'), of(1, '2026-03-09')]).toEqual(['proficient', 'mastered']);
});

describe('a placement test', () => {
  const scores = fc
    .array(score, { minLength: 1, maxLength: 5 })
    .map((list) => list.map((one, n) => ({ level: levels[n] ?? 'A1', score: one })));
  test('finds a level within its range, in whatever order it is told, and no lower one for a better test', () => {
    fc.assert(
      fc.property(scores, fc.nat(4), fc.nat(50), (told, place, more) => {
        const found = foundLevel(told);
        expect(rankOf(found.low) <= rankOf(found.level) && rankOf(found.level) <= rankOf(found.high)).toBe(true);
        expect(foundLevel(told.toReversed())).toEqual(found);
        const better = told.map((one, n) => (n === place ? { ...one, score: Math.min(100, one.score + more) } : one));
        expect(rankOf(foundLevel(better).level)).toBeGreaterThanOrEqual(rankOf(found.level));
      }),
    );
  });

  test.each<[number[], Level, Level, Level]>([
    [[0, 0, 0], 'A1', 'A1', 'A1'],
    [[90, 80, 20], 'A2', 'A2', 'A2'],
    [[90, 65, 45], 'A2', 'A1', 'B1'],
    [[90, 30, 95], 'A1', 'A1', 'A1'],
    [[100, 100, 100], 'B1', 'B1', 'B1'],
  ])('%j is %s', (list, found, low, high) => {
    expect(foundLevel(list.map((one, n) => ({ level: levels[n] ?? 'A1', score: one })))).toEqual({
      level: found,
      low,
      high,
    });
  });
});

test('each item speaks for its own level, and made-up words that were taken for real speak against all', () => {
  const words = sampleTask('yes_no_vocab');
  // Eight real words, four to a level, and four made-up ones.
  const levelsOfWords = [...'AAAABBBB'].map((letter): Level | null => (letter === 'A' ? 'A1' : 'B1'));
  const [vocabulary, choices, text] = readPlacementTest([
    { level: 'mixed', levels: [...levelsOfWords, null, null, null, null], task: words },
    { level: 'mixed', levels: ['A1', 'A2', 'A2'], task: sampleTask('mcq_single') },
    { level: 'mixed', task: sampleTask('write_message') },
  ]);
  if (!vocabulary || !choices || !text) throw new Error('There are three tasks.');
  const items = (...shares: number[]) => shares.map((share) => ({ share, explanation: 'So.', targets: [] }));
  const scores = (madeUpKnown: number, ...ofChoices: number[]) =>
    scoresByLevel([
      { task: vocabulary, result: { share: 0, items: items(1, 1, 1, 1, 1, 1, 0, 0, ...Array(4).fill(madeUpKnown)) } },
      { task: choices, result: { share: 0, items: items(...ofChoices) } },
      { task: text, result: { share: 1, items: items(1) } },
    ]);
  expect(scores(1, 1, 1, 0)).toEqual([
    { level: 'A1', score: 100 },
    { level: 'A2', score: 50 },
    { level: 'B1', score: 50 },
  ]);
  // Whoever says yes to everything knows no word.
  expect(scores(0, 1, 0, 0)).toEqual([
    { level: 'A1', score: 20 },
    { level: 'A2', score: 0 },
    { level: 'B1', score: 0 },
  ]);
});

test('a text that was judged widens the range by one at most', () => {
  const found = { level: 'A2', low: 'A2', high: 'A2' } as const;
  expect([withText(found, 'A1'), withText(found, 'C2'), withText(found, 'A2')]).toEqual([
    { level: 'A2', low: 'A1', high: 'A2' },
    { level: 'A2', low: 'A2', high: 'B1' },
    found,
  ]);
});

describe('the estimate', () => {
  const done = (of: Level, count: number, each: number) =>
    Array.from({ length: count }, () => ({ level: of, score: each }));
  const placed = { level: 'B1', low: 'A2', high: 'B1' } as const;
  test.each([
    ['nothing', null, [], null, null],
    ['four tasks', null, done('A1', 4, 100), null, null],
    ['five tasks', null, done('A2', 5, 80), 'A2', ['A1', 'B1']],
    ['ten tasks', null, done('A2', 10, 80), 'A2', ['A2', 'A2']],
    ['tasks that go badly', null, done('B1', 6, 30), 'A2', ['A2', 'B1']],
    ['a test', placed, [], 'B1', ['A2', 'B1']],
    ['a test, and easier tasks that go well', placed, done('A1', 10, 100), 'B1', ['A2', 'B1']],
    ['a test that tasks do not bear out', placed, done('B1', 5, 40), 'A2', ['A2', 'B1']],
    ['a test, and harder tasks that go well', placed, done('B2', 10, 90), 'B2', ['B2', 'B2']],
  ] as const)('from %s', (_name, test, newest, expected, range) => {
    expect(estimateLevel(test, newest)).toEqual({ level: expected, range });
  });
});

test('a skill is what its newest scores are, and its trend the change of 28 days', () => {
  const now = [
    { skill: 'reading', score: 80 },
    { skill: 'reading', score: 90 },
    { skill: 'grammar', score: 50 },
  ] as const;
  const skills = skillScores(now, [{ skill: 'reading', score: 70 }]);
  expect(skills.map(({ skill }) => skill)).toEqual(Skill.options);
  expect(skills.filter(({ score }) => score !== null)).toEqual([
    { skill: 'reading', score: 85, trend: 15 },
    { skill: 'grammar', score: 50, trend: 0 },
  ]);
});

test('the next task is open, left to pass, and not the last one while there is another', () => {
  fc.assert(
    fc.property(standings, fc.option(level), fc.option(fc.constantFrom(...ids)), (done, estimate, lastTaskId) => {
      const open = openLevels(course, done, estimate);
      const newest = [...done].flatMap(([id, { best }]) => {
        const task = course.task(id);
        return task ? [{ skill: task.source.skill, level: task.level, score: best ?? 0 }] : [];
      });
      const known = { standings: done, open, estimate, newest, lastTaskId, assigned: new Set<string>(), floor: null };
      const next = nextTask(course, known);
      const left = ids.filter((id) => (done.get(id)?.best ?? 0) < 70 && open.has(course.task(id)?.level ?? 'C1'));
      expect(next === null).toBe(left.length === 0);
      if (next === null) return;
      expect(left).toContain(next.task.id);
      const others = left.filter((id) => id !== lastTaskId && course.task(id)?.level === next.task.level);
      if (others.length > 0) expect(next.task.id).not.toBe(lastTaskId);
      expect(next.reason).toContain(next.task.level);
    }),
  );
});

describe('the scheduler', () => {
  const steps = fc.array(fc.tuple(fc.constantFrom<Rating>(1, 2, 3, 4), fc.integer({ min: 0, max: 10_000_000_000 })), {
    minLength: 1,
    maxLength: 20,
  });
  test('gives the same for the same, never a date before the rating, and a state that JSON keeps exactly', () => {
    fc.assert(
      fc.property(steps, (ratings) => {
        let now = Date.parse('2026-01-01T00:00:00Z');
        let card = unseen(new Date(now));
        for (const [rating, wait] of ratings) {
          now += wait;
          const next = rated(card, rating, new Date(now));
          expect(rated(card, rating, new Date(now))).toEqual(next);
          expect(next.dueAt.getTime()).toBeGreaterThan(now);
          expect(scheduledFrom(JSON.parse(JSON.stringify(scheduledJson(next))))).toEqual(next);
          expect(next.reps).toBe(card.reps + 1);
          expect(next.lapses - card.lapses).toBeLessThanOrEqual(rating === 1 ? 1 : 0);
          card = next;
        }
      }),
    );
  });

  test('the better a card was known, the later it comes again', () => {
    const at = new Date('2026-01-01T00:00:00Z');
    const first = rated(unseen(at), 4, at);
    const due = ([1, 2, 3, 4] as const).map((rating) => rated(first, rating, first.dueAt).dueAt.getTime());
    expect(due).toEqual(due.toSorted((one, other) => one - other));
    expect(new Set(due).size).toBe(4);
  });
});

describe('cards', () => {
  const missed = { share: 0, expected: 'took', explanation: 'You take a bus.', targets: [] };
  const none = () => undefined;
  test('of a rule show the sentence of the gap alone', () => {
    expect(facesOf('grammar:past', sampleTask('c_test'), 3, missed, none)).toEqual({
      front: 'He to___ an umbrella with him.',
      back: 'took\n\nYou take a bus.',
      example: null,
    });
  });
  test('of a word have the meaning, or the reason, with the whole sentence', () => {
    expect(facesOf('word:bus', sampleTask('cloze_bank'), 0, missed, () => 'a long car')).toEqual({
      front: 'bus',
      back: 'a long car',
      example: 'We took the bus, had a walk, had a rest and went home.',
    });
    expect(facesOf('word:rain', sampleTask('gap_fill'), 0, missed, none)).toEqual({
      front: 'rain',
      back: 'You take a bus.',
      example: 'At six, they were raining.',
    });
  });
  test('are not made of a question that cannot be answered without its text', () => {
    expect(facesOf('grammar:past', sampleTask('short_answer'), 0, missed, none)).toBeNull();
  });
  test('of a saved word leave no trace of it in the gap', () => {
    expect(savedFaces('rain', undefined, 'Rain, rain and rainy days.').front).toBe('___, ___ and rainy days.');
    expect(savedFaces('a.b', undefined, 'axb and a.b').front).toBe('axb and ___');
  });
});

test('an answer says what was missed, known with help, and known on the first try; a later try says only what was missed', () => {
  const item = (share: number, target: string) => ({ share, explanation: 'So it is.', targets: [target] });
  const result = { share: 0.5, items: [item(0, 'word:rain'), item(1, 'word:snow'), item(0.9, 'word:wind')] };
  const ratings = (attempt: number, hints: number) =>
    findingsOf(sampleTask('mcq_single'), result, {
      ...{ attempt, hints, gloss: () => undefined },
      answers: [['a'], ['b'], ['c']],
    }).map(({ target, rating }) => `${target} ${rating}`);
  expect(ratings(1, 0)).toEqual(['word:rain 1', 'word:snow 3', 'word:wind 3']);
  expect(ratings(1, 1)).toEqual(['word:rain 1', 'word:snow 2', 'word:wind 2']);
  expect(ratings(2, 0)).toEqual(['word:rain 1']);
});
