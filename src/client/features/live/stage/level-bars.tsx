import { useRef } from 'react';
import type { Sound } from '../speech/mouth.ts';
import { loudnessShare } from './loudness-share.ts';
import { useDrawing } from './use-drawing.ts';

const measure = { measure: true };
const heights = [7, 12, 17, 21, 17, 21, 17, 12, 7];

/** How loud the microphone is, in nine bars. Silent: the word beside it says whether it is right. */
export function LevelBars({ sound }: { sound: Sound }) {
  const bars = useRef<HTMLSpanElement>(null);
  useDrawing(() => {
    const lit = Math.round(loudnessShare(sound.decibels) * heights.length);
    Array.from(bars.current?.children ?? []).forEach((bar, index) => {
      bar.toggleAttribute('data-lit', index < lit);
    });
  }, measure);
  return (
    <span ref={bars} aria-hidden="true" className="flex h-[22px] items-center gap-[3px]">
      {heights.map((height, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: bars that never change places
          key={index}
          style={{ height }}
          className="w-[3px] rounded-full bg-line-strong data-lit:bg-accent"
        />
      ))}
    </span>
  );
}
