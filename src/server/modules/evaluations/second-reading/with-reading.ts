import type { Evaluation, SecondReading } from '#contract/evaluation.ts';
import { parts } from '#server/evaluation/writing/scoring/weights.ts';
import type { Reading } from './read-again.ts';

type Judged = Omit<Evaluation, 'id'>;
type Criterion = Evaluation['criteria'][number];

/** One band of the rubric, whose five go from 0 to 100. */
export const band = 20;
/** More corrections at once are too much to learn from. */
const mostCorrections = 5;

/** Are two judgements near enough to say anything? */
export const isReliable = (one: number, other: number): boolean => Math.abs(one - other) <= band;

/**
 * The embedded judgement with what a provider made of the same text. The embedded score is the prior: a reading moves it half the way
 * to its own, one that is over a band away not at all, so that nobody gains by talking the reader round. The range takes in both.
 */
export function withReading(judged: Judged, reading: Reading): Judged {
  if (reading === null) return judged;
  if ('unavailable' in reading) {
    const message = `This is the embedded judgement alone. ${reading.unavailable}`;
    const nothing = {
      provider: null,
      model: null,
      overall: null,
      criteria: [],
    };
    return {
      ...judged,
      second_reading: { status: 'unavailable', message, ...nothing },
    };
  }
  const pairs = judged.criteria.flatMap((own) => {
    const other = reading.criteria.find(({ name }) => name === own.name);
    return other ? [{ own, other, reliable: isReliable(own.score, other.score) }] : [];
  });
  const read = weighted(pairs.map(({ other }) => other));
  const reliable = isReliable(judged.overall.score, read);
  const criteria = pairs.map(({ own, other }) => ({
    ...own,
    ...moved(own, other.score),
  }));
  const second: SecondReading = {
    ...verdict(pairs, reliable),
    provider: reading.provider,
    model: reading.model,
    overall: {
      embedded: judged.overall.score,
      score: read,
      cefr: reading.overall.cefr,
      reliable,
    },
    criteria: pairs.map(({ own, other, reliable: near }) => ({
      ...other,
      embedded: own.score,
      reliable: near,
    })),
  };
  const gained = weighted(criteria) - weighted(pairs.map(({ own }) => own));
  const score = reliable ? Math.min(100, Math.max(0, judged.overall.score + gained)) : judged.overall.score;
  return {
    ...judged,
    overall: { ...judged.overall, ...moved(judged.overall, read), score },
    criteria,
    corrections: joined(judged.corrections, reading.corrections),
    evaluator: {
      ...judged.evaluator,
      name: `${judged.evaluator.name}+${reading.provider}`,
    },
    second_reading: second,
  };
}

function moved({ score, low, high }: Pick<Criterion, 'score' | 'low' | 'high'>, read: number) {
  const after = isReliable(score, read) ? Math.round((score + read) / 2) : score;
  return { score: after, low: Math.min(low, read), high: Math.max(high, read) };
}

function weighted(criteria: readonly Pick<Criterion, 'name' | 'score'>[]): number {
  const weight = (name: string) => (parts as Readonly<Record<string, number>>)[name] ?? 0;
  const total = criteria.reduce((sum, { name }) => sum + weight(name), 0);
  return Math.round(criteria.reduce((sum, { name, score }) => sum + weight(name) * score, 0) / total);
}

function verdict(
  pairs: readonly {
    own: Criterion;
    other: { score: number };
    reliable: boolean;
  }[],
  reliable: boolean,
): Pick<SecondReading, 'status' | 'message'> {
  const far = pairs.filter(({ own, other }) => Math.abs(own.score - other.score) > band / 2).map(({ own }) => own.name);
  if (!reliable)
    return {
      status: 'not_reliable',
      message:
        'Two judgements of this text lie over one band apart: it cannot be scored reliably. Ask a teacher, or write it again.',
    };
  if (far.length === 0)
    return {
      status: 'agrees',
      message: 'Two judgements of this text agree within half a band.',
    };
  return {
    status: 'differs',
    message: `Two judgements of this text differ on ${far.join(', ')}: both are shown.`,
  };
}

/** Our own corrections, and as far as there is room those of the reader about other places. */
function joined(own: Evaluation['corrections'], read: Evaluation['corrections']): Evaluation['corrections'] {
  const all = [...own];
  for (const fix of read) {
    const free = all.every(({ start, end }) => end <= fix.start || fix.end <= start);
    if (free && all.length < mostCorrections) all.push(fix);
  }
  return all.sort((one, other) => one.start - other.start);
}
