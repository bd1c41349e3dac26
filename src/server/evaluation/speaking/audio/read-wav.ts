import { type Flag, type Refusal, refuse } from '../guards/refusal.ts';
import { resample } from './resample.ts';
import { type WavLayout, wavLayout } from './wav-header.ts';

export interface Recording {
  /** One channel at `rate`, from -1 to 1. */
  samples: Float32Array;
  /** Samples at the end of the scale, from 0 to 1, counted before anything was changed. */
  clippedShare: number;
}

/** Hz. Speech has nothing above 8 kHz that is needed here. */
export const rate = 16_000;
/** As the contract has it. */
export const mostBytes = 25 * 1024 * 1024;
const mostSeconds = 300;
/** Of the full scale. */
const end = 0.99;

/** Reads a WAV file: 16-bit or 32-bit float, one or two channels, 8 to 48 kHz, up to 25 MB and 5 minutes. */
export function readWav(bytes: Uint8Array): Recording | { refused: Refusal } {
  const refused = (flag: Flag) => ({ refused: refuse(flag) });
  if (bytes.length > mostBytes) return refused('too_large');
  const layout = wavLayout(bytes);
  if (typeof layout === 'string') return refused(layout);
  if (layout.frames > mostSeconds * layout.rate) return refused('too_long');
  const mixed = mix(bytes, layout);
  if (!mixed) return refused('damaged');
  const samples = resample(mixed.samples, layout.rate, rate);
  return samples.length === 0 ? refused('empty') : { ...mixed, samples };
}

/** Both channels in one. Undefined where a sample is no number. */
function mix(bytes: Uint8Array, { format, channels, start, frames }: WavLayout): Recording | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset + start);
  const samples = new Float32Array(frames);
  let clipped = 0;
  for (let at = 0; at < frames * channels; at += 1) {
    const value = format === 'int16' ? view.getInt16(at * 2, true) / 32_768 : view.getFloat32(at * 4, true);
    if (!Number.isFinite(value)) return undefined;
    if (Math.abs(value) >= end) clipped += 1;
    const to = channels === 1 ? at : at >> 1;
    samples[to] = (samples[to] as number) + Math.min(1, Math.max(-1, value)) / channels;
  }
  return { samples, clippedShare: clipped / (frames * channels) };
}
