import { cva, type VariantProps } from 'class-variance-authority';
import { cn } from './class-names.ts';

const track = cva('w-full overflow-hidden rounded-full bg-track', {
  variants: { size: { thin: 'h-1', normal: 'h-1.5' } },
  defaultVariants: { size: 'normal' },
});

const fill = cva('h-full rounded-full transition-[width] duration-slow', {
  variants: {
    tone: {
      accent: 'bg-accent',
      soft: 'bg-heat-2',
      streak: 'bg-streak',
      english: 'bg-cat-english',
      chat: 'bg-cat-chat',
      reviews: 'bg-cat-reviews',
      live: 'bg-cat-live',
      knowledge: 'bg-cat-knowledge',
    },
  },
  defaultVariants: { tone: 'accent' },
});

export type BarTone = NonNullable<VariantProps<typeof fill>['tone']>;

export interface ProgressBarProps extends VariantProps<typeof track> {
  label: string;
  /** Between 0 and `max`; what lies outside is drawn as the nearer end. */
  value: number;
  max: number;
  /** How it is read, such as “27 of 42 pages”. The same numbers stand beside the bar. */
  valueText?: string;
  tone?: BarTone;
  className?: string;
}

/** How far something has come. */
export function ProgressBar({ label, value, max, valueText, size, tone, className }: ProgressBarProps) {
  const now = Math.min(Math.max(value, 0), max);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={now}
      aria-valuetext={valueText}
      className={cn(track({ size }), className)}
    >
      <div className={fill({ tone })} style={{ width: `${max > 0 ? (now / max) * 100 : 0}%` }} />
    </div>
  );
}
