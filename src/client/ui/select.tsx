import ChevronDown from 'lucide-react/icons/chevron-down';
import type { ComponentProps } from 'react';
import { cn } from './class-names.ts';
import { useFieldControl } from './field-context.ts';
import { inputStyle } from './text-input.tsx';

export interface SelectProps extends Omit<ComponentProps<'select'>, 'size'> {
  size?: 'sm' | 'md';
}

/** The browser's own list, which every phone and screen reader knows, in our clothes. Options are `<option>` children. */
export function Select({ size = 'md', className, children, ...rest }: SelectProps) {
  return (
    // Read from left to right, its arrow is at the right as well.
    <div dir={rest.dir} className={cn('relative', className)}>
      <select
        {...rest}
        {...useFieldControl(rest)}
        className={cn(inputStyle({ size }), 'appearance-none truncate bg-surface pe-8')}
      >
        {children}
      </select>
      <ChevronDown
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 end-2.5 my-auto size-4 text-ink-3"
      />
    </div>
  );
}
