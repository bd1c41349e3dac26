import { step } from './frames.ts';
import type { Stretch } from './pauses.ts';

/** Seconds from one nucleus to the next, within each run: what lies between two runs is a pause, not rhythm. */
export function intervalsOf(nuclei: readonly number[], runs: readonly Stretch[]): number[][] {
  return runs.map(({ start, end }) => {
    const inside = nuclei.filter((at) => at >= start && at < end);
    return inside.slice(1).map((at, before) => (at - (inside[before] ?? at)) * step);
  });
}

/** Normalised pairwise variability (Grabe & Low 2002): how much neighbours differ, 0 where all are alike. */
export function pairwiseVariability(intervals: readonly (readonly number[])[]): number {
  const differences = intervals.flatMap((run) =>
    run.slice(1).map((value, before) => {
      const other = run[before] ?? value;
      return (2 * Math.abs(value - other)) / (value + other);
    }),
  );
  return 100 * mean(differences);
}

/** How much the voice moves, as a standard deviation in semitones. Jumps of an octave are mistakes of the measuring. */
export function pitchSpread(pitch: Float64Array): number {
  const voiced = [...pitch].filter((value) => value > 0);
  const middle = voiced.toSorted((one, other) => one - other)[voiced.length >> 1] ?? 1;
  return deviation(voiced.map((value) => 12 * Math.log2(value / middle)).filter((value) => Math.abs(value) < 10));
}

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

export function deviation(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
}
