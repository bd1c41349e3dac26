import { Command } from 'cmdk';
import type { ReactNode } from 'react';
import type { Icon } from '#client/ui/icon.ts';

/** Entries of one kind under their name. */
export function PaletteGroup({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-12 [&_[cmdk-group-heading]]:text-ink-3"
    >
      {children}
    </Command.Group>
  );
}

interface PaletteItemProps {
  icon: Icon;
  value?: string;
  onSelect: () => void;
  children: ReactNode;
}

/** One entry; `value` is what typing is compared with, where that is not its words. */
export function PaletteItem({ icon: Mark, value, onSelect, children }: PaletteItemProps) {
  return (
    <Command.Item
      {...(value === undefined ? {} : { value })}
      onSelect={onSelect}
      className="flex min-h-[38px] items-center gap-2.5 rounded-control px-2.5 text-ink-2 aria-selected:bg-hover aria-selected:text-ink max-tablet:min-h-touch"
    >
      <Mark aria-hidden="true" className="size-4 text-ink-3" />
      <span className="truncate">{children}</span>
    </Command.Item>
  );
}
