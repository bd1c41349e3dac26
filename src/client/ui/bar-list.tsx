import { cn } from './class-names.ts';
import { type BarTone, ProgressBar } from './progress-bar.tsx';

export interface BarListItem {
  key: string;
  label: string;
  value: number;
  /** The number as it is written; stands at the end. */
  valueLabel: string;
  /** A second, quieter number, such as a range. */
  note?: string;
  tone?: BarTone;
  weight?: 'normal' | 'strong';
}

export interface BarListProps {
  items: readonly BarListItem[];
  lines?: 'none' | 'hairline';
  className?: string;
}

/** Amounts beside each other, each with its words and its number. The longest bar is full. */
export function BarList({ items, lines = 'none', className }: BarListProps) {
  const most = Math.max(1, ...items.map((item) => item.value));
  return (
    <ul
      className={cn(
        'tabular grid grid-cols-[minmax(78px,auto)_1fr_auto_auto] gap-x-2.5',
        lines === 'none' && 'gap-y-[9px]',
        className,
      )}
    >
      {items.map((item) => (
        <li
          key={item.key}
          className={cn(
            'col-span-full grid grid-cols-subgrid items-center text-13',
            lines === 'hairline' && 'min-h-[39px] border-b border-line text-14 last:border-0',
            item.weight === 'strong' && 'font-medium',
          )}
        >
          <span>{item.label}</span>
          <span aria-hidden="true">
            <ProgressBar
              label={item.label}
              value={item.value}
              max={most}
              tone={item.tone ?? 'soft'}
              className="bg-transparent"
            />
          </span>
          <span className={cn('min-w-7 text-end', !item.note && 'col-span-2')}>{item.valueLabel}</span>
          {item.note && <span className="text-end text-13 text-ink-3">{item.note}</span>}
        </li>
      ))}
    </ul>
  );
}
