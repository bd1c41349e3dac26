import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '#content/catalogue.ts';
import { createWritingEvaluator } from './evaluation/writing/evaluator.ts';
import { judgeOf } from './modules/evaluations/judge-of.ts';
import { createCourse } from './modules/xel/course.ts';
import { textOfResponse } from './modules/xel/response.ts';
import { createScorer, type Scored } from './modules/xel/scoring/score-task.ts';
import { isWord } from './words/lemma.ts';

/** Short answers and conversations of the catalogue through the scorer and the judge of the product. */

const evaluator = createWritingEvaluator({ limitMs: 300_000 });
const score = createScorer(isWord, judgeOf(evaluator, catalogue));
const tasks = createCourse(catalogue).modules.flatMap((module) => module.tasks);
const ofType = (type: string) => tasks.filter(({ source }) => source.type === type);
const task = (id: string) => tasks.find((one) => one.id === id) as (typeof tasks)[number];
// The grammar is loaded once.
beforeAll(() => evaluator.correct('Hello.'), 300_000);
afterAll(() => evaluator.close());

const numbered = (texts: readonly string[]) => Object.fromEntries(texts.map((text, at) => [String(at + 1), text]));
const modelsOf = ({ source }: (typeof tasks)[number]) =>
  source.type === 'role_turn' || source.type === 'write_sentence' ? source.items.map(({ model }) => model) : [];
const shares = ({ items }: Scored) => items.map(({ share }) => share);
/** Words in an order that makes no sentences. */
const mixed = (text: string) =>
  text
    .replace(/[.,!?]/g, '')
    .split(' ')
    .map((word, at) => [(at * 7) % 11, word] as const)
    .sort(([one], [other]) => one - other)
    .map(([, word]) => word)
    .join(' ');

describe.each([...ofType('role_turn'), ...ofType('write_sentence')].map((one) => [one.id, one] as const))(
  '%s',
  (_id, one) => {
    test('its model answers are good ones', async () => {
      const scored = await score(one, numbered(modelsOf(one)));
      for (const share of shares(scored)) expect(share).toBeGreaterThanOrEqual(0.75);
      if (one.source.type === 'role_turn') expect(scored.evaluation?.type).toBe('speaking');
    });

    test('its words in another order are no answer', async () => {
      const { share } = await score(one, numbered(modelsOf(one).map(mixed)));
      expect(share).toBeLessThan(0.5);
    });
  },
);

test('a conversation is judged turn by turn, and one about something else does not pass', async () => {
  const [one, other] = ofType('role_turn').filter(({ level }) => level === 'C1');
  if (!one || !other) throw new Error('The catalogue has no two conversations at C1.');
  const models = modelsOf(one);
  const half = await score(
    one,
    numbered([models[0] ?? '', 'Banana table the is when sea green of.', ...models.slice(2)]),
  );
  expect(shares(half)[0]).toBeGreaterThanOrEqual(0.8);
  expect(shares(half)[1]).toBeLessThan(0.4);
  const off =
    'My sister plays the guitar in a small band. They play every weekend in a bar near the sea, and it rains a lot.';
  const { share } = await score(one, numbered(models.map(() => off)));
  expect(share).toBeLessThan(0.7);
});

test('a word is used as a whole: "hi" does not stand in "his"', async () => {
  const clinic = task('a1-at-the-clinic-3');
  const { items } = await score(clinic, numbered(['His brother likes history and his hippo.', '', '']));
  expect(items[0]?.note).toContain('Greet her');
});

test('a mistake in a sentence costs, and is told', async () => {
  const home = task('a1-the-house-on-olive-street-9');
  const good = await score(home, numbered(['My neighbour works in a shop near the station.', '', '']));
  const bad = await score(home, numbered(['My neighbour Omar he work in a hospitel at night.', '', '']));
  expect(good.items[0]?.share).toBeGreaterThanOrEqual(0.85);
  expect(bad.items[0]?.share).toBeLessThan(good.items[0]?.share ?? 0);
  expect(bad.items[0]?.note).toContain('hospital');
});

describe('the points of the catalogue', () => {
  const texts = tasks.flatMap((one) => ('model' in one.source ? [{ one, model: one.source.model }] : []));
  test.each(texts.map((given) => [given.one.id, given] as const))(
    'the model of %s makes all of its points, in its form',
    async (_id, { one, model }) => {
      const scored = await score(one, model);
      expect(textOfResponse(one.source, model)).toBe(model.trim());
      const { points_made: made, points_asked: asked } = scored.evaluation?.metrics ?? {};
      // One of under 20 words is looked at by its task.
      if (scored.evaluation === undefined) return expect(scored.items[0]?.note).not.toContain('Missing');
      expect([made, scored.evaluation.criteria[0]?.advice]).toEqual([
        asked,
        expect.not.stringMatching(
          /^(?:Write about this|Begin with|End with|Say (?:plainly|whether)|Tell what|The task wants)/,
        ),
      ]);
    },
  );
});
