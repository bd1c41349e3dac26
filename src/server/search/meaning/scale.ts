/** How a model's cosines are to be read. */
export interface Scale {
  /** Mean cosine of texts about different things. */
  unlike: number;
  /** Mean cosine of questions and their answers. */
  alike: number;
  likeness(cosine: number): number;
}

/** What the shipped model gives to the same: its cosines are what results are judged by. */
const shipped = { unlike: 0.2, alike: 0.65 };
/** Below this a model does not tell one thing from another. */
const leastApart = 0.05;

export const scaleOf = (unlike: number, alike: number): Scale => ({
  unlike,
  alike,
  likeness(cosine) {
    const share = (cosine - unlike) / (alike - unlike);
    return Math.min(1, Math.max(-1, shipped.unlike + share * (shipped.alike - shipped.unlike)));
  },
});

/** Questions, each with its answer in other words, about things that have nothing to do with one another. */
const pairs: readonly (readonly [string, string])[] = [
  ['How do plants make their food?', 'Leaves turn sunlight, water and air into sugar.'],
  ['When should I use the past perfect tense?', 'It shows that one past event came before another past event.'],
  ['What is the best way to cook rice?', 'Simmer the grains in twice as much water until it is absorbed.'],
  ['How can I get a refund for my train ticket?', 'The railway pays the fare back if the journey is cancelled.'],
  ['Why does the moon change its shape?', 'We see a different part of its lit side as it moves around the earth.'],
  ['How do I prepare for a job interview?', 'Practise answers about your work and find out about the company.'],
];

/** Texts to ask a model for, to learn its scale. */
export const scaleTexts: readonly string[] = pairs.flat();

/**
 * The scale of a model from its vectors of questions, each followed by that of its answer; undefined where it does not tell alike
 * texts from others.
 */
export function scaleFrom(vectors: readonly (readonly number[])[]): Scale | undefined {
  const related: number[] = [];
  const unrelated: number[] = [];
  for (let question = 0; 2 * question < vectors.length; question += 1)
    for (let answer = 0; 2 * answer < vectors.length; answer += 1) {
      const cosine = cosineOf(vectors[2 * question] ?? [], vectors[2 * answer + 1] ?? []);
      (question === answer ? related : unrelated).push(cosine);
    }
  const [unlike, alike] = [mean(unrelated), mean(related)];
  return alike - unlike >= leastApart ? scaleOf(unlike, alike) : undefined;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function cosineOf(one: readonly number[], other: readonly number[]): number {
  const dot = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
  const length = Math.sqrt(dot(one, one) * dot(other, other));
  return length === 0 ? 0 : dot(one, other) / length;
}
