import type { Agreement, Estimate } from '#contract/calibration.ts';
import { bootstrap, wilson } from './intervals.ts';
import { meanDifference, type Pair, quadraticKappa, shareWithin } from './kappa.ts';

/** Essays below which nothing is said of a criterion, and below which nothing is said of one length. */
export const fewest = { essays: 10, ofLength: 5 } as const;
/** Bands that are no further apart than this agree nearly. */
const near = 0.5;

/** The pairs of bands of one essay. */
export interface EssayPairs {
  words: number;
  pairs: readonly Pair[];
}

const within = (value: number, { low, high }: { low: number; high: number }): Estimate => ({
  value,
  low: Math.min(value, low),
  high: Math.max(value, high),
});

/** How far two raters agree. Essays are what is drawn and counted: several pairs of one essay are no several essays. */
export function agreementOf(essays: readonly EssayPairs[]): Agreement | null {
  if (essays.length < fewest.essays) return null;
  const pairs = essays.flatMap((essay) => essay.pairs);
  const groups = essays.map((essay) => essay.pairs);
  const kappa = quadraticKappa(pairs);
  const interval = kappa === null ? null : bootstrap(groups, quadraticKappa);
  const share = (distance: number) => {
    const value = shareWithin(pairs, distance);
    return within(value, wilson(value, essays.length));
  };
  return {
    essays: essays.length,
    pairs: pairs.length,
    qwk: kappa === null || interval === null ? null : within(kappa, interval),
    exact: share(0),
    adjacent: share(near),
  };
}

/** By how much the second of each pair is above the first, with its interval. */
export function biasOf(essays: readonly EssayPairs[]): Estimate {
  const value = meanDifference(essays.flatMap((essay) => essay.pairs));
  const interval = bootstrap(
    essays.map((essay) => essay.pairs),
    meanDifference,
  );
  return within(value, interval ?? { low: value, high: value });
}

/** Where one length ends and the next begins, in words: about a short message, a paragraph, and more. */
const lengths = [0, 60, 110] as const;

/** The bias of short, middling and long essays. */
export function biasByLength(essays: readonly EssayPairs[]) {
  return lengths.map((from, place) => {
    const to = lengths[place + 1];
    const some = essays.filter(({ words }) => words >= from && (to === undefined || words < to));
    return {
      from_words: from,
      to_words: to === undefined ? null : to - 1,
      essays: some.length,
      bias: some.length < fewest.ofLength ? null : biasOf(some),
    };
  });
}

/** Every two raters of one essay, each way round, so that who stands first decides nothing. */
export function pairsAmong(bands: readonly number[]): Pair[] {
  return bands.flatMap((one, place) => bands.flatMap((other, at) => (at === place ? [] : [[one, other] as const])));
}
