import * as Radix from 'radix-ui/popover';
import type { ReactElement, ReactNode } from 'react';
import { cn } from './class-names.ts';

export interface PopoverProps {
  trigger: ReactElement;
  /** Names the panel for assistive technology. */
  label: string;
  children: ReactNode;
  align?: 'start' | 'center' | 'end';
  side?: 'top' | 'bottom';
  /** Open from the start, for a panel whose code came with the press of its button. */
  defaultOpen?: boolean;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  className?: string;
}

/** A small panel that belongs to a button, and leaves the page usable. */
export function Popover({
  trigger,
  label,
  children,
  align = 'start',
  side = 'bottom',
  defaultOpen,
  open,
  onOpenChange,
  className,
}: PopoverProps) {
  return (
    <Radix.Root defaultOpen={defaultOpen} open={open} onOpenChange={onOpenChange}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          aria-label={label}
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={12}
          className={cn(
            'z-50 w-80 max-w-[calc(100vw-24px)] animate-fade rounded-float bg-raised p-4 shadow-float focus-visible:outline-none',
            className,
          )}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
