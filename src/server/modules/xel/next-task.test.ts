import { expect, test } from 'vitest';
import type { Level } from '#content/schema.ts';
import { createCourse } from './course.ts';
import { nextTask } from './next-task.ts';
import { sampleModules } from './testing/sample-tasks.ts';
import type { Done } from './unlocking.ts';

const course = createCourse(sampleModules);
const passed = (...levels: Level[]) =>
  new Map(
    levels.flatMap((level) => course.tasksOf(level).map(({ id }): [string, Done] => [id, { best: 90, attempts: 1 }])),
  );
const levelOf = (known: Partial<Parameters<typeof nextTask>[1]>) =>
  nextTask(course, {
    ...{ standings: new Map(), open: new Set<Level>(['A1', 'A2', 'B1']), assigned: new Set<string>() },
    ...{ estimate: null, floor: null, newest: [], lastTaskId: null },
    ...known,
  })?.task.level;

test('it is of the level of the estimate while that has something left', () => {
  expect(levelOf({ estimate: 'A2' })).toBe('A2');
  expect(levelOf({})).toBe('A1');
});

test('with that level done it goes up where the next one is open, and down only where it is not', () => {
  expect(levelOf({ estimate: 'A2', standings: passed('A2') })).toBe('B1');
  expect(levelOf({ estimate: 'A2', standings: passed('A2'), open: new Set<Level>(['A1', 'A2']) })).toBe('A1');
});

test('what lies under a placement comes last, also where it is assigned', () => {
  const known = { estimate: 'A2', floor: 'A2', standings: passed('A2', 'B1') } as const;
  expect(levelOf({ ...known, standings: passed('A2') })).toBe('B1');
  expect(levelOf(known)).toBe('A1');
  const low = course.tasksOf('A1')[0]?.moduleId ?? '';
  expect(levelOf({ ...known, standings: passed('A2'), assigned: new Set([low]) })).toBe('B1');
});

test('a module that is assigned is open, whatever its level', () => {
  const high = course.tasksOf('B1')[0]?.moduleId ?? '';
  const open = new Set<Level>(['A1', 'A2']);
  expect(levelOf({ estimate: 'A2', standings: passed('A2'), open, assigned: new Set([high]) })).toBe('B1');
});
