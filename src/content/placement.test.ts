import { describe, expect, test } from 'vitest';
import { catalogue } from './catalogue.ts';
import { placement } from './placement.ts';
import { PlacementTask } from './placement-schema.ts';
import { problemsOfTask } from './problems.ts';
import { Level, type TaskSource } from './schema.ts';

const itemsOf = (task: TaskSource): number => ('items' in task ? task.items.length : 1);
const ofType = <T extends TaskSource['type']>(type: T) =>
  placement.flatMap(({ level, levels, task }) =>
    task.type === type ? [{ level, levels, task: task as Extract<TaskSource, { type: T }> }] : [],
  );
const [vocabulary] = ofType('yes_no_vocab');

/** What a task asks about: its texts and its questions. */
const wordingOf = (task: TaskSource): string[] => [
  ...('text' in task ? [task.text] : []),
  ...(task.stimulus ? [task.stimulus.text] : []),
  ...('items' in task ? task.items.flatMap((item) => ('stem' in item ? [item.stem] : [])) : [task.prompt]),
];

test.each(placement.map(({ task }) => [task.title, task] as const))('“%s” is sound', (_title, task) => {
  expect(problemsOfTask(task)).toEqual([]);
});

describe('the test holds', () => {
  test('four C-tests of twenty gaps, from A2 to C1', () => {
    expect(ofType('c_test').map(({ level, task }) => [level, itemsOf(task)])).toEqual([
      ['A2', 20],
      ['B1', 20],
      ['B2', 20],
      ['C1', 20],
    ]);
  });

  test('sixty words: eight real ones of each level, rising, and twenty made-up ones', () => {
    expect(vocabulary?.task.items).toHaveLength(60);
    const levels = vocabulary?.levels.filter((level) => level !== null) ?? [];
    expect(levels).toEqual(levels.toSorted());
    expect(Level.options.map((level) => levels.filter((one) => one === level).length)).toEqual([8, 8, 8, 8, 8]);
  });

  test('six choices of grammar, two readings of three questions, and one text to write', () => {
    const counts = (skill: TaskSource['skill'], type: TaskSource['type']) =>
      ofType(type).flatMap(({ task }) => (task.skill === skill ? [itemsOf(task)] : []));
    expect(counts('grammar', 'mcq_single')).toEqual([6]);
    expect(counts('reading', 'mcq_single')).toEqual([3, 3]);
    expect(counts('writing', 'write_message')).toEqual([1]);
    expect(placement).toHaveLength(9);
  });
});

test('every level is spoken for by at least two kinds of task', () => {
  for (const level of Level.options) {
    const kinds = placement.filter((task) => task.level === level || task.levels.includes(level));
    expect(new Set(kinds.map(({ task }) => `${task.type} ${task.skill}`)).size).toBeGreaterThanOrEqual(2);
  }
});

test('a made-up word speaks for no level, and a real one always does', () => {
  const levels = vocabulary?.levels ?? [];
  expect(vocabulary?.task.items.map(({ real }) => real)).toEqual(levels.map((level) => level !== null));
});

test('no word is asked twice', () => {
  const words = vocabulary?.task.items.map(({ word }) => word) ?? [];
  expect(new Set(words).size).toBe(words.length);
});

test('the first sentence of a C-test is whole', () => {
  for (const { task } of ofType('c_test')) expect(task.text.split('. ')[0]).not.toContain('[');
});

test('nothing that it asks is asked in the catalogue', () => {
  const asked = new Set(catalogue.flatMap(({ tasks }) => tasks.flatMap(wordingOf)).map((text) => text.toLowerCase()));
  const shared = placement.flatMap(({ task }) => wordingOf(task)).filter((text) => asked.has(text.toLowerCase()));
  expect(shared).toEqual([]);
});

describe('a mixed task needs a level for each item', () => {
  const grammar = placement.find(({ task }) => task.skill === 'grammar');

  test('and is refused with one too few', () => {
    expect(PlacementTask.safeParse(grammar).success).toBe(true);
    expect(PlacementTask.safeParse({ ...grammar, levels: grammar?.levels.slice(1) }).success).toBe(false);
  });

  test('while a task of one level has none', () => {
    expect(PlacementTask.safeParse({ ...grammar, level: 'B1' }).success).toBe(false);
  });
});
