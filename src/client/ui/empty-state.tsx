import { cva, type VariantProps } from 'class-variance-authority';
import type { ReactNode } from 'react';
import { cn } from './class-names.ts';
import { LeafTwig } from './leaf-twig.tsx';

const empty = cva('grid justify-items-center gap-1.5 rounded-surface px-5 pt-9 pb-8 text-center', {
  variants: { frame: { dashed: 'border border-dashed border-line-strong', none: '' } },
  defaultVariants: { frame: 'dashed' },
});

export interface EmptyStateProps extends VariantProps<typeof empty> {
  title: ReactNode;
  /** Teaches the first step. */
  children: ReactNode;
  /** Offers it. */
  action?: ReactNode;
  className?: string;
}

/** Nothing here yet: what it is for, and the first step. */
export function EmptyState({ title, children, action, frame, className }: EmptyStateProps) {
  return (
    <div className={cn(empty({ frame }), className)}>
      <LeafTwig className="mb-2" />
      <p className="leading-snug font-semi">{title}</p>
      <div className="max-w-[42ch] text-pretty text-ink-3">{children}</div>
      {action && <div className="mt-2.5">{action}</div>}
    </div>
  );
}
