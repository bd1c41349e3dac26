import { expect, test } from 'vitest';
import type { ModuleSource, TaskSource } from '#content/schema.ts';
import { taskToJudge } from './task-to-judge.ts';

const common = { title: 'A', prompt: 'Write to a friend.', skill: 'writing' as const, minutes: 5, hints: [] };
const points = [{ label: 'where you are', any: ['in'] }];
const written: TaskSource = {
  ...{ ...common, type: 'write_message', words: [30, 60], points, genre: 'email', model: 'Hi!' },
  ...{ explanation: 'It says it all.', targets: [] },
  stimulus: { kind: 'text', text: 'Where are you?', source: { name: 'Xentree English', licence: 'MIT' } },
};
const spoken: TaskSource = {
  ...{ ...common, type: 'topic_talk', points, seconds: [30, 60], model: 'Well.' },
  ...{ explanation: 'It says it all.', targets: [] },
};
const closed: TaskSource = {
  ...{ ...common, type: 'dictation' },
  items: [{ text: 'Hello.', accepted: [], explanation: 'It was said so.', targets: [] }],
};
const modules: ModuleSource[] = [
  {
    ...{ id: 'a1-writing', title: 'Writing', description: 'To write.', skill: 'writing', level: 'A1', order: 1 },
    canDo: ['I can write.', 'I can talk.'],
    tasks: [written, spoken, closed],
  },
];

test('a task is found by its module and its place, if it is answered that way', () => {
  expect(taskToJudge(modules, 'a1-writing-1', 'writing')).toEqual({
    ...{ prompt: 'Write to a friend.', stimulus: 'Where are you?', words: [30, 60], points, genre: 'email' },
  });
  expect(taskToJudge(modules, 'a1-writing-2', 'speaking')).toMatchObject({ points, words: [36, 150] });
  for (const id of [
    'a1-writing-2',
    'a1-writing-3',
    'a1-writing-4',
    'a1-writing-0',
    'a1-writing-x',
    'a1-writing',
    'b1-writing-1',
  ])
    expect(taskToJudge(modules, id, 'writing')).toBeUndefined();
});
