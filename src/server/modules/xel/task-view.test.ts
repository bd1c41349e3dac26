import '#testing/property-seed.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '#content/catalogue.ts';
import type { TaskSource } from '#content/schema.ts';
import { Task, TaskType } from '#contract/catalogue.ts';
import { createCourse } from './course.ts';
import { taskView } from './task-view.ts';
import { sampleTask } from './testing/sample-tasks.ts';

const samples = TaskType.options.map((type) => ({ id: `sample-${type}`, source: sampleTask(type) }));
const tasks = [...samples, ...createCourse(catalogue).modules.flatMap((module) => module.tasks)];
const named = tasks.map((task) => [`${task.id} (${task.source.type})`, task] as const);

/** Fields that no learner may see before an answer, whatever they are in. */
const secret = new Set(['accepted', 'explanation', 'why', 'model', 'any', 'targets']);

/** The same task with another text in each secret place. */
function marked(value: unknown, inSecret = false): unknown {
  if (typeof value === 'string') return inSecret ? `SECRET ${value}` : value;
  if (Array.isArray(value)) return value.map((one) => marked(one, inSecret));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      name === 'hints' ? marked(inner, true) : marked(inner, inSecret || secret.has(name)),
    ]),
  );
}

describe.each(named)('%s', (_name, task) => {
  test('is seen without keys, answers, explanations, models and hints', () => {
    const source = marked(task.source) as TaskSource;
    const view = taskView({ id: task.id, source }, 'learner', 12);
    expect(Task.parse(view)).toEqual(view);
    expect(JSON.stringify(view)).not.toContain('SECRET');
  });

  test('looks the same whatever its keys are', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (one, other) => {
        const turned = { id: task.id, source: withOtherKeys(task.source, one, other) };
        expect(taskView(turned, 'learner', 12)).toEqual(taskView(task, 'learner', 12));
      }),
      { numRuns: 10 },
    );
  });

  test('looks the same to a learner each time, and offers everybody the same', () => {
    expect(taskView(task, 'learner', 12)).toEqual(taskView(task, 'learner', 12));
    const offered = (user: string) =>
      (taskView(task, user, 12).choices ?? []).map(({ options }) =>
        options.map(({ id, text }) => `${id} ${text}`).sort(),
      );
    expect(offered('somebody')).toEqual(offered('learner'));
  });
});

test('people see options in orders of their own', () => {
  const task = { id: 'sample-ordering', source: sampleTask('ordering') };
  const orders = new Set(
    Array.from({ length: 20 }, (_, n) => JSON.stringify(taskView(task, `learner-${n}`, 12).choices?.[0]?.options)),
  );
  expect(orders.size).toBeGreaterThan(5);
});

test('gaps are called by the ids of their items', () => {
  const text = (type: 'c_test' | 'cloze_bank') => taskView({ id: 'x', source: sampleTask(type) }, 'learner', 12).text;
  expect(text('c_test')).toBe('It was rai{{1}} when Tom le{{2}} the hou{{3}}. He to{{4}} an umb{{5}} with him.');
  expect(text('cloze_bank')).toBe('We {{1}} the bus, {{2}} a walk, {{3}} a rest and {{4}} home.');
});

test('what has to be used is told with the question, and what has to be said with the task', () => {
  const view = (type: 'transform' | 'write_sentence' | 'role_turn') =>
    taskView({ id: 'x', source: sampleTask(type) }, 'learner', 12);
  expect(view('transform').choices?.[0]?.prompt).toBe('Ben is not as tall as Ann. (use: than) → Ann …');
  expect(view('write_sentence').choices?.map(({ prompt }) => prompt)).toEqual([
    'About the weather. (use: because, rain)',
    'With although.',
  ]);
  expect(view('role_turn')).toMatchObject({
    choices: [{ prompt: 'When do you come?' }, { prompt: 'And when does your brother come?' }],
    points: ['Say when you come', 'Say what you bring'],
    seconds: [5, 20],
  });
});

test('hints are shown when they were taken, with the cost of the next', () => {
  const task = { id: 'x', source: sampleTask('mcq_single') };
  const standing = { status: 'attempted', bestScore: 40, attempts: 1, hintsTaken: 1 } as const;
  expect(taskView(task, 'learner', 12, standing)).toMatchObject({
    hints: { total: 2, taken: ['Look out of the window.'], next_cost: 30 },
    best_score: 40,
    attempts: 1,
  });
});

/** A task whose right answers are others, with all else as it was. */
function withOtherKeys(task: TaskSource, one: number, other: number): TaskSource {
  switch (task.type) {
    case 'mcq_single':
      return {
        ...task,
        items: task.items.map((item) => {
          const ids = Object.keys(item.options);
          return { ...item, key: ids[one % ids.length] ?? item.key };
        }),
      };
    case 'mcq_multi':
      return {
        ...task,
        items: task.items.map((item) => ({ ...item, keys: Object.keys(item.options).slice(one % 2) })),
      };
    case 'true_false_ng':
      return {
        ...task,
        items: task.items.map((item) => ({
          ...item,
          key: (['true', 'false', 'not_given'] as const)[one % 3] ?? 'true',
        })),
      };
    case 'ordering':
      return { ...task, items: task.items.map((item) => ({ ...item, parts: turned(item.parts, one) })) };
    case 'matching': {
      const rights = turned([...task.items.map(({ right }) => right), ...task.extra], one);
      const items = task.items.map((item, index) => ({ ...item, right: rights[index] ?? item.right }));
      return { ...task, items, extra: rights.slice(items.length) };
    }
    case 'cloze_bank': {
      const words = turned([...task.items.map(({ key }) => key), ...task.extra], one);
      const items = task.items.map((item, index) => ({ ...item, key: words[index] ?? item.key }));
      return { ...task, items, extra: words.slice(items.length) };
    }
    case 'error_spot':
      return { ...task, items: task.items.map((item) => ({ ...item, key: (one + other) % item.segments.length })) };
    case 'yes_no_vocab':
      return { ...task, items: task.items.map((item, index) => ({ ...item, real: (one + index) % 2 === 0 })) };
    case 'c_test':
      return { ...task, text: task.text.replace(/\[[^\]]+\]/g, `[${'x'.repeat(1 + (one % 5))}]`) };
    default:
      return task;
  }
}

function turned<T>(list: readonly T[], by: number): T[] {
  const at = by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}
