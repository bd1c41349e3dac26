import { cn } from './class-names.ts';

export interface ProgressRingProps {
  /** Done, from 0 to 1. */
  share: number;
  className?: string;
}

const round = 2 * Math.PI * 8;

/** A small ring at the start of a row. Silent: the row says the same in numbers. */
export function ProgressRing({ share, className }: ProgressRingProps) {
  const done = Math.min(Math.max(share, 0), 1);
  return (
    <svg
      viewBox="0 0 20 20"
      aria-hidden="true"
      className={cn('size-[18px] shrink-0 -rotate-90 fill-none stroke-[2.5] rtl:-scale-y-100', className)}
    >
      <circle cx="10" cy="10" r="8" className="stroke-line-strong" />
      {done > 0 && (
        <circle
          cx="10"
          cy="10"
          r="8"
          strokeLinecap="round"
          strokeDasharray={`${done * round} ${round}`}
          className="stroke-accent"
        />
      )}
    </svg>
  );
}
