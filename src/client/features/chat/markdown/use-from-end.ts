import { useEffect, useState } from 'react';
import { afterPaint } from '#client/ui/after-paint.ts';
import type { Block } from './blocks.ts';

/** Letters that are drawn first: more than fills a view. */
const firstLetters = 3_000;
/** Letters that each step adds: less work than a frame has time for. */
const moreLetters = 2_000;

interface FromEnd {
  /** The place of the first block to draw. */
  from: number;
  /** What is drawn grows at its beginning. */
  upwards: boolean;
}

/**
 * Of a long text that one sees the end of, its end is drawn first, and the rest above it step by step, so that nobody waits for
 * what is not in view. `on` counts for the first drawing.
 */
export function useFromEnd(blocks: readonly Block[], on: boolean): FromEnd {
  const [state, setState] = useState<FromEnd>(() => {
    const from = on ? placeBefore(blocks, blocks.length, firstLetters) : 0;
    return { from, upwards: from > 0 };
  });
  const { from, upwards } = state;
  useEffect(() => {
    if (!upwards) return;
    // After a painting, so that the page is never without one for longer than a step takes.
    return afterPaint(() => setState({ from: placeBefore(blocks, from, moreLetters), upwards: from > 0 }));
  }, [blocks, from, upwards]);
  return state;
}

/** So far before `end` that there are as many letters between, or at the beginning. */
function placeBefore(blocks: readonly Block[], end: number, letters: number): number {
  let left = letters;
  let place = end;
  while (place > 0 && left > 0) {
    place -= 1;
    left -= blocks[place]?.raw.length ?? 0;
  }
  return place;
}
