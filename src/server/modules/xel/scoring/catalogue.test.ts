import { describe, expect, test } from 'vitest';
import { catalogue } from '#content/catalogue.ts';
import { TaskType } from '#contract/catalogue.ts';
import { isWord } from '#server/words/lemma.ts';
import { createCourse } from '../course.ts';
import { answersOf } from '../response.ts';
import { rightAnswers, wrongAnswers } from '../testing/answers.ts';
import { sampleTask } from '../testing/sample-tasks.ts';
import { feedbackOf } from './result.ts';
import { createScorer } from './score-task.ts';

/** Every task of the catalogue through the scorer of the server, and one small task of each type. */

const samples = TaskType.options.map((type) => ({
  id: `sample-${type}`,
  moduleId: 'sample',
  level: 'B1' as const,
  source: sampleTask(type),
}));
const tasks = [...samples, ...createCourse(catalogue).modules.flatMap((module) => module.tasks)];
const score = createScorer(isWord);

const judged = new Set([
  'write_sentence',
  'write_message',
  'write_essay',
  'summarise',
  'rewrite',
  'topic_talk',
  'role_turn',
]);

describe.each(tasks.map((task) => [`${task.id} (${task.source.type})`, task] as const))('%s', (_name, task) => {
  test('gives the keys all points, or a model what can be given without a judge', async () => {
    const { share, items } = await score(task, rightAnswers(task.id, task.source));
    if (judged.has(task.source.type)) expect(share).toBeGreaterThanOrEqual(0.7);
    else expect([share, items.filter((item) => item.share < 1)]).toEqual([1, []]);
    for (const { explanation, expected } of items) {
      expect(explanation).toBeTruthy();
      expect(expected).toBeTruthy();
    }
  });

  test('gives each wrong answer less, and says so', async () => {
    const whole = (await score(task, rightAnswers(task.id, task.source))).share;
    for (const response of wrongAnswers(task.id, task.source)) {
      const result = await score(task, response);
      expect([response, result.share < whole]).toEqual([response, true]);
      expect([response, feedbackOf(result).every(({ correct }) => correct)]).toEqual([response, false]);
    }
  });

  test('gives nothing for nothing', async () => {
    for (const response of ['', [], {}]) expect((await score(task, response)).share).toBe(0);
    expect(answersOf(task.source, {}).flat()).toEqual([]);
  });
});
