import type { ReactNode } from 'react';
import { cn } from './class-names.ts';

export interface Reason {
  key: string;
  label: string;
  /** Between 0 and 1, drawn as a bar; or a word in its place. */
  share: number | string;
  /** What that means, in words; it says the number too. */
  note: ReactNode;
}

/** Why something stands where it stands: a bar and a sentence for each reason. */
export function ReasonBars({
  title,
  reasons,
  className,
}: {
  title: string;
  reasons: readonly Reason[];
  className?: string;
}) {
  return (
    <section
      aria-label={title}
      className={cn('grid max-w-[560px] gap-2.5 rounded-surface bg-sunken px-4 py-3.5', className)}
    >
      <p aria-hidden="true" className="text-13 font-semi">
        {title}
      </p>
      <dl className="grid grid-cols-[auto_44px_minmax(0,1fr)] items-center gap-x-3 gap-y-[7px] text-13 tablet:grid-cols-[auto_96px_minmax(0,1fr)]">
        {reasons.map(({ key, label, share, note }) => (
          <div key={key} className="col-span-full grid grid-cols-subgrid items-center">
            <dt className="text-ink-3">{label}</dt>
            {typeof share === 'number' ? (
              <dd aria-hidden="true" className="h-[5px] overflow-hidden rounded-full bg-track">
                <span
                  className="block h-full rounded-full bg-accent"
                  style={{ width: `${Math.round(Math.min(Math.max(share, 0), 1) * 100)}%` }}
                />
              </dd>
            ) : (
              <dd className="col-span-2 flex flex-wrap gap-x-3 text-ink-2">
                <span className="text-accent-ink tablet:w-24">{share}</span>
                <span className="min-w-0 flex-1 basis-40">{note}</span>
              </dd>
            )}
            {typeof share === 'number' && <dd className="min-w-0 text-ink-2">{note}</dd>}
          </div>
        ))}
      </dl>
    </section>
  );
}
