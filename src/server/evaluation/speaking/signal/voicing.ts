import { rate } from '../audio/read-wav.ts';
import { resample } from '../audio/resample.ts';
import { step } from './frames.ts';

/** Hz. The fundamental of a voice lies below 400: this is enough to find it, and a quarter of the work. */
const slowRate = 4_000;
/** Hz: the lowest and the highest voice that is looked for. */
const voice = { lowest: 60, highest: 400 };
const window = 0.04 * slowRate;
/** Normalised autocorrelation from which on a sound is periodic; of white noise it stays below 0.4. */
const periodic = 0.5;

/**
 * The fundamental frequency of each frame in Hz; 0 where there is no voice. By normalised autocorrelation over 40 ms.
 * @param wanted frames that are looked at: silence has no voice
 */
export function pitchOf(samples: Float32Array, wanted: readonly boolean[]): Float64Array {
  const slow = resample(samples, rate, slowRate, 6);
  const sums = sumsOfSquares(slow);
  const hop = slowRate * step;
  const found = new Float64Array(wanted.length);
  for (let frame = 0; frame < wanted.length; frame += 1) {
    if (!wanted[frame]) continue;
    // A voice moves so slowly that every second frame is enough.
    if (frame % 2 === 1 && wanted[frame - 1]) {
      found[frame] = found[frame - 1] as number;
      continue;
    }
    // Around the middle of the frame.
    const start = Math.round((frame + 0.5) * hop - window / 2);
    found[frame] = pitchAt(slow, sums, Math.min(Math.max(0, start), Math.max(0, slow.length - window)));
  }
  return found;
}

/** What the squares up to each sample add up to. */
function sumsOfSquares(samples: Float32Array): Float64Array {
  const sums = new Float64Array(samples.length + 1);
  for (let at = 0; at < samples.length; at += 1) sums[at + 1] = (sums[at] as number) + (samples[at] as number) ** 2;
  return sums;
}

const shortest = Math.floor(slowRate / voice.highest);
const longest = Math.ceil(slowRate / voice.lowest);

function pitchAt(slow: Float32Array, sums: Float64Array, start: number): number {
  const end = Math.min(start + window, slow.length);
  if (end - start < 2 * longest) return 0;
  const similar = new Float64Array(longest + 2);
  let best = 0;
  for (let lag = shortest - 1; lag <= longest + 1; lag += 1) {
    const value = similarity(slow, sums, { start, end, lag });
    similar[lag] = value;
    if (lag >= shortest && lag <= longest && value > best) best = value;
  }
  if (best < periodic) return 0;
  // The shortest period that is nearly as good: twice the period fits as well as the period.
  for (let lag = shortest; lag <= longest; lag += 1) {
    const value = similar[lag] as number;
    const before = similar[lag - 1] as number;
    const after = similar[lag + 1] as number;
    if (value < 0.9 * best || value < before || value < after) continue;
    const bend = before - 2 * value + after;
    return slowRate / (lag + (bend === 0 ? 0 : (0.5 * (before - after)) / bend));
  }
  return 0;
}

function similarity(slow: Float32Array, sums: Float64Array, at: { start: number; end: number; lag: number }): number {
  const { start, end, lag } = at;
  let product = 0;
  for (let from = start; from < end - lag; from += 1) product += (slow[from] as number) * (slow[from + lag] as number);
  const first = (sums[end - lag] as number) - (sums[start] as number);
  const second = (sums[end] as number) - (sums[start + lag] as number);
  return first <= 0 || second <= 0 ? 0 : product / Math.sqrt(first * second);
}
