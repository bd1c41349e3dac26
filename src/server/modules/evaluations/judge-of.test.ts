import { afterAll, describe, expect, test } from 'vitest';
import { catalogue } from '#content/catalogue.ts';
import { createWritingEvaluator } from '#server/evaluation/writing/evaluator.ts';
import { judgeOf } from './judge-of.ts';

const evaluator = createWritingEvaluator();
afterAll(() => evaluator.close());
const judge = judgeOf(evaluator, catalogue);

const texts = catalogue.flatMap(({ id, level, tasks }) =>
  tasks.flatMap((source, index) =>
    'genre' in source ? [{ task: { id: `${id}-${index + 1}`, level, source }, text: source.model }] : [],
  ),
);

describe('of the texts to write', () => {
  test.each(texts.map((given) => [given.task.id, given] as const))(
    'the model answer of %s is a very good one for its level',
    async (_id, given) => {
      const judged = await judge(given);
      // One that is too short to band is scored by its task alone.
      if (judged === undefined) return expect(given.text.split(/\s+/).length).toBeLessThan(24);
      expect(judged).toMatchObject({ score: expect.any(Number), note: expect.stringContaining(given.task.level) });
      if ('score' in judged) expect(judged.score).toBeGreaterThanOrEqual(88);
    },
  );
});

test('an answer of a level far below does not pass for one of the task', async () => {
  const task = texts.find(({ task: { level, source } }) => level === 'C1' && source.type === 'write_essay');
  const simple =
    'I have a dog. It is big. I like it. My dog is nice. We go to the park. He run and he play. I am happy. ';
  const judged = await judge({ task: task?.task as NonNullable<typeof task>['task'], text: simple.repeat(1) });
  expect(judged).toMatchObject({ score: expect.any(Number) });
  if (judged && 'score' in judged) expect(judged.score).toBeLessThan(60);
});
