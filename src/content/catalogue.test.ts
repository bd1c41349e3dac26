import { describe, expect, test } from 'vitest';
import { catalogue } from './catalogue.ts';
import { problemsOf } from './problems.ts';
import type { TaskSource } from './schema.ts';

const tasks = catalogue.flatMap((module) => module.tasks.map((task) => ({ module, task })));
const count = (wanted: (task: TaskSource) => boolean) => tasks.filter(({ task }) => wanted(task)).length;
/** What tells one item from all others: its question, with what it is asked about. */
const stemsOf = (task: TaskSource): string[] =>
  'items' in task
    ? task.items.flatMap((item) =>
        'stem' in item
          ? [`${item.stem}${'parts' in item ? item.parts.join('|') : ''}`]
          : 'text' in item
            ? [item.text]
            : 'segments' in item
              ? [item.segments.join(' ')]
              : [],
      )
    : [task.prompt + task.title];

test.each(catalogue.map((module) => [module.id, module] as const))('%s is sound', (_id, module) => {
  expect(problemsOf(module)).toEqual([]);
});

describe('no two', () => {
  test('modules have the same id or the same place', () => {
    expect(new Set(catalogue.map(({ id }) => id)).size).toBe(catalogue.length);
    expect(new Set(catalogue.map(({ level, order }) => `${level} ${order}`)).size).toBe(catalogue.length);
  });

  test('tasks of a level have the same title, and no two items of the catalogue ask the same', () => {
    const titles = tasks.map(({ module, task }) => `${module.level} ${task.title}`);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
    const stems = tasks.flatMap(({ task }) => stemsOf(task)).map((stem) => stem.toLowerCase());
    expect(stems.filter((stem, index) => stems.indexOf(stem) !== index)).toEqual([]);
  });
});

const levels = [...new Set(catalogue.map(({ level }) => level))];
describe.each(levels)('level %s', (level) => {
  const of = (wanted: (task: TaskSource) => boolean) =>
    tasks.filter(({ module, task }) => module.level === level && wanted(task)).length;

  test('has six modules, with all skills in the shares that the course promises', () => {
    expect(catalogue.filter((module) => module.level === level)).toHaveLength(6);
    expect(of(({ skill }) => skill === 'reading')).toBeGreaterThanOrEqual(10);
    expect(of(({ skill }) => skill === 'listening')).toBeGreaterThanOrEqual(10);
    expect(of(({ skill }) => skill === 'vocabulary')).toBeGreaterThanOrEqual(12);
    expect(of(({ skill }) => skill === 'grammar')).toBeGreaterThanOrEqual(12);
    expect(of(({ skill }) => skill === 'writing')).toBeGreaterThanOrEqual(5);
    expect(of(({ skill }) => skill === 'speaking')).toBeGreaterThanOrEqual(5);
  });

  test('has at least 180 items, and every closed type', () => {
    const items = tasks
      .filter(({ module }) => module.level === level)
      .reduce((sum, { task }) => sum + ('items' in task ? task.items.length : 1), 0);
    expect(items).toBeGreaterThanOrEqual(180);
    const closed: TaskSource['type'][] = [
      'mcq_single',
      'mcq_multi',
      'true_false_ng',
      'gap_fill',
      'cloze_bank',
      'c_test',
      'ordering',
      'matching',
      'error_spot',
      'transform',
      'dictation',
      'short_answer',
      'yes_no_vocab',
    ];
    expect(closed.filter((type) => of((task) => task.type === type) === 0)).toEqual([]);
  });

  test('is not the same key again and again: no letter is right in more than 45 % of the choices', () => {
    const keys = tasks.flatMap(({ module, task }) =>
      module.level === level && task.type === 'mcq_single' ? task.items.map(({ key }) => key) : [],
    );
    for (const letter of new Set(keys)) {
      expect(keys.filter((key) => key === letter).length / keys.length).toBeLessThanOrEqual(0.45);
    }
  });
});

test('the whole catalogue counts what it promises', () => {
  const complete = levels.length === 5;
  expect(count(() => true)).toBe(complete ? 270 : levels.length * 54);
});
