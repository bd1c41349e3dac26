import { cn } from './class-names.ts';

/** An X of branches and roots with one leaf. Silent: the name stands beside it, or the link around it says it. */
export function BrandMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={cn('size-6 shrink-0 text-accent', className)}>
      <g fill="none" stroke="currentColor" strokeWidth="3" strokeLinecap="round">
        <path d="M6.5 6.5C6.5 12.5 14.6 11.6 14.6 16.6S6.5 21 6.5 27.5" />
        <path d="M24 9.5C22.8 13 17.4 12.6 17.4 16.6S25.5 21 25.5 27.5" />
      </g>
      <path d="M21.6 9.2C20.6 4.6 24 2 29.4 2.2C29.8 7.6 26.6 10.8 21.6 9.2Z" fill="currentColor" />
    </svg>
  );
}
