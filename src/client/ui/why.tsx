import type { ComponentProps } from 'react';
import { cn } from './class-names.ts';

/** The reason behind a number, a choice or a refusal: one sentence of facts, hanging from what it explains, with no final stop when alone. */
export function Why({ className, children, ...rest }: ComponentProps<'p'>) {
  return (
    <p {...rest} className={cn('why flex gap-[7px] text-13 leading-data text-ink-3', className)}>
      <span className="min-w-0">{children}</span>
    </p>
  );
}
