import { useRef } from 'react';
import { mouthOf, type Sound } from '../speech/mouth.ts';
import { loudnessShare } from './loudness-share.ts';
import { useDrawing } from './use-drawing.ts';

/** The eyes are shut this long, once in so long. Milliseconds. */
const blink = { every: 4_300, lasts: 140 };

/** The mouth as an outline: a smile while it is shut, round as it opens. @param open from 0 to 1 */
export function mouthPath(open: number): string {
  const half = 19 - 6 * open;
  const upper = 3 - 7 * open;
  const lower = 8 + 22 * open;
  const number = (value: number) => value.toFixed(1);
  return `M${number(-half)} 0Q0 ${number(upper)} ${number(half)} 0Q0 ${number(lower)} ${number(-half)} 0Z`;
}

/** A young tree with a face, whose mouth follows the words and whose leaves listen. Still where movement is not wanted. Silent. */
export function Figure({ sound }: { sound: Sound }) {
  const mouth = useRef<SVGPathElement>(null);
  const tongue = useRef<SVGEllipseElement>(null);
  const eyes = useRef<SVGGElement>(null);
  const head = useRef<SVGGElement>(null);
  const leaves = useRef<SVGGElement>(null);
  const open = useRef(0);
  const loud = useRef(0);
  useDrawing((now) => {
    open.current += (mouthOf(sound, now) - open.current) * 0.45;
    loud.current += (loudnessShare(sound.decibels) - loud.current) * 0.15;
    mouth.current?.setAttribute('d', mouthPath(open.current));
    tongue.current?.setAttribute('opacity', (open.current * 0.9).toFixed(2));
    eyes.current?.setAttribute('transform', `scale(1 ${now % blink.every < blink.lasts ? 0.08 : 1})`);
    const nod = 1.6 * Math.sin(now / 1_300) + 2.2 * open.current * Math.sin(now / 260);
    head.current?.setAttribute(
      'transform',
      `translate(0 ${(1.5 * Math.sin(now / 1_100)).toFixed(2)}) rotate(${nod.toFixed(2)})`,
    );
    leaves.current?.setAttribute(
      'transform',
      `rotate(${(3 * Math.sin(now / 1_700) + 9 * loud.current).toFixed(2)} 0 -78)`,
    );
  });
  return (
    <svg viewBox="-130 -150 260 280" aria-hidden="true" className="size-full overflow-visible">
      <path d="M-66 126C-60 88-34 78 0 78S60 88 66 126Z" className="fill-accent" />
      <path d="M-17 62H17V84C17 92-17 92-17 84Z" className="fill-heat-2" />
      <g ref={head}>
        <g ref={leaves}>
          <path d="M0-74C-2-92 0-104 4-116" strokeWidth="6" strokeLinecap="round" className="fill-none stroke-accent" />
          <path d="M2-100C-14-128-42-132-58-124C-50-104-24-92 2-100Z" className="fill-heat-3" />
          <path d="M4-112C10-140 38-152 58-146C56-124 30-106 4-112Z" className="fill-accent" />
        </g>
        <path
          d="M0-78C46-78 72-46 72-4C72 40 42 72 0 72S-72 40-72-4C-72-46-46-78 0-78Z"
          strokeWidth="2"
          className="fill-accent-soft stroke-accent-line"
        />
        <g className="fill-heat-1">
          <ellipse cx="-46" cy="18" rx="12" ry="8" />
          <ellipse cx="46" cy="18" rx="12" ry="8" />
        </g>
        <g transform="translate(0 -12)">
          <g ref={eyes} className="fill-ink">
            <ellipse cx="-26" cy="0" rx="6.5" ry="9" />
            <ellipse cx="26" cy="0" rx="6.5" ry="9" />
            <circle cx="-23.5" cy="-3.5" r="2.2" className="fill-bg" />
            <circle cx="28.5" cy="-3.5" r="2.2" className="fill-bg" />
          </g>
        </g>
        <path
          d="M-36-32Q-26-39-16-33M36-32Q26-39 16-33"
          strokeWidth="3.5"
          strokeLinecap="round"
          className="fill-none stroke-ink-2"
        />
        <g transform="translate(0 30)">
          <path ref={mouth} d={mouthPath(0)} className="fill-ink" />
          <ellipse ref={tongue} cx="0" cy="10" rx="8" ry="4" opacity="0" className="fill-streak" />
        </g>
      </g>
    </svg>
  );
}
