// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Attempt, isBlank, noAttempt, parseAttempt } from './attempt.ts';

const key = fc.string().filter((name) => name !== '__proto__');
const answers = fc.dictionary(key, fc.oneof(fc.string(), fc.array(fc.string(), { maxLength: 4 })), {
  noNullPrototype: true,
});
const attempt: fc.Arbitrary<Attempt> = fc.record({
  answers,
  seconds: fc.nat(),
  visit: fc.option(fc.uuid()),
  since: fc.option(fc.nat()),
  sending: fc.option(
    fc.record({
      key: fc.string(),
      moduleId: fc.string(),
      title: fc.string(),
      response: fc.oneof(fc.string(), answers),
      seconds: fc.nat(),
      visit: fc.option(fc.uuid()),
    }),
  ),
});

test('what was kept is read as it was', () => {
  fc.assert(
    fc.property(attempt, (kept) => {
      expect(parseAttempt(JSON.stringify(kept))).toEqual(kept);
    }),
  );
});

test('whatever else stands there breaks nothing', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string()), (json) => {
      const { answers: read, seconds } = parseAttempt(json);
      for (const answer of Object.values(read)) expect(typeof answer === 'string' || Array.isArray(answer)).toBe(true);
      expect(seconds).toBeGreaterThanOrEqual(0);
    }),
  );
  expect(parseAttempt(null)).toEqual(noAttempt);
});

test('an attempt with words or on its way is not blank; spaces are no words', () => {
  expect(isBlank(noAttempt)).toBe(true);
  expect(isBlank({ ...noAttempt, answers: { '1': ' ', '2': ['', ''] } })).toBe(true);
  expect(isBlank({ ...noAttempt, answers: { '1': 'was' } })).toBe(false);
  const sending = { key: 'k', moduleId: 'm', title: '', response: '', seconds: 1, visit: null };
  expect(isBlank({ ...noAttempt, sending })).toBe(false);
});
