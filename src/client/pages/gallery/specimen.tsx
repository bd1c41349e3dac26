import type { ReactNode } from 'react';
import { cn } from '#client/ui/class-names.ts';
import { Section } from '#client/ui/section.tsx';

/** A group of parts with the rule that they follow. */
export function Specimen({ title, rule, children }: { title: string; rule: string; children: ReactNode }) {
  return (
    <Section title={title} end={rule} className="mt-10 first-of-type:mt-0">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-[18px] pt-5">{children}</div>
    </Section>
  );
}

/** One line of variants with the state that they are in. */
export function Line({ state, children, className }: { state?: string; children: ReactNode; className?: string }) {
  return (
    <div className={cn('flex flex-wrap items-center gap-2.5', className)}>
      {state && <span className="w-[92px] text-12 text-ink-3 max-tablet:w-full">{state}</span>}
      {children}
    </div>
  );
}
