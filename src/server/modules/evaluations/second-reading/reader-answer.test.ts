import { expect, test } from 'vitest';
import { checkAnswer } from './reader-answer.ts';

const text = 'I has a dog. My dog has a ball. I has fun.';
const names = ['Task', 'Grammar'];

/** An answer that is true to the text, changed as told. */
function written(change: (answer: Answer) => void = () => {}): string {
  const criterion = (name: string) => ({
    name,
    score: 40,
    descriptor: 'Short sentences that are understood.',
    evidence: [{ quote: 'My dog has a ball', start: 0, end: 3 }],
    advice: 'Join two of them.',
  });
  const answer = {
    overall: { score: 40, cefr: 'A1' },
    criteria: names.map(criterion),
    corrections: [
      {
        original: 'I has',
        suggestion: 'I have',
        rule: 'agreement',
        explanation: 'I have, he has.',
        start: 30,
        end: 35,
      },
    ],
  };
  change(answer);
  return JSON.stringify(answer);
}
interface Answer {
  overall: { score: number; cefr: string };
  criteria: {
    name: string;
    score: number;
    evidence: { quote: string; start: number; end: number }[];
  }[];
  corrections: { original: string; suggestion: string; rule: string }[];
}
const problemsOf = (answer: string) => {
  const checked = checkAnswer(answer, { text, names });
  return 'problems' in checked ? checked.problems.join(' | ') : '';
};

test('places are those of the quotes, nearest to where they were told to be', () => {
  const checked = checkAnswer(written(), { text, names });
  if ('problems' in checked) throw new Error(checked.problems.join());
  const [quote] = checked.criteria[0]?.evidence ?? [];
  expect(quote).toEqual({ quote: 'My dog has a ball', start: 13, end: 30 });
  expect(checked.corrections).toMatchObject([{ start: 32, end: 37, original: 'I has', suggestion: 'I have' }]);
});

test('a fence around it is taken off, talk around it is not', () => {
  expect(problemsOf(`\`\`\`json\n${written()}\n\`\`\``)).toBe('');
  expect(problemsOf(`Here you are: ${written()}`)).toBe('It is not one JSON object.');
});

test.each<[string, (answer: Answer) => void, string]>([
  ['a made-up quote', (one) => one.criteria[0]?.evidence.push({ quote: 'my cat', start: 0, end: 6 }), 'does not stand'],
  [
    'a quote put right',
    (one) => one.criteria[1]?.evidence.push({ quote: 'I have', start: 0, end: 6 }),
    'does not stand',
  ],
  ['a missing criterion', (one) => void one.criteria.pop(), 'give exactly these'],
  [
    'one of its own',
    (one) =>
      void one.criteria.push({
        evidence: [],
        score: 1,
        name: 'Style',
        descriptor: 'Fine',
        advice: 'Go on',
      } as (typeof one.criteria)[number]),
    'exactly these',
  ],
  ['a score beyond', (one) => void Object.assign(one.overall, { score: 120 }), 'overall.score'],
  ['a level that is none', (one) => void Object.assign(one.overall, { cefr: 'B1+' }), 'overall.cefr'],
  [
    'a correction of nothing',
    (one) => void Object.assign(one.corrections[0] ?? {}, { suggestion: 'I has' }),
    'nothing',
  ],
  [
    'new facts',
    (one) =>
      void Object.assign(one.corrections[0] ?? {}, {
        suggestion: 'I have a dog that '.repeat(6),
      }),
    'more than the text did',
  ],
  [
    'a rule in sentences',
    (one) => void Object.assign(one.corrections[0] ?? {}, { rule: 'Use have!' }),
    'small letters',
  ],
  [
    'too many corrections',
    (one) => void Object.assign(one, { corrections: Array.from({ length: 13 }, () => one.corrections[0]) }),
    'corrections',
  ],
])('%s is refused and named', (_name, change, problem) => {
  expect(problemsOf(written(change))).toContain(problem);
});
