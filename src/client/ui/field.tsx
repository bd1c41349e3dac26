import CircleAlert from 'lucide-react/icons/circle-alert';
import { type ReactNode, useId, useMemo } from 'react';
import { cn } from './class-names.ts';
import { FieldContext } from './field-context.ts';

export interface FieldProps {
  label: ReactNode;
  children: ReactNode;
  hint?: ReactNode;
  /** Says what to do next. Stands in place of the hint, never beside it. */
  error?: ReactNode;
  /** At the end of the label's line: a link such as “Forgot it?” or a count. */
  end?: ReactNode;
  className?: string;
}

/** Joins a control to its label, and to its hint or error by `aria-describedby`. The control inside takes the rest from here. */
export function Field({ label, children, hint, error, end, className }: FieldProps) {
  const id = useId();
  const described = Boolean(error) || Boolean(hint);
  const context = useMemo(
    () => ({ id, describedBy: described ? `${id}-help` : undefined, invalid: Boolean(error) }),
    [id, described, error],
  );
  return (
    <FieldContext value={context}>
      <div className={cn('grid content-start gap-1.5', className)}>
        <div className="flex items-baseline justify-between gap-3 text-13">
          <label htmlFor={id} className="font-medium">
            {label}
          </label>
          {end}
        </div>
        {children}
        {error ? (
          <p id={`${id}-help`} className="flex gap-1.5 text-13 text-danger-ink">
            <CircleAlert aria-hidden="true" className="mt-0.5 size-[15px]" />
            <span>{error}</span>
          </p>
        ) : (
          hint && (
            <p id={`${id}-help`} className="text-13 text-ink-3">
              {hint}
            </p>
          )
        )}
      </div>
    </FieldContext>
  );
}
