import { cva, type VariantProps } from 'class-variance-authority';
import type { ComponentProps } from 'react';
import { Link } from 'react-router';
import { cn } from './class-names.ts';

export const textLinkStyle = cva('rounded-cell underline decoration-1 underline-offset-3 hover:decoration-current', {
  variants: {
    tone: {
      accent: 'font-medium text-accent-ink decoration-accent-line',
      quiet: 'text-ink-3 decoration-transparent hover:text-ink',
    },
  },
  defaultVariants: { tone: 'accent' },
});

export type TextLinkProps = ComponentProps<typeof Link> & VariantProps<typeof textLinkStyle>;

/** A link in running text, or at the end of a section's title. */
export function TextLink({ tone, className, ...rest }: TextLinkProps) {
  return <Link {...rest} className={cn(textLinkStyle({ tone }), className)} />;
}
