import * as Radix from 'radix-ui/alert-dialog';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { useFocusReturn } from './focus-return.ts';
import { PageMark } from './page-mark.tsx';
import { Scrim } from './scrim.tsx';

export interface ConfirmDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The question, with the name of the thing. */
  title: ReactNode;
  /** Stands above the list, such as “This also removes:”. */
  description: ReactNode;
  /** What will be lost, one line each. */
  losses?: readonly ReactNode[];
  /** What it does beyond that, where a line each does not say it. */
  children?: ReactNode;
  /** How it can be undone, or that it cannot. */
  note?: ReactNode;
  cancelLabel: string;
  /** A verb and its object, such as “Delete the document”. */
  confirmLabel: string;
  tone?: 'danger' | 'primary';
  busy?: boolean;
  /** Says that the consequences are not known yet. */
  disabled?: boolean;
  /** The caller closes the dialog when the work is done. */
  onConfirm: () => void;
}

/** Asks before something is lost. The safe choice is focused and first in the order of tabbing; a press outside does nothing. */
export function ConfirmDialog({
  open,
  onOpenChange,
  title,
  description,
  losses,
  children,
  note,
  cancelLabel,
  confirmLabel,
  tone = 'danger',
  busy,
  disabled,
  onConfirm,
}: ConfirmDialogProps) {
  const giveBack = useFocusReturn(open);
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Scrim />
        <Radix.Content
          onCloseAutoFocus={giveBack}
          aria-modal="true"
          data-holds-page=""
          className="fixed z-40 max-h-[88dvh] overflow-y-auto bg-raised px-6 pt-[22px] pb-[18px] shadow-float focus-visible:outline-none max-tablet:inset-x-0 max-tablet:bottom-0 max-tablet:animate-sheet max-tablet:rounded-t-float max-tablet:pb-[calc(18px+env(safe-area-inset-bottom))] tablet:inset-0 tablet:m-auto tablet:h-fit tablet:w-[420px] tablet:animate-rise tablet:rounded-float"
        >
          <PageMark name="holdsPage" />
          <Radix.Title className="mb-1.5 text-16 leading-snug font-semi tracking-section">{title}</Radix.Title>
          <Radix.Description className="text-ink-2">{description}</Radix.Description>
          {losses && losses.length > 0 && (
            <ul className="my-3 grid gap-[5px] text-ink-2">
              {losses.map((loss, index) => (
                <li
                  // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of sentences
                  key={index}
                  className="relative ps-3.5 before:absolute before:start-0 before:top-[9px] before:h-0.5 before:w-1.5 before:bg-danger"
                >
                  {loss}
                </li>
              ))}
            </ul>
          )}
          {children}
          {note && <p className="mt-2 text-13 text-ink-3">{note}</p>}
          <div className="mt-[18px] flex flex-wrap justify-end gap-2 max-tablet:[&>*]:flex-1">
            <Radix.Cancel asChild>
              <Button>{cancelLabel}</Button>
            </Radix.Cancel>
            <Button variant={tone} busy={busy} disabled={disabled} onClick={onConfirm}>
              {confirmLabel}
            </Button>
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
