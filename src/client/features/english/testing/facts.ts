import type { z } from 'zod';
import type { Module, ModuleSummary, Task } from '#contract/catalogue.ts';
import type { Evaluation } from '#contract/evaluation.ts';
import type { Result } from '#contract/kernel/endpoint.ts';
import type { ReviewCard } from '#contract/review-card.ts';
import type { xel } from '#contract/xel.ts';

type Item = NonNullable<Task['choices']>[number];

export const anItem = (change: Partial<Item> = {}): Item => ({
  item: '1',
  prompt: 'What was the weather like?',
  options: [
    { id: 'a', text: 'It was sunny.' },
    { id: 'b', text: 'It was raining.' },
  ],
  ...change,
});

export const aTask = (change: Partial<Task> = {}): Task => ({
  id: 'b1-past-1',
  type: 'mcq_single',
  title: 'Tom leaves the house',
  prompt: 'Read and choose.',
  stimulus: null,
  choices: [anItem()],
  skill: 'reading',
  text: null,
  words: null,
  seconds: null,
  points: [],
  minutes: 4,
  timed_seconds: null,
  hints: { total: 0, taken: [], next_cost: null },
  xp: 15,
  status: 'new',
  best_score: null,
  attempts: 0,
  ...change,
});

export const aModule = (tasks: Task[] = [aTask()], change: Partial<ModuleSummary> = {}): z.infer<typeof Module> => ({
  id: 'b1-past',
  title: 'Talking about the past',
  description: 'You can tell a short story with the past simple and the past continuous.',
  skill: 'grammar',
  cefr_level: 'B1',
  order: 7,
  total_tasks: tasks.length,
  completed_tasks: 0,
  progress: 0,
  estimated_minutes: 25,
  status: 'available',
  can_do: ['I can tell a short story.', 'I can say what was going on.'],
  ...change,
  tasks,
});

export const aResult = (change: Partial<Result<typeof xel.submit>> = {}): Result<typeof xel.submit> => ({
  submission_id: 's-1',
  score: 100,
  correct: true,
  feedback: [{ item: '1', correct: true, expected: 'It was raining.', explanation: 'The text says so.' }],
  xp_awarded: 12,
  module_progress: 0.5,
  ...change,
});

export const aCard = (change: Partial<ReviewCard> = {}): ReviewCard => ({
  id: 'c-1',
  front: 'reluctant',
  back: 'not willing to do something',
  example: 'She was reluctant to leave.',
  state: 'review',
  due_at: '2026-10-14T08:00:00Z',
  interval: 345_600,
  next: [600, 172_800, 345_600, 864_000],
  reviews: 6,
  leech: false,
  lapses: 1,
  ...change,
});

export const essay = 'Dear Tomas, the heating does not work since Monday. A man said me that somebody will come.';

const span = (words: string) => ({ start: essay.indexOf(words), end: essay.indexOf(words) + words.length });

export const anEvaluation = (change: Partial<Evaluation> = {}): Evaluation => ({
  id: 'e-1',
  type: 'writing',
  overall: { score: 64, cefr: 'B1', low: 61, high: 67 },
  criteria: [
    {
      name: 'Task',
      score: 75,
      low: 72,
      high: 78,
      descriptor: 'All points are there.',
      evidence: [{ quote: 'somebody will come', ...span('somebody will come') }],
      advice: 'Say what you will do if nobody answers.',
    },
  ],
  corrections: [
    {
      ...span('does not work'),
      original: 'does not work',
      suggestion: 'has not worked',
      rule: 'present-perfect',
      explanation: 'It began on Monday and goes on.',
    },
    {
      ...span('said'),
      original: 'said',
      suggestion: 'told',
      rule: 'tell-say',
      explanation: 'Tell needs the person after it.',
    },
  ],
  metrics: { words: 17, sentences: 2 },
  evaluator: { name: 'embedded', version: '1.4' },
  ...change,
});

export const aDashboard = (change: Partial<Result<typeof xel.dashboard>> = {}): Result<typeof xel.dashboard> => ({
  cefr_estimate: { level: 'B1', range: ['A2', 'B1'] },
  skills: [
    { skill: 'reading', score: 72, trend: 3.5 },
    { skill: 'listening', score: null, trend: 0 },
    { skill: 'vocabulary', score: 66, trend: 0 },
    { skill: 'grammar', score: 48, trend: -2 },
    { skill: 'writing', score: 60, trend: 1 },
    { skill: 'speaking', score: null, trend: 0 },
  ],
  next_task: {
    task_id: 'b1-past-1',
    module_id: 'b1-past',
    title: 'Tom leaves the house',
    skill: 'reading',
    type: 'mcq_single',
    reason: 'Grammar is your weakest skill at B1.',
  },
  due_reviews: 18,
  due_by_day: [
    { date: '2026-10-14', cards: 18 },
    { date: '2026-10-15', cards: 4 },
  ],
  estimated_from: { placement: true, submissions: 12 },
  modules_completed: 3,
  recent: [
    {
      id: 's-1',
      task_id: 'b1-past-1',
      module_id: 'b1-past',
      task_title: 'Tom leaves the house',
      type: 'mcq_single',
      skill: 'reading',
      score: 85,
      xp_awarded: 12,
      submitted_at: '2026-10-14T07:48:00Z',
    },
  ],
  ...change,
});
