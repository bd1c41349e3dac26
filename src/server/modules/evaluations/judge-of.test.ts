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

/** The model of one task as the answer to another. */
async function modelOf(of: string, to: string) {
  const found = (id: string) => texts.find(({ task }) => task.id === id) as (typeof texts)[number];
  return judge({ task: found(to).task, text: found(of).text });
}

test('a good text about something else does not pass, and it is said', async () => {
  const judged = await modelOf('c1-second-drafts-9', 'a1-friends-far-away-9');
  expect(judged).toMatchObject({
    score: expect.any(Number),
    note: expect.stringContaining('point'),
    evaluation: { flags: expect.any(Array) },
  });
  if (judged && 'score' in judged) expect(judged.score).toBeLessThan(70);
});

test('a report is no summary of something else', async () => {
  const story = texts.find(({ task }) => task.id === 'c1-the-archive-9') as (typeof texts)[number];
  const offTopic = texts.find(({ task }) => task.id === 'c1-second-drafts-3')?.text ?? '';
  const judged = await judge({ task: story.task, text: offTopic });
  expect(judged).toMatchObject({ score: expect.any(Number) });
  if (judged && 'score' in judged) expect(judged.score).toBeLessThan(70);
});

test('a text of twice the length does not pass', async () => {
  const task = texts.find(({ task: { id } }) => id === 'a1-friends-far-away-5') as (typeof texts)[number];
  const more =
    ' In summer we swim in the river and eat ice cream in the park. In winter we stay at home and play cards. My grandmother makes soup and tells us about her school. I can play the guitar, but I cannot sing well. On Sunday my friends come to my house and we watch a film. My dog sleeps under the table and he is very old. I go to school by bus and it takes ten minutes. My favourite day is Friday because we have music and sport.';
  const judged = await judge({ ...task, text: `${task.text}${more}` });
  expect(judged).toMatchObject({ note: expect.stringContaining('at most'), evaluation: { flags: ['too_long'] } });
  if (judged && 'score' in judged) expect(judged.score).toBeLessThan(70);
});
