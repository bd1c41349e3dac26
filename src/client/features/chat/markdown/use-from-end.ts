import { useEffect, useState } from 'react';
import { whenIdle } from '#client/ui/when-idle.ts';
import { cleanedLength, tailStart } from './tail-start.ts';

/** Letters for each pixel of the height of the window that are drawn first: they fill it, in a column of the width of a text. */
const lettersPerPixel = 2.5;
/** Letters that each step adds: less work than a frame has time for. */
const moreLetters = 2_000;

interface FromEnd {
  /** Where reading begins in the text; after the first step it is its beginning. */
  start: number;
  /** The same in the cleaned text. */
  cleanStart: number;
  /** Where drawing begins in the cleaned text: with the first block from there on. */
  from: number;
  /** What is drawn grows at its beginning. */
  upwards: boolean;
}

const whole: FromEnd = { start: 0, cleanStart: 0, from: 0, upwards: false };

/**
 * Of a long text that one sees the end of, its end is read and drawn first, and the rest above it step by step, so that nobody waits for
 * what is not in view. `on` counts for the first drawing.
 */
export function useFromEnd(text: string, on: boolean): FromEnd {
  const [state, setState] = useState<FromEnd>(() => (on ? endOf(text) : whole));
  const { from, upwards } = state;
  useEffect(() => {
    if (!upwards) return;
    return whenIdle(() => setState({ ...whole, from: Math.max(0, from - moreLetters), upwards: from > 0 }));
  }, [from, upwards]);
  return state;
}

function endOf(text: string): FromEnd {
  const firstLetters = Math.round(lettersPerPixel * window.innerHeight);
  if (text.length <= 2 * firstLetters) return whole;
  const start = tailStart(text, firstLetters);
  const from = start > 0 ? cleanedLength(text, start) : text.length - firstLetters;
  return { start, cleanStart: start > 0 ? from : 0, from, upwards: true };
}
