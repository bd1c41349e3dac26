import { expect, test } from 'vitest';
import { facesOf } from './card-faces.ts';
import { findingsOf } from './findings.ts';
import { seenInTask } from './mistakes/patterns.ts';
import { sampleTask } from './testing/sample-tasks.ts';

const none = () => undefined;
const missed = (target: string) => ({ share: 0, expected: 'So.', explanation: 'So it is.', targets: [target] });

test('an item that was left empty says nothing of what it practises', () => {
  const items = [missed('word:rain'), missed('word:snow'), { ...missed('word:wind'), share: 1 }];
  const given = { attempt: 1, hints: 0, gloss: none, answers: [['  '], ['a'], ['b']] };
  const found = findingsOf(sampleTask('mcq_single'), { share: 0.3, items }, given);
  expect(found.map(({ target, rating }) => [target, rating])).toEqual([
    ['word:snow', 1],
    ['word:wind', 3],
  ]);
});

test('rules of orders, of several answers and of statements have cards as well', () => {
  const { stimulus: _stimulus, ...statements } = sampleTask('true_false_ng');
  for (const task of [sampleTask('ordering'), sampleTask('mcq_multi'), statements as ReturnType<typeof sampleTask>]) {
    const faces = facesOf('grammar:word-order', task, 0, missed('grammar:word-order'), none);
    expect([task.type, faces?.front.length]).toEqual([task.type, expect.any(Number)]);
    expect(faces?.back).toContain('So it is.');
  }
});

test('a mistake is kept with a sentence, never with the title of its task', () => {
  for (const type of ['ordering', 'mcq_multi', 'yes_no_vocab', 'true_false_ng'] as const) {
    const task = sampleTask(type);
    const [seen] = seenInTask(task, [missed('grammar:word-order')], [['x']]);
    expect(seen?.sentence).not.toBe(task.title);
    expect(seen?.sentence).toBeTruthy();
  }
});
