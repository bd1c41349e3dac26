import type { SoundClip } from '#contract/live-sound.ts';

/** Where the turns of a talk and its sound lie. Pure; milliseconds from the beginning of the talk. */

/** A part of the talk of which there is sound, in one clip. */
export interface Stretch {
  from: number;
  to: number;
  /** Where its clip begins: it is called by that. */
  clip: number;
}

export interface TurnTime {
  turn: number;
  from: number;
  to: number;
}

/** So much of the sound before a turn is heard with it: words begin softly. */
export const leadMs = 300;
/** Clips closer together than this are drawn as one. */
const closeMs = 400;

/** Clips in the order of the talk; of two that overlap the later one is heard where both are. */
export function stretchesOf(clips: readonly Pick<SoundClip, 'offset_ms' | 'duration_ms'>[]): Stretch[] {
  const sorted = [...clips].sort((a, b) => a.offset_ms - b.offset_ms);
  const stretches = sorted.map(({ offset_ms: from, duration_ms }, at) => ({
    ...{ from, clip: from },
    to: Math.min(from + duration_ms, sorted[at + 1]?.offset_ms ?? Number.POSITIVE_INFINITY),
  }));
  return stretches.filter(({ from, to }) => to > from);
}

/** The stretch that is heard at a place of the talk: the one there, or behind a gap the next one; undefined after the last. */
export function stretchAt(stretches: readonly Stretch[], at: number): Stretch | undefined {
  return stretches.find(({ to }) => to > at);
}

/** Stretches with hardly a gap between them, as one. */
export function drawn(stretches: readonly Stretch[]): Pick<Stretch, 'from' | 'to'>[] {
  const parts: { from: number; to: number }[] = [];
  for (const { from, to } of stretches) {
    const last = parts.at(-1);
    if (last && from - last.to < closeMs) last.to = Math.max(last.to, to);
    else parts.push({ from, to });
  }
  return parts;
}

/** Where hearing a turn begins; null where there is no sound of it. */
export function soundOf({ from, to }: Pick<TurnTime, 'from' | 'to'>, stretches: readonly Stretch[]): number | null {
  const first = stretches.find((one) => one.to > from && one.from < Math.max(to, from + 1));
  return first ? Math.max(first.from, from - leadMs) : null;
}

/** The turn that is heard at a place of the talk: the one begun last; null before the first. */
export function turnAt(turns: readonly TurnTime[], at: number): number | null {
  let heard: TurnTime | null = null;
  for (const one of turns) if (one.from - leadMs <= at && (!heard || one.from >= heard.from)) heard = one;
  return heard?.turn ?? null;
}
