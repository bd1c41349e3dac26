import { type ComponentProps, type ReactNode, useCallback, useId } from 'react';
import { cn } from './class-names.ts';

export interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type' | 'ref'> {
  label: ReactNode;
  hint?: ReactNode;
  /** `hidden` keeps the label for assistive technology alone, as in a table's first column. */
  labelled?: 'beside' | 'hidden';
  /** Some, and not all, of what it stands for. */
  mixed?: boolean;
}

/** A choice that takes effect with the form. Its words can be pressed too, and on phones its line is 44 px high. */
export function Checkbox({
  label,
  hint,
  labelled = 'beside',
  mixed = false,
  className,
  'aria-describedby': describedBy,
  ...rest
}: CheckboxProps) {
  const id = useId();
  const mark = useCallback(
    (box: HTMLInputElement | null) => {
      if (box) box.indeterminate = mixed;
    },
    [mixed],
  );
  return (
    <div className={cn('flex flex-col items-start', labelled === 'beside' && 'max-tablet:py-2.5', className)}>
      <label className="inline-flex items-center gap-2 has-disabled:text-ink-3">
        <input
          {...rest}
          ref={mark}
          type="checkbox"
          aria-describedby={[describedBy, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined}
          className="tick"
        />
        <span className={labelled === 'hidden' ? 'sr-only' : undefined}>{label}</span>
      </label>
      {hint && (
        <span id={`${id}-hint`} className="ms-6 text-13 text-ink-3">
          {hint}
        </span>
      )}
    </div>
  );
}
