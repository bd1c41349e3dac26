import type { ComponentProps, ReactNode } from 'react';
import { cn } from './class-names.ts';

/** One grey shape of what comes; give it its size by `className`. Stands inside a `SkeletonGroup`. */
export function Skeleton({ className, ...rest }: ComponentProps<'span'>) {
  return <span {...rest} aria-hidden="true" className={cn('skeleton block h-3 rounded-[4px]', className)} />;
}

export interface SkeletonGroupProps {
  /** Read aloud, such as “Loading conversations”. */
  label: string;
  children: ReactNode;
  className?: string;
}

/** Shapes in place of what is loading. Nothing shows in the first 300 ms, so that a quick answer never flickers. */
export function SkeletonGroup({ label, children, className }: SkeletonGroupProps) {
  return (
    <div role="status" className={cn('skeleton-group', className)}>
      <span className="sr-only">{label}</span>
      {children}
    </div>
  );
}

const widths = ['w-3/5', 'w-1/2', 'w-2/3', 'w-5/12', 'w-7/12'];

export interface SkeletonRowsProps {
  label: string;
  /** As many as the list will likely hold, so that nothing jumps. */
  rows?: number;
  className?: string;
}

/** The shape of a list: a round picture and two lines. */
export function SkeletonRows({ label, rows = 3, className }: SkeletonRowsProps) {
  return (
    <SkeletonGroup label={label} className={cn('grid gap-[18px]', className)}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: equal shapes that never change places
        <span key={row} aria-hidden="true" className="flex items-center gap-3.5">
          <Skeleton className="size-[26px] rounded-full" />
          <span className="grid flex-1 gap-2">
            <Skeleton className={widths[row % widths.length]} />
            <Skeleton className="h-2.5 w-1/3" />
          </span>
        </span>
      ))}
    </SkeletonGroup>
  );
}
