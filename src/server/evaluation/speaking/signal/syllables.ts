/** dB by which intensity falls between two syllables (de Jong & Wempe 2009). */
const dip = 2;
/** Frames around a peak in which its voice may be. */
const around = 3;

export interface SyllableInput {
  /** dB, of each frame. */
  intensity: Float64Array;
  /** Hz, of each frame; 0 without a voice. */
  pitch: Float64Array;
  /** dB: a quieter peak is none. */
  threshold: number;
}

/** The frames of syllable nuclei: peaks of intensity with a voice, parted by dips of at least 2 dB. */
export function nucleiOf({ intensity, pitch, threshold }: SyllableInput): number[] {
  const nuclei: number[] = [];
  const accept = (at: number) => {
    if ((intensity[at] ?? threshold - 1) < threshold) return;
    if (pitch.subarray(Math.max(0, at - around), at + around + 1).some((value) => value > 0)) nuclei.push(at);
  };
  let rising = true;
  let top = 0;
  let bottom = 0;
  for (let at = 0; at < intensity.length; at += 1) {
    const value = intensity[at] as number;
    if (rising) {
      if (value > (intensity[top] as number)) top = at;
      else if (value < (intensity[top] as number) - dip) {
        accept(top);
        rising = false;
        bottom = at;
      }
    } else if (value < (intensity[bottom] as number)) bottom = at;
    else if (value > (intensity[bottom] as number) + dip) {
      rising = true;
      top = at;
    }
  }
  if (rising && intensity.length > 0) accept(top);
  return nuclei;
}
