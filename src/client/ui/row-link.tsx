import ChevronRight from 'lucide-react/icons/chevron-right';
import type { ComponentProps, ReactNode } from 'react';
import { Link } from 'react-router';
import { cn } from './class-names.ts';
import type { Icon } from './icon.ts';

export interface RowLinkProps extends Omit<ComponentProps<typeof Link>, 'title'> {
  icon?: Icon;
  title: ReactNode;
  /** What it is and where it stands, in one quiet line. */
  detail?: ReactNode;
  /** Before the arrow: a badge or a number. */
  end?: ReactNode;
}

/** A line that opens a place. Its hairline goes away on the last of a list. */
export function RowLink({ icon: Mark, title, detail, end, className, ...rest }: RowLinkProps) {
  return (
    <Link
      {...rest}
      className={cn(
        'group flex min-h-row items-center gap-3.5 border-b border-line py-[13px] [li:last-child>&]:border-0',
        className,
      )}
    >
      {Mark && <Mark aria-hidden="true" className="text-ink-3" />}
      <span className="min-w-0 flex-1">
        <span className="block font-medium underline-offset-3 group-hover:underline">{title}</span>
        {detail && <span className="block text-13 text-ink-3">{detail}</span>}
      </span>
      {end}
      <ChevronRight aria-hidden="true" className="size-4 text-ink-3 rtl:-scale-x-100" />
    </Link>
  );
}
