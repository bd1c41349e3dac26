// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TaskSubmission } from '#contract/submission.ts';
import { anItem, aTask } from '../testing/facts.ts';
import { answeredOf, responseOf, wordsOf } from './response.ts';

const item = anItem({
  options: [
    { id: 'a', text: 'went' },
    { id: 'b', text: 'home' },
  ],
});
const answer = fc.oneof(fc.string(), fc.array(fc.string(), { maxLength: 3 }));

test('whatever is kept, what is sent is what the contract takes, and holds nothing that is empty', () => {
  const type = fc.constantFrom('mcq_single', 'ordering', 'error_spot', 'gap_fill', 'write_essay' as const);
  fc.assert(
    fc.property(type, fc.record({ '1': answer, '2': answer, text: answer }), (kind, answers) => {
      const task = aTask({ type: kind, choices: kind === 'write_essay' ? undefined : [item] });
      const response = responseOf(task, answers);
      expect(TaskSubmission.safeParse({ response, time_spent_seconds: 0 }).success).toBe(true);
      expect(Object.keys(typeof response === 'string' ? {} : response)).not.toContain('2');
    }),
  );
});

test('pieces that were not moved are sent as they stand, and count as open', () => {
  const task = aTask({ type: 'ordering', choices: [item] });
  expect(responseOf(task, {})).toEqual({ '1': ['a', 'b'] });
  expect(answeredOf(task, {})).toEqual([0, 1]);
  expect(answeredOf(task, { '1': ['b', 'a'] })).toEqual([1, 1]);
});

test('a mistake that is found is answered when it is mended', () => {
  const task = aTask({ type: 'error_spot', choices: [item] });
  expect(answeredOf(task, { '1': ['a', ''] })).toEqual([0, 1]);
  expect(answeredOf(task, { '1': ['a', 'gone'] })).toEqual([1, 1]);
});

test('an answer is said in the words of its options', () => {
  expect(wordsOf({ type: 'mcq_multi' }, item, ['a', 'b'])).toBe('went, home');
  expect(wordsOf({ type: 'error_spot' }, item, ['a', 'gone'])).toBe('went → gone');
  expect(wordsOf({ type: 'gap_fill' }, item, 'was')).toBe('was');
});
