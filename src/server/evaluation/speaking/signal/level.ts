import type { Frames } from './frames.ts';

export interface Level {
  /** Loud parts of the recording, dB of full scale. */
  peak: number;
  /** The quietest parts, dB of full scale. */
  floor: number;
  /** From here on a frame sounds, dB of full scale. */
  threshold: number;
}

/** dB over the floor at which something more than noise is heard. */
const overFloor = 6;
/** dB below the loud parts: further down nothing is taken for speech, and less far nothing for silence. */
const below = { most: 28, least: 9 };

/** Where speech begins in this recording: it depends on its own loud and quiet parts alone, so that gain changes nothing. */
export function levelOf({ energy, intensity }: Frames): Level {
  const peak = percentile(energy, 0.95);
  const floor = percentile(intensity, 0.05);
  return { peak, floor, threshold: Math.min(Math.max(floor + overFloor, peak - below.most), peak - below.least) };
}

function percentile(values: Float64Array, share: number): number {
  const sorted = values.slice().sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NEGATIVE_INFINITY;
}
