/** Hz of what is sent. */
export const recordedRate = 16_000;

const taps = 64;
const half = taps / 2;
/** Of the rate that is made: what lies above would fold back. */
const passed = 0.45;

/**
 * Brings a stream of samples to another rate, piece by piece, by a windowed sinc: pieces join without a click. Browsers record at 44.1 or
 * 48 kHz. @param from Hz @param to Hz
 */
export function createDownSampler(from: number, to = recordedRate): (piece: Float32Array) => Float32Array {
  const weightsAt = weightsOf(Math.min(1, (2 * passed * to) / from));
  /** What may still be needed; before the beginning is silence. */
  let kept: Float32Array = new Float32Array(half);
  /** The number of its first sample, and of the next one that is made: whole numbers, so that nothing drifts. */
  let first = -half;
  let next = 0;
  return (piece) => {
    const all = new Float32Array(kept.length + piece.length);
    all.set(kept);
    all.set(piece, kept.length);
    const made: number[] = [];
    for (;;) {
      const before = Math.floor((next * from) / to) - first;
      if (before + half >= all.length) break;
      made.push(sampleAt(all, before, weightsAt(((next * from) % to) / to)));
      next += 1;
    }
    const used = Math.min(all.length, Math.max(0, Math.floor((next * from) / to) - first - half));
    kept = all.slice(used);
    first += used;
    return Float32Array.from(made);
  };
}

/** @param before the sample at the place, or the last one before it */
function sampleAt(samples: Float32Array, before: number, weights: Float32Array): number {
  let sum = 0;
  // Some millions of times a second: an iterator would be too slow.
  for (let tap = 0; tap < taps; tap += 1) sum += (weights[tap] ?? 0) * (samples[before - half + 1 + tap] ?? 0);
  return sum;
}

/** The weights for a place between two samples (0 to 1): a few hundred at most, each made once. */
function weightsOf(cutoff: number): (part: number) => Float32Array {
  const made = new Map<number, Float32Array>();
  return (part) => {
    const key = Math.round(part * 4_096);
    const known = made.get(key);
    if (known) return known;
    const weights = Float32Array.from({ length: taps }, (_, tap) => {
      const distance = tap - half + 1 - key / 4_096;
      const x = Math.PI * cutoff * distance;
      return (x === 0 ? 1 : Math.sin(x) / x) * (0.5 + 0.5 * Math.cos((2 * Math.PI * distance) / taps));
    });
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const even = weights.map((weight) => weight / total);
    made.set(key, even);
    return even;
  };
}
