import type { ReactNode } from 'react';
import { cn } from './class-names.ts';

export interface StatProps {
  label: ReactNode;
  value: ReactNode;
  /** Beside the value, smaller: a unit or “540 of 1,200 XP”. */
  unit?: ReactNode;
  /** Under the value: what it means. */
  children?: ReactNode;
  className?: string;
}

/** One figure with what it means. Stands in a `StatRow`. */
export function Stat({ label, value, unit, children, className }: StatProps) {
  return (
    <div className={cn('px-6 py-[18px] first:ps-0 max-tablet:px-0', className)}>
      <dt className="text-13 text-ink-3">{label}</dt>
      <dd className="mt-0.5">
        <span className="text-28 leading-snug font-semi tracking-figure">{value}</span>
        {unit && <span className="ms-1.5 text-ink-3">{unit}</span>}
        {children && <div className="mt-0.5 text-13 text-ink-2">{children}</div>}
      </dd>
    </div>
  );
}

/** Figures side by side between two hairlines, not in tiles. */
export function StatRow({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <dl
      className={cn(
        'grid auto-cols-fr border-y border-line max-tablet:grid-cols-2 max-tablet:gap-x-6 tablet:grid-flow-col tablet:divide-x tablet:divide-line',
        className,
      )}
    >
      {children}
    </dl>
  );
}
