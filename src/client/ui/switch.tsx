import { type ComponentProps, type ReactNode, useId } from 'react';
import { cn } from './class-names.ts';

export interface SwitchProps extends Omit<ComponentProps<'input'>, 'type' | 'role' | 'onChange'> {
  label: ReactNode;
  hint?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** `row` puts the words first and the switch at the far end, as settings do. */
  layout?: 'beside' | 'row';
}

/** A setting that takes effect at once. */
export function Switch({ label, hint, onChange, layout = 'beside', className, ...rest }: SwitchProps) {
  const id = useId();
  return (
    <div
      className={cn(
        'flex gap-x-2 max-tablet:min-h-touch',
        layout === 'row' ? 'flex-row-reverse items-start justify-between gap-x-6' : 'items-center',
        className,
      )}
    >
      <input
        {...rest}
        id={id}
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: the browser tells the state of a checkbox
        role="switch"
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.checked)}
        className="switch"
      />
      <div>
        <label htmlFor={id} className={layout === 'row' ? 'font-medium' : undefined}>
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="text-13 text-ink-3">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
