import { rate } from '../audio/read-wav.ts';

/** Seconds from one frame to the next. */
export const step = 0.01;
export const samplesPerFrame = rate * step;
/** What counts as nothing, dB of full scale. */
export const lowest = -100;

export interface Frames {
  /** Energy of each 10 ms, dB of full scale. */
  energy: Float64Array;
  /** The same over about 70 ms, so that single pulses of the voice are no peaks. */
  intensity: Float64Array;
}

const decibels = (power: number) => Math.max(lowest, 10 * Math.log10(power + 1e-12));

/** Takes out what moves more slowly than a voice: below 60 Hz, a constant included. */
export function withoutRumble(samples: Float32Array): Float32Array {
  const keep = Math.exp((-2 * Math.PI * 60) / rate);
  const made = new Float32Array(samples.length);
  let before = samples[0] ?? 0;
  let value = 0;
  for (let at = 0; at < samples.length; at += 1) {
    const sample = samples[at] as number;
    value = keep * (value + sample - before);
    before = sample;
    made[at] = value;
  }
  return made;
}

/** How loud each hundredth of a second is. */
export function framesOf(samples: Float32Array): Frames {
  const count = Math.floor(samples.length / samplesPerFrame);
  const power = new Float64Array(count);
  for (let frame = 0; frame < count; frame += 1) {
    let sum = 0;
    const start = frame * samplesPerFrame;
    for (let at = start; at < start + samplesPerFrame; at += 1) sum += (samples[at] as number) ** 2;
    power[frame] = sum / samplesPerFrame;
  }
  return { energy: power.map(decibels), intensity: smooth(power).map(decibels) };
}

const weights = [1, 2, 3, 4, 3, 2, 1];

function smooth(power: Float64Array): Float64Array {
  const half = (weights.length - 1) / 2;
  return power.map((_, at) => {
    let sum = 0;
    let total = 0;
    for (const [tap, weight] of weights.entries()) {
      const value = power[at + tap - half];
      if (value === undefined) continue;
      sum += weight * value;
      total += weight;
    }
    return sum / total;
  });
}
