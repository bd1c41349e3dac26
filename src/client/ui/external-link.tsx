import ArrowUpRight from 'lucide-react/icons/arrow-up-right';
import type { ComponentProps } from 'react';
import { cn } from './class-names.ts';
import { textLinkStyle } from './text-link.tsx';

export interface ExternalLinkProps extends Omit<ComponentProps<'a'>, 'target' | 'rel'> {
  /** Read after the text, such as “opens in a new tab”. */
  note: string;
}

/** A link that leaves the product: it opens a new tab, says so, and tells the other side nothing. */
export function ExternalLink({ note, className, children, ...rest }: ExternalLinkProps) {
  return (
    <a
      {...rest}
      target="_blank"
      rel="noopener noreferrer nofollow"
      className={cn(textLinkStyle(), 'inline-flex items-center gap-0.5', className)}
    >
      {children}
      <ArrowUpRight aria-hidden="true" className="size-3.5 rtl:-scale-x-100" />
      <span className="sr-only">{note}</span>
    </a>
  );
}
