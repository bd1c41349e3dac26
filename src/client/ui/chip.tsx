import type { ComponentProps } from 'react';
import { cn } from './class-names.ts';
import type { Icon } from './icon.ts';

export interface ChipProps extends Omit<ComponentProps<'button'>, 'aria-pressed'> {
  icon?: Icon;
  /** Given, the chip is a filter that is on or off; left out, it is a plain small button. */
  pressed?: boolean;
}

/** A filter that is on or off, or a small way to add one. */
export function Chip({ icon: Mark, pressed, className, children, type = 'button', ...rest }: ChipProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-pressed={pressed}
      className={cn(
        'inline-flex h-[30px] shrink-0 items-center gap-1.5 rounded-full border border-line-strong bg-surface px-2.5 text-13 font-medium whitespace-nowrap text-ink-2 transition-colors enabled:hover:border-control-line focus-visible:rounded-full aria-pressed:border-accent-line aria-pressed:bg-accent-soft aria-pressed:text-accent-ink disabled:opacity-60 max-tablet:h-9 [&>.lucide]:size-3.5',
        className,
      )}
    >
      {Mark && <Mark aria-hidden="true" />}
      {children}
    </button>
  );
}
