import { useRef } from 'react';
import { mouthOf, type Sound } from '../speech/mouth.ts';
import { loudnessShare } from './loudness-share.ts';
import { ringPaths } from './ring-paths.ts';
import { useDrawing } from './use-drawing.ts';

/** The outer rings are the microphone, the inner ones the partner. */
const innerRings = 6;

/** Growth rings that breathe with the voices. The partner has no face here. Silent: words beside it say the same. */
export function Rings({ sound }: { sound: Sound }) {
  const group = useRef<SVGGElement>(null);
  const loud = useRef(0);
  const mouth = useRef(0);
  useDrawing((now) => {
    // A size that follows too fast trembles.
    loud.current += (loudnessShare(sound.decibels) - loud.current) * 0.18;
    mouth.current += (mouthOf(sound, now) - mouth.current) * 0.25;
    const breath = 1 + 0.012 * Math.sin(now / 900);
    Array.from(group.current?.children ?? []).forEach((ring, index) => {
      const own = index < innerRings ? mouth.current * 0.09 : loud.current * 0.03 * (index - innerRings + 1);
      ring.setAttribute('transform', `scale(${(breath + own).toFixed(4)})`);
    });
  });
  return (
    <svg viewBox="-130 -130 260 260" aria-hidden="true" className="size-full overflow-visible">
      <g ref={group} className="stroke-accent">
        {ringPaths.map((path, index) => (
          <path
            key={path}
            d={path}
            className={index === 0 ? 'fill-accent-soft' : 'fill-none'}
            strokeWidth={index % 4 === 3 ? 1.8 : 1}
            opacity={1 - index * 0.075}
          />
        ))}
      </g>
    </svg>
  );
}
