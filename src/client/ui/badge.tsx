import { cva, type VariantProps } from 'class-variance-authority';
import type { ComponentProps } from 'react';
import { cn } from './class-names.ts';
import type { Icon } from './icon.ts';

const badge = cva(
  'inline-flex h-[22px] shrink-0 items-center gap-[5px] rounded-full border px-2 text-12 font-medium whitespace-nowrap [&>.lucide]:size-[13px] [&>.lucide]:stroke-[1.9]',
  {
    variants: {
      tone: {
        neutral: 'border-line bg-sunken text-ink-2',
        good: 'border-accent-line bg-accent-soft text-accent-ink',
        streak: 'border-streak-line bg-streak-soft text-streak-ink',
        info: 'border-info-line bg-info-soft text-info-ink',
        danger: 'border-danger-line bg-danger-soft text-danger-ink',
      },
    },
    defaultVariants: { tone: 'neutral' },
  },
);

export interface BadgeProps extends ComponentProps<'span'>, VariantProps<typeof badge> {
  icon?: Icon;
}

/** A state in one word. Word first, shape second, colour third. */
export function Badge({ tone, icon: Mark, className, children, ...rest }: BadgeProps) {
  return (
    <span {...rest} className={cn(badge({ tone }), className)}>
      {Mark && <Mark aria-hidden="true" />}
      {children}
    </span>
  );
}
