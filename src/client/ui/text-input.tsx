import { cva, type VariantProps } from 'class-variance-authority';
import type { ComponentProps } from 'react';
import { cn } from './class-names.ts';
import { useFieldControl } from './field-context.ts';

export const inputStyle = cva(
  'w-full rounded-control border bg-surface text-ink transition-colors enabled:hover:border-ink-2 focus-visible:border-accent focus-visible:-outline-offset-1 aria-invalid:border-danger aria-invalid:ring-1 aria-invalid:ring-danger focus-visible:aria-invalid:ring-0 disabled:border-line disabled:bg-sunken disabled:text-ink-3 max-tablet:text-16',
  {
    variants: {
      size: {
        md: 'h-field border-control-line px-3 max-tablet:h-touch',
        sm: 'h-field-sm border-line-strong px-2.5 max-tablet:h-touch',
      },
      face: { sans: '', mono: 'font-mono text-13 tracking-normal' },
    },
    defaultVariants: { size: 'md', face: 'sans' },
  },
);

export type TextInputProps = Omit<ComponentProps<'input'>, 'size'> & VariantProps<typeof inputStyle>;

/** One line of text. Inside a `Field` it is labelled and described by it. On phones it is 16 px, so that no browser zooms in. */
export function TextInput({ size, face, className, type = 'text', ...rest }: TextInputProps) {
  return (
    <input
      {...rest}
      {...useFieldControl(rest)}
      type={type}
      className={cn(inputStyle({ size, face }), 'read-only:bg-sunken', className)}
    />
  );
}
