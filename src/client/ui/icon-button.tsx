import { cva, type VariantProps } from 'class-variance-authority';
import type { ComponentProps } from 'react';
import { buttonStyle } from './button.tsx';
import { cn } from './class-names.ts';
import type { Icon } from './icon.ts';

const square = cva('px-0 [&>.lucide]:ms-0', {
  variants: {
    size: {
      sm: 'w-control-sm',
      md: 'w-control max-tablet:w-touch [&>.lucide]:size-[18px]',
      lg: 'w-touch [&>.lucide]:size-5',
    },
  },
  defaultVariants: { size: 'md' },
});

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label'>, VariantProps<typeof square> {
  icon: Icon;
  /** What it does; read aloud, and shown when the pointer rests on it. */
  label: string;
  /** The key that does the same; shown with the label. */
  shortcut?: string | undefined;
  variant?: 'second' | 'ghost' | 'danger-quiet' | 'primary' | undefined;
}

/** A button with an icon alone; only for toolbars, headers and rows. */
export function IconButton({
  icon: Mark,
  label,
  shortcut,
  variant = 'ghost',
  size,
  className,
  type = 'button',
  ...rest
}: IconButtonProps) {
  return (
    <button
      title={shortcut ? `${label} (${shortcut})` : label}
      aria-keyshortcuts={shortcut}
      {...rest}
      type={type}
      aria-label={label}
      className={cn(buttonStyle({ variant, size }), square({ size }), className)}
    >
      <Mark aria-hidden="true" />
    </button>
  );
}
