import type { ReactNode } from 'react';
import { cn } from './class-names.ts';
import type { Icon } from './icon.ts';

export interface StripProps {
  icon: Icon;
  children: ReactNode;
  className?: string;
}

/** Trouble with the network, said quietly across the page: never an alarm. */
export function Strip({ icon: Mark, children, className }: StripProps) {
  return (
    <div
      role="status"
      className={cn('flex items-center justify-center gap-2 bg-sunken px-4 py-1.5 text-13 text-ink-2', className)}
    >
      <Mark aria-hidden="true" className="size-3.5 shrink-0" />
      <span>{children}</span>
    </div>
  );
}
