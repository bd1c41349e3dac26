import { cva, type VariantProps } from 'class-variance-authority';
import X from 'lucide-react/icons/x';
import * as Radix from 'radix-ui/dialog';
import type { ComponentProps, ReactNode } from 'react';
import { cn } from './class-names.ts';
import { useFocusReturn } from './focus-return.ts';
import { IconButton } from './icon-button.tsx';
import { PageMark } from './page-mark.tsx';
import { Scrim } from './scrim.tsx';

const panel = cva(
  'fixed z-40 flex max-h-[min(720px,calc(100dvh-48px))] flex-col bg-raised shadow-float focus-visible:outline-none max-tablet:inset-x-0 max-tablet:bottom-0 max-tablet:max-h-[88dvh] max-tablet:animate-sheet max-tablet:rounded-t-float max-tablet:pb-[env(safe-area-inset-bottom)]',
  {
    variants: {
      place: {
        centre: 'tablet:inset-0 tablet:m-auto tablet:h-fit tablet:animate-rise tablet:rounded-float',
        top: 'tablet:inset-x-0 tablet:top-[12dvh] tablet:mx-auto tablet:h-fit tablet:animate-rise tablet:rounded-float',
        beside: 'tablet:end-10 tablet:inset-y-0 tablet:my-auto tablet:h-fit tablet:animate-rise tablet:rounded-float',
      },
      size: { sm: 'tablet:w-[420px]', md: 'tablet:w-[520px]', lg: 'tablet:w-[720px]' },
    },
    defaultVariants: { place: 'centre', size: 'md' },
  },
);

export interface DialogProps extends VariantProps<typeof panel> {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  /** `hidden` keeps the title for assistive technology alone, as a palette does. */
  titled?: 'shown' | 'hidden';
  description?: ReactNode;
  /** Names the button that closes it; without one it closes by what it asks for alone. */
  closeLabel?: string;
  children: ReactNode;
  /** Buttons at the end, in the order of tabbing: the safe one first. Stays in sight while the rest scrolls. */
  actions?: ReactNode;
  onOpenAutoFocus?: ComponentProps<typeof Radix.Content>['onOpenAutoFocus'];
  /** Where it prevents the default it puts the focus itself; else that goes back to where it was. */
  onCloseAutoFocus?: (event: Event) => void;
  className?: string;
}

/** A task that holds the page until it is done or left. Focus goes in, stays in, and comes back; on phones it is a sheet from below. */
export function Dialog({
  open,
  onOpenChange,
  title,
  titled = 'shown',
  description,
  closeLabel,
  children,
  actions,
  place,
  size,
  onOpenAutoFocus,
  onCloseAutoFocus,
  className,
}: DialogProps) {
  const giveBack = useFocusReturn(open);
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Scrim />
        <Radix.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          onOpenAutoFocus={onOpenAutoFocus}
          onCloseAutoFocus={(event) => {
            onCloseAutoFocus?.(event);
            if (!event.defaultPrevented) giveBack(event);
          }}
          aria-modal="true"
          data-holds-page=""
          className={cn(panel({ place, size }), className)}
        >
          <PageMark name="holdsPage" />
          {titled === 'hidden' ? (
            <Radix.Title className="sr-only">{title}</Radix.Title>
          ) : (
            <Radix.Title className="ps-6 pe-14 pt-5 pb-1.5 text-16 leading-snug font-semi tracking-section">
              {title}
            </Radix.Title>
          )}
          {description && <Radix.Description className="px-6 pb-1 text-ink-2">{description}</Radix.Description>}
          <div className={cn('min-h-0 overflow-y-auto overscroll-contain', titled === 'shown' && 'px-6 pt-2 pb-5')}>
            {children}
          </div>
          {actions && (
            <div className="flex flex-wrap justify-end gap-2 border-t border-line px-6 py-3.5 max-tablet:[&>*]:flex-1">
              {actions}
            </div>
          )}
          {titled === 'shown' && closeLabel !== undefined && (
            // Last in the order of tabbing, so that a dialog opens with its first field focused.
            <Radix.Close asChild>
              <IconButton
                icon={X}
                label={closeLabel}
                size="sm"
                className="absolute end-4 top-4 max-tablet:end-2 max-tablet:top-2 max-tablet:size-touch"
              />
            </Radix.Close>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
