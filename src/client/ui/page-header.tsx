import ChevronRight from 'lucide-react/icons/chevron-right';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { cn } from './class-names.ts';

export interface Crumb {
  to: string;
  label: ReactNode;
}

export interface PageHeaderProps {
  title: ReactNode;
  subtitle?: ReactNode;
  /** At most one of them is primary. */
  actions?: ReactNode;
  /** Places above this one; only where there is depth. */
  crumbs?: readonly Crumb[];
  /** Names the list of places above, for assistive technology. */
  crumbsLabel?: string;
  className?: string;
}

/** One title a page. It takes focus after a change of page, so that reading goes on from here. */
export function PageHeader({ title, subtitle, actions, crumbs, crumbsLabel, className }: PageHeaderProps) {
  return (
    <header className={cn('mb-5 tablet:mb-7', className)}>
      {crumbs && crumbs.length > 0 && (
        <nav aria-label={crumbsLabel} className="mb-2.5">
          <ol className="flex flex-wrap items-center gap-1.5 text-13 text-ink-3">
            {crumbs.map((crumb) => (
              <li key={crumb.to} className="flex items-center gap-1.5">
                <Link to={crumb.to} className="hover:text-ink hover:underline underline-offset-3">
                  {crumb.label}
                </Link>
                <ChevronRight aria-hidden="true" className="size-3.5 opacity-70 rtl:-scale-x-100" />
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <div className="min-w-0 flex-1 basis-64">
          <h1 tabIndex={-1} className="text-24 leading-tight font-semi tracking-title text-balance tablet:text-28">
            {title}
          </h1>
          {subtitle && <p className="mt-1 text-ink-3">{subtitle}</p>}
        </div>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
    </header>
  );
}
