import { expect, test } from 'vitest';
import { annotate } from '../text/annotate.ts';
import { judgeTask } from './task-score.ts';
import type { WritingTask } from './writing-task.ts';

const task: WritingTask = {
  prompt: 'Write an email to a friend about your holiday. Ask about theirs.',
  words: [40, 80],
  points: [
    { label: 'where you went', any: ['visit', 'go to', 'travel'] },
    { label: 'the weather', any: ['sunny', 'rain', 'weather'] },
    { label: 'what you ate', any: ['eat', 'food', 'restaurant'] },
  ],
  genre: 'email',
};
const full =
  'Hi Ana,\nlast month I visited my aunt in Porto with my two brothers. It was sunny every day, so we swam in the sea and ate fresh fish in small restaurants near the harbour. How was your holiday in the mountains this year?\nSee you soon,\nLeo';
const judge = (text: string) => judgeTask(annotate(text), task, annotate);

test('an answer with every point, the words and the form that were asked for has full marks', () => {
  const { score, made } = judge(full);
  expect(score).toBeGreaterThanOrEqual(97);
  expect(made.map(({ start, end }) => full.slice(start, end))).toEqual(['visited', 'sunny', 'ate']);
});

test('a point that is missing costs, and the advice names it', () => {
  const { score, advice } = judge(full.replace('It was sunny every day, so we', 'We'));
  expect(score).toBeLessThan(85);
  expect(advice).toContain('the weather');
});

test('a greeting, a closing and a question that are missing cost, each', () => {
  const whole = judge(full).score;
  const bare = judge(full.replace('Hi Ana,\n', '')).score;
  const cold = judge(full.replace('Hi Ana,\n', '').replace('See you soon,\n', '')).score;
  const mute = judge(full.replace('?', '.').replace('Hi Ana,\n', '').replace('See you soon,\n', '')).score;
  expect(whole).toBeGreaterThan(bare);
  expect(bare).toBeGreaterThan(cold);
  expect(cold).toBeGreaterThan(mute);
});

test('under half of the words is at most 40, and no point at all at most 25', () => {
  expect(judge('Hi Ana, I visited Porto. It was sunny and I ate fish. And you? Bye').score).toBeLessThanOrEqual(40);
  const offTopic =
    'Hi Ana,\nmy computer is broken again and I cannot do my homework. I called the shop, but nobody answered, so I have to buy a new one. Which one do you have? I want something cheap and fast for school.\nBye';
  expect(judge(offTopic).score).toBeLessThanOrEqual(25);
});

test('without a task it says what it judges instead', () => {
  const { descriptor, made } = judgeTask(annotate(full), undefined, annotate);
  expect(descriptor).toMatch(/^No task was given/);
  expect(made).toEqual([]);
});
