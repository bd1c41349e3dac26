import { cva } from 'class-variance-authority';
import { cn } from './class-names.ts';

export interface StreakDay {
  date: string;
  /** `pending` is a today that has nothing yet. */
  kind: 'active' | 'freeze' | 'rest' | 'missed' | 'pending';
}

const cell = cva('aspect-square rounded-[4px]', {
  variants: {
    kind: {
      active: 'bg-streak',
      freeze: 'pattern-freeze',
      rest: 'pattern-rest',
      missed: 'bg-heat-0 ring-1 ring-heat-line ring-inset',
      pending: 'border-[1.5px] border-dashed border-streak',
    },
    place: { past: '', today: 'outline-[1.5px] outline-offset-[1.5px] outline-streak-line' },
  },
});

export interface StreakStripProps {
  /** In order, today last; fourteen fit best. */
  days: readonly StreakDay[];
  /** The whole strip in words, such as “Last 14 days: thirteen active, one freeze, today counted”. */
  label: string;
  startLabel: string;
  endLabel: string;
  className?: string;
}

/** The last days of a streak, each a leaf. */
export function StreakStrip({ days, label, startLabel, endLabel, className }: StreakStripProps) {
  return (
    <div className={className}>
      <div role="img" aria-label={label} className="grid auto-cols-fr grid-flow-col gap-1">
        {days.map((day, index) => (
          <span
            key={day.date}
            className={cn(cell({ kind: day.kind, place: index === days.length - 1 ? 'today' : 'past' }))}
          />
        ))}
      </div>
      <div aria-hidden="true" className="mt-1.5 flex justify-between text-12 text-ink-3">
        <span>{startLabel}</span>
        <span>{endLabel}</span>
      </div>
    </div>
  );
}
