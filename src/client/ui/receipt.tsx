import { type ReactNode, useId } from 'react';
import { cn } from './class-names.ts';

export interface ReceiptLine {
  key: string;
  /** When it happened, as the learner's clock showed it. */
  time: ReactNode;
  label: ReactNode;
  value: ReactNode;
}

export interface ReceiptProps {
  title: ReactNode;
  /** A `Badge` that says whether it counts. */
  badge?: ReactNode;
  lines: readonly ReceiptLine[];
  total: { label: ReactNode; value: ReactNode };
  note?: ReactNode;
  className?: string;
}

/** What a sum is made of: torn edge, dotted leaders, a total. */
export function Receipt({ title, badge, lines, total, note, className }: ReceiptProps) {
  const id = useId();
  return (
    <div className={cn('receipt-shade', className)}>
      <article aria-labelledby={id} className="receipt rounded-t-[8px] px-[22px] pt-5 pb-[26px]">
        <header className="flex items-center justify-between gap-3 border-b-[1.5px] border-dashed border-line-strong pb-3">
          <h3 id={id} className="text-15 leading-snug font-semi">
            {title}
          </h3>
          {badge}
        </header>
        <ol className="py-2.5">
          {lines.map((line) => (
            <li key={line.key} className="flex items-baseline gap-2 py-[5px]">
              <span className="w-[42px] shrink-0 text-13 text-ink-3">{line.time}</span>
              <span>{line.label}</span>
              <span
                aria-hidden="true"
                className="min-w-4 flex-1 -translate-y-[3px] border-b-[1.5px] border-dotted border-line-strong"
              />
              <span className="font-medium">{line.value}</span>
            </li>
          ))}
        </ol>
        <p className="flex justify-between gap-3 border-t-[1.5px] border-dashed border-line-strong pt-3 pb-2.5 text-16 font-semi">
          <span>{total.label}</span>
          <span>{total.value}</span>
        </p>
        {note && <div className="text-13 text-ink-3">{note}</div>}
      </article>
    </div>
  );
}
