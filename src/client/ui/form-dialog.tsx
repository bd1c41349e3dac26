import { type ReactNode, useId } from 'react';
import { Dialog } from './dialog.tsx';
import { FormActions } from './form-actions.tsx';

interface FormDialogProps {
  title: string;
  description?: string;
  size?: 'sm' | 'lg';
  closeLabel: string;
  cancelLabel: string;
  /** Names what sending does. */
  sendLabel: string;
  /** It is being sent: nothing is sent meanwhile. */
  busy: boolean;
  onClose: () => void;
  onSubmit: () => void;
  /** The fields. */
  children: ReactNode;
}

/** A dialog that is one form: open as long as it is there. */
export function FormDialog({ title, description, size = 'sm', closeLabel, ...form }: FormDialogProps) {
  const { cancelLabel, sendLabel, busy, onClose, onSubmit, children } = form;
  const id = useId();
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      {...(description !== undefined && { description })}
      closeLabel={closeLabel}
      size={size}
      actions={
        <FormActions form={id} cancelLabel={cancelLabel} onCancel={onClose} busy={busy}>
          {sendLabel}
        </FormActions>
      }
    >
      <form
        id={id}
        noValidate
        className="grid gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) onSubmit();
        }}
      >
        {children}
      </form>
    </Dialog>
  );
}
