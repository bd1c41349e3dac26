import type { ComponentProps } from 'react';
import { cn } from '#client/ui/class-names.ts';

/** English that is studied: read from left to right in every language of the interface, and in the other voice. */
export function Learned({ className, ...rest }: ComponentProps<'div'>) {
  return <div {...rest} dir="ltr" lang="en" className={cn('text-start font-read text-16 leading-read', className)} />;
}
