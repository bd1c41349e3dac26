import type { ComponentProps } from 'react';
import { Link } from 'react-router';
import { type ButtonStyle, buttonStyle } from './button.tsx';
import { cn } from './class-names.ts';
import type { Icon } from './icon.ts';

export interface ButtonLinkProps extends ComponentProps<typeof Link>, ButtonStyle {
  icon?: Icon | undefined;
}

/** A link that looks like a button, for an action that is a place. */
export function ButtonLink({ variant, size, icon: Mark, className, children, ...rest }: ButtonLinkProps) {
  return (
    <Link {...rest} className={cn(buttonStyle({ variant, size }), className)}>
      {Mark && <Mark aria-hidden="true" />}
      {children}
    </Link>
  );
}
