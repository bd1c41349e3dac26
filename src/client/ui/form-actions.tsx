import type { ComponentProps, ReactNode } from 'react';
import { Button } from './button.tsx';

interface FormActionsProps {
  /** The id of the form that is sent. */
  form: string;
  cancelLabel: string;
  onCancel: () => void;
  /** Names what sending does. */
  children: ReactNode;
  variant?: 'primary' | 'danger';
  busy?: boolean;
  disabled?: ComponentProps<'button'>['disabled'];
}

/** The foot of a dialog that is a form: leave it, or send it. */
export function FormActions({ form, cancelLabel, onCancel, children, variant = 'primary', ...rest }: FormActionsProps) {
  return (
    <>
      <Button onClick={onCancel}>{cancelLabel}</Button>
      <Button variant={variant} type="submit" form={form} {...rest}>
        {children}
      </Button>
    </>
  );
}
