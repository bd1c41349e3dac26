import type { ComponentProps } from 'react';
import { cn } from './class-names.ts';

/** A key on the keyboard. */
export function Kbd({ className, ...rest }: ComponentProps<'kbd'>) {
  return (
    <kbd
      {...rest}
      className={cn(
        'rounded-[4px] border border-line bg-bg px-[5px] py-[3px] font-sans text-11 leading-none font-medium whitespace-nowrap text-ink-3',
        className,
      )}
    />
  );
}
