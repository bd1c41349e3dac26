import { cva, type VariantProps } from 'class-variance-authority';
import type { ComponentProps } from 'react';
import { cn } from './class-names.ts';

const page = cva('mx-auto px-4 pt-5 pb-24 tablet:px-10 tablet:pt-9 tablet:pb-18', {
  variants: { width: { normal: 'max-w-page', narrow: 'max-w-[720px]', full: '' } },
  defaultVariants: { width: 'normal' },
});

export type PageProps = ComponentProps<'div'> & VariantProps<typeof page>;

/** The room of a page inside the shell: 1040 px at most, with space for the bottom bar on phones. */
export function Page({ width, className, ...rest }: PageProps) {
  return <div {...rest} className={cn(page({ width }), className)} />;
}
