/** The standard normal quantile of a 95 % interval. */
const z = 1.959964;

export interface Interval {
  low: number;
  high: number;
}

/** Wilson's 95 % interval of a share that was seen in `n` independent cases. */
export function wilson(share: number, n: number): Interval {
  if (n === 0) return { low: 0, high: 1 };
  const centre = (share + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
  const half = (z / (1 + z ** 2 / n)) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  return { low: Math.max(0, Math.min(share, centre - half)), high: Math.min(1, Math.max(share, centre + half)) };
}

const samples = 1_000;

/**
 * The 95 % percentile interval of a statistic by the bootstrap: groups are drawn with replacement, so that what belongs together stays
 * together. The same groups give the same interval each time. Null where the statistic is null in more than half of the samples.
 */
export function bootstrap<T>(
  groups: readonly (readonly T[])[],
  statistic: (values: readonly T[]) => number | null,
): Interval | null {
  const random = numbersFrom(groups.length + 1);
  const found: number[] = [];
  for (let sample = 0; sample < samples; sample += 1) {
    const drawn = groups.flatMap(() => groups[Math.floor(random() * groups.length)] ?? []);
    const value = statistic(drawn);
    if (value !== null) found.push(value);
  }
  if (found.length < samples / 2) return null;
  found.sort((one, other) => one - other);
  const at = (share: number) => found[Math.min(found.length - 1, Math.floor(share * found.length))] ?? 0;
  return { low: at(0.025), high: at(0.975) };
}

/** Mulberry32: numbers from 0 to 1 that look random and are the same for each seed. */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
