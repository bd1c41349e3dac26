import { type ReactNode, useEffect, useRef } from 'react';
import { NavLink, useLocation } from 'react-router';
import { cn } from './class-names.ts';

export interface Tab {
  to: string;
  label: ReactNode;
  /** A number after the label, such as how many there are. */
  count?: ReactNode;
  /** Current only on exactly this address. */
  end?: boolean;
}

export interface TabsProps {
  label: string;
  tabs: readonly Tab[];
  className?: string;
}

/**
 * Parts of one place, each with its own address, so that a tab can be linked to, reloaded and opened in a new window. Where they
 * do not fit, the current one is scrolled into view.
 */
export function Tabs({ label, tabs, className }: TabsProps) {
  const { pathname } = useLocation();
  const row = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address has another current tab
  useEffect(() => {
    const current = row.current?.querySelector<HTMLElement>('[aria-current]');
    if (row.current && current) row.current.scrollLeft = middleOf(current) - row.current.clientWidth / 2;
  }, [pathname]);
  return (
    <nav
      ref={row}
      aria-label={label}
      className={cn('relative overflow-x-auto border-b border-line [scrollbar-width:none]', className)}
    >
      <ul className="flex gap-5">
        {tabs.map((tab) => (
          <li key={tab.to}>
            <NavLink
              to={tab.to}
              end={tab.end}
              className="relative block whitespace-nowrap pt-[9px] pb-[11px] font-medium text-ink-3 -outline-offset-2 transition-colors after:absolute after:inset-x-0 after:bottom-0 after:h-0.5 after:rounded-t-[2px] hover:text-ink aria-[current]:text-ink aria-[current]:after:bg-accent focus-visible:-outline-offset-2"
            >
              {tab.label}
              {tab.count !== undefined && <span className="ms-1.5 text-12 text-ink-3">{tab.count}</span>}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Where the middle of a tab is in its row, in pixels on the axis of `scrollLeft`. */
function middleOf(tab: HTMLElement): number {
  return (tab.closest('li')?.offsetLeft ?? 0) + tab.offsetWidth / 2;
}
