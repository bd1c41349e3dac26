import { type ReactNode, useId } from 'react';
import { cn } from './class-names.ts';

export interface Segment<Value extends string> {
  value: Value;
  label: ReactNode;
}

export interface SegmentedControlProps<Value extends string> {
  /** Names the group for assistive technology. */
  label: string;
  segments: readonly Segment<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  className?: string;
}

/** Two to four views of the same thing. Radio buttons underneath: one tab stop, arrow keys choose, in both directions of writing. */
export function SegmentedControl<Value extends string>({
  label,
  segments,
  value,
  onChange,
  className,
}: SegmentedControlProps<Value>) {
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={cn('inline-flex shrink-0 rounded-[8px] border border-line bg-sunken p-0.5', className)}
    >
      {segments.map((segment) => (
        <label
          key={segment.value}
          className="relative inline-flex h-[26px] items-center rounded-control px-[11px] text-13 font-medium text-ink-3 transition-colors hover:text-ink has-checked:bg-seg-on has-checked:text-ink has-checked:shadow-lift has-checked:ring-1 has-checked:ring-line has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent max-tablet:h-9"
        >
          <input
            type="radio"
            name={name}
            value={segment.value}
            checked={segment.value === value}
            onChange={() => onChange(segment.value)}
            className="absolute inset-0 appearance-none rounded-control outline-none"
          />
          {segment.label}
        </label>
      ))}
    </div>
  );
}
