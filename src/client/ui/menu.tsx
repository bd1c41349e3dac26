import { cva, type VariantProps } from 'class-variance-authority';
import Check from 'lucide-react/icons/check';
import * as Radix from 'radix-ui/dropdown-menu';
import type { ComponentProps, ReactElement, ReactNode } from 'react';
import { cn } from './class-names.ts';
import type { Icon } from './icon.ts';
import { Kbd } from './kbd.tsx';
import { pageDirection } from './page-direction.ts';

const item = cva(
  'flex min-h-[34px] w-full items-center gap-2.5 rounded-[7px] px-2.5 py-1 select-none outline-none data-disabled:opacity-55 data-disabled:cursor-not-allowed max-tablet:min-h-touch [&>.lucide]:size-4',
  {
    variants: {
      tone: {
        plain: 'text-ink-2 data-highlighted:bg-hover data-highlighted:text-ink',
        danger: 'text-danger-ink data-highlighted:bg-danger-soft',
      },
    },
    defaultVariants: { tone: 'plain' },
  },
);

export interface MenuProps {
  /** The button that opens it; it gets `aria-haspopup` and `aria-expanded`. */
  trigger: ReactElement;
  children: ReactNode;
  /** Open from the start, for a menu whose code came with the press of its button. */
  defaultOpen?: boolean;
  align?: 'start' | 'end';
  side?: 'top' | 'bottom' | 'right' | 'left';
  className?: string;
}

/** Actions on one thing. Arrow keys and letters move, Enter chooses, Escape closes and gives focus back. */
export function Menu({ trigger, children, defaultOpen, align = 'start', side = 'bottom', className }: MenuProps) {
  return (
    <Radix.Root modal={false} defaultOpen={defaultOpen} dir={pageDirection()}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={8}
          loop
          className={cn(
            'z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-[232px] animate-fade overflow-y-auto rounded-float bg-raised p-[5px] shadow-float outline-none',
            className,
          )}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

export interface MenuItemProps extends Omit<ComponentProps<typeof Radix.Item>, 'children'>, VariantProps<typeof item> {
  icon?: Icon;
  children: ReactNode;
  /** The key that does the same without the menu. */
  shortcut?: string;
}

/** One action. With `asChild` and a link inside it is a place. */
export function MenuItem({ icon: Mark, tone, shortcut, className, children, asChild, ...rest }: MenuItemProps) {
  if (asChild)
    return (
      <Radix.Item {...rest} asChild className={cn(item({ tone }), className)}>
        {children}
      </Radix.Item>
    );
  return (
    <Radix.Item {...rest} className={cn(item({ tone }), className)}>
      {Mark && <Mark aria-hidden="true" />}
      <span className="min-w-0 flex-1">{children}</span>
      {shortcut && <Kbd>{shortcut}</Kbd>}
    </Radix.Item>
  );
}

export interface MenuChoiceProps<Value extends string> {
  label: string;
  options: readonly { value: Value; label: ReactNode }[];
  value: Value;
  onChange: (value: Value) => void;
}

/** One of several, with a tick at the chosen one. */
export function MenuChoice<Value extends string>({ label, options, value, onChange }: MenuChoiceProps<Value>) {
  return (
    <Radix.RadioGroup aria-label={label} value={value} onValueChange={(next) => onChange(next as Value)}>
      {options.map((option) => (
        <Radix.RadioItem key={option.value} value={option.value} className={item()}>
          <span className="min-w-0 flex-1">{option.label}</span>
          <Radix.ItemIndicator>
            <Check aria-hidden="true" className="size-4 text-accent" />
          </Radix.ItemIndicator>
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  );
}

export function MenuSeparator() {
  return <Radix.Separator className="my-[5px] h-px bg-line" />;
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <Radix.Label className="px-2.5 pt-1.5 pb-1 text-12 text-ink-3">{children}</Radix.Label>;
}
