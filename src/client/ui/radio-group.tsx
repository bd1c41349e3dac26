import { type ReactNode, useId } from 'react';
import { cn } from './class-names.ts';

export interface RadioOption<Value extends string> {
  value: Value;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
}

export interface RadioGroupProps<Value extends string> {
  label: ReactNode;
  options: readonly RadioOption<Value>[];
  value: Value | undefined;
  onChange: (value: Value) => void;
  className?: string;
}

/** One of a few, each in its own line with its reason under it. */
export function RadioGroup<Value extends string>({
  label,
  options,
  value,
  onChange,
  className,
}: RadioGroupProps<Value>) {
  const name = useId();
  return (
    <fieldset className={cn('grid gap-2.5', className)}>
      <legend className="mb-2 text-13 font-medium">{label}</legend>
      {options.map((option) => (
        <div key={option.value} className="grid grid-cols-[16px_1fr] items-center gap-x-2.5 max-tablet:py-1">
          <input
            id={`${name}-${option.value}`}
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={option.disabled}
            onChange={() => onChange(option.value)}
            aria-describedby={option.hint ? `${name}-${option.value}-hint` : undefined}
            className="tick"
          />
          <label htmlFor={`${name}-${option.value}`} className={option.disabled ? 'text-ink-3' : undefined}>
            {option.label}
          </label>
          {option.hint && (
            <p id={`${name}-${option.value}-hint`} className="col-start-2 text-13 text-ink-3">
              {option.hint}
            </p>
          )}
        </div>
      ))}
    </fieldset>
  );
}
