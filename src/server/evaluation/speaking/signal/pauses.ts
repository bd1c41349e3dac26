import { step } from './frames.ts';

/** Frames from `start` up to and without `end`. */
export interface Stretch {
  start: number;
  end: number;
}

export interface Timing {
  /** Stretches with speech, parted by pauses. */
  runs: Stretch[];
  /** Seconds of each pause, in order. What comes before the first word and after the last is none. */
  pauses: number[];
}

/** Seconds. A shorter gap belongs to the sounds around it: the closure of a “p” or “t”. */
export const shortestPause = 0.25;
/** Seconds. Pauses from here on are heard as hesitation (speechocean762: r = −.60 with fluency). */
export const longPause = 0.3;
/** Seconds. Something shorter is a click, not a sound of speech. */
const shortestSound = 0.04;

/** Parts a recording into speech and pauses. @param sounds whether each frame is over the threshold */
export function timingOf(sounds: readonly boolean[]): Timing {
  const runs: Stretch[] = [];
  for (const sound of stretches(sounds)) {
    if (seconds(sound) < shortestSound - step / 2) continue;
    const last = runs.at(-1);
    if (last && (sound.start - last.end) * step < shortestPause - step / 2) last.end = sound.end;
    else runs.push({ ...sound });
  }
  const pauses = runs.slice(1).map(({ start }, at) => (start - (runs[at]?.end ?? start)) * step);
  return { runs, pauses };
}

export const seconds = ({ start, end }: Stretch): number => (end - start) * step;

function stretches(sounds: readonly boolean[]): Stretch[] {
  const found: Stretch[] = [];
  for (const [at, sounding] of sounds.entries()) {
    if (!sounding) continue;
    const last = found.at(-1);
    if (last?.end === at) last.end = at + 1;
    else found.push({ start: at, end: at + 1 });
  }
  return found;
}
