import { type ReactNode, useId } from 'react';
import { cn } from './class-names.ts';

export interface SectionProps {
  title: ReactNode;
  /** A number or a link at the end of the title's line. */
  end?: ReactNode;
  children: ReactNode;
  className?: string;
}

/** A title on a hairline, and what belongs to it. Not a card: nothing here is acted on as a whole. */
export function Section({ title, end, children, className }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={className}>
      <SectionHead id={id} title={title} end={end} />
      {children}
    </section>
  );
}

interface SectionHeadProps {
  id: string;
  title: ReactNode;
  end?: ReactNode;
  className?: string;
}

function SectionHead({ id, title, end, className }: SectionHeadProps) {
  return (
    <div
      className={cn(
        'flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1 border-b border-line pb-2.5',
        className,
      )}
    >
      <h2 id={id} className="text-16 leading-snug font-semi tracking-section">
        {title}
      </h2>
      {end && <div className="tabular text-13 text-ink-3">{end}</div>}
    </div>
  );
}
