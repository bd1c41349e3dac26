import RefreshCw from 'lucide-react/icons/refresh-cw';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { cn } from './class-names.ts';

export interface ErrorStateProps {
  title: ReactNode;
  /** What is kept, and what to do. */
  children?: ReactNode;
  retryLabel?: string;
  onRetry?: () => void;
  /** The retry is on its way. */
  busy?: boolean;
  /** Something to quote when asking for help, such as the number of the request. */
  reference?: ReactNode;
  className?: string;
}

/** Something could not be loaded: says so once, in its own place, and offers to try again. */
export function ErrorState({ title, children, retryLabel, onRetry, busy, reference, className }: ErrorStateProps) {
  return (
    <div
      role="alert"
      className={cn('grid justify-items-center gap-1.5 rounded-surface bg-sunken px-5 py-8 text-center', className)}
    >
      <p className="leading-snug font-semi">{title}</p>
      {children && <div className="max-w-[46ch] text-pretty text-ink-2">{children}</div>}
      {onRetry && retryLabel && (
        <Button icon={RefreshCw} busy={busy} onClick={onRetry} className="mt-2.5">
          {retryLabel}
        </Button>
      )}
      {reference && <p className="mt-1 text-12 text-ink-3">{reference}</p>}
    </div>
  );
}
