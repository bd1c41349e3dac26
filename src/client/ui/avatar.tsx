import { cva, type VariantProps } from 'class-variance-authority';
import { cn } from './class-names.ts';
import { initialsOf, toneOf } from './initials.ts';

const avatar = cva('grid shrink-0 place-items-center overflow-hidden font-semi tracking-normal select-none', {
  variants: {
    shape: { person: 'rounded-full', group: 'rounded-[27%]' },
    size: { sm: 'size-[26px] text-11', md: 'size-8 text-12', lg: 'size-14 text-18' },
    tone: {
      green: 'bg-accent-soft text-accent-ink',
      amber: 'bg-streak-soft text-streak-ink',
      blue: 'bg-info-soft text-info-ink',
      grey: 'bg-pressed text-ink-2',
    },
  },
  defaultVariants: { shape: 'person', size: 'sm' },
});

export interface AvatarProps extends VariantProps<typeof avatar> {
  name: string;
  /** A picture from this server; initials stand in for it. */
  src?: string | null | undefined;
  className?: string;
}

/** Who it is, in two letters; the name stands beside it in words, so it is silent. The tone follows the name and never means anything. */
export function Avatar({ name, src, shape, size, tone, className }: AvatarProps) {
  return (
    <span aria-hidden="true" className={cn(avatar({ shape, size, tone: tone ?? toneOf(name) }), className)}>
      {src ? <img src={src} alt="" className="size-full object-cover" /> : initialsOf(name)}
    </span>
  );
}
