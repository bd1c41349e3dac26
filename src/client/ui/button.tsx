import { cva, type VariantProps } from 'class-variance-authority';
import type { ComponentProps } from 'react';
import { cn } from './class-names.ts';
import type { Icon } from './icon.ts';

export const buttonStyle = cva(
  'inline-flex shrink-0 items-center justify-center gap-2 rounded-control border border-transparent font-medium whitespace-nowrap select-none transition-colors [&>.lucide]:-ms-0.5 [&>.lucide]:size-4 disabled:border-line disabled:bg-sunken disabled:text-ink-3 disabled:shadow-none disabled:opacity-75 aria-disabled:border-line aria-disabled:bg-sunken aria-disabled:text-ink-3 aria-disabled:shadow-none aria-disabled:opacity-75',
  {
    variants: {
      variant: {
        primary:
          'bg-accent text-on-accent enabled:hover:bg-accent-hover enabled:active:bg-accent-press [a]:hover:bg-accent-hover [a]:active:bg-accent-press',
        second:
          'border-line-strong bg-surface text-ink shadow-lift enabled:hover:border-control-line enabled:hover:bg-sunken enabled:active:bg-pressed [a]:hover:border-control-line [a]:hover:bg-sunken [a]:active:bg-pressed',
        ghost:
          'text-ink-2 enabled:hover:bg-hover enabled:hover:text-ink enabled:active:bg-pressed [a]:hover:bg-hover [a]:hover:text-ink [a]:active:bg-pressed disabled:border-transparent disabled:bg-transparent',
        danger: 'bg-danger text-on-danger enabled:hover:bg-danger-hover enabled:active:bg-danger-hover',
        'danger-quiet':
          'text-danger-ink enabled:hover:bg-danger-soft enabled:active:bg-danger-soft disabled:border-transparent disabled:bg-transparent',
      },
      size: {
        sm: 'h-control-sm gap-1.5 px-2.5 text-13',
        md: 'h-control px-3.5 max-tablet:min-h-touch',
        lg: 'h-touch px-5 text-15',
      },
    },
    defaultVariants: { variant: 'second', size: 'md' },
  },
);

export type ButtonStyle = VariantProps<typeof buttonStyle>;

export interface ButtonProps extends ComponentProps<'button'>, ButtonStyle {
  icon?: Icon | undefined;
  /** Work goes on: shows a turning ring, says so to assistive technology and takes no second press. The label stays. */
  busy?: boolean | undefined;
}

/** A button says a verb. A page has one primary; a button that is off has its reason beside it. */
export function Button({
  variant,
  size,
  icon: Mark,
  busy,
  className,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={cn(buttonStyle({ variant, size }), className)}
    >
      {busy ? (
        <span
          aria-hidden="true"
          className="-ms-0.5 size-3.5 animate-turn rounded-full border-2 border-current border-e-transparent"
        />
      ) : (
        Mark && <Mark aria-hidden="true" />
      )}
      {children}
    </button>
  );
}
