/** dB of full scale that counts as silence. */
const silence = -60;
/** Nobody speaks louder into a microphone without its being too loud. */
const full = -10;

/** How loud it is, from 0 to 1, as a length or a size shows it. */
export function loudnessShare(decibels: number): number {
  return Math.min(1, Math.max(0, (decibels - silence) / (full - silence)));
}
