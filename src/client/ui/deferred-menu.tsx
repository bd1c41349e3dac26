import { type ComponentProps, cloneElement, type ReactElement, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { toast } from './toast.ts';
import { type LoadPart, useLateCode } from './use-late-code.ts';

export interface DeferredMenuProps<Given> {
  trigger: ReactElement<ComponentProps<'button'>>;
  /** Fetches what draws a `Menu` or a `Popover` with this trigger and `defaultOpen`. */
  load: LoadPart<Given & { trigger: ReactElement }>;
  /** What opens; a menu unless it is said. */
  opens?: 'menu' | 'dialog';
}

/**
 * A menu whose code comes with its first use; the 39 kB of menus and their positions stay out of what every page loads. Where
 * the code does not come a toast says so, and the next press tries again. All other props are those of the menu.
 */
export function DeferredMenu<Given extends object>({
  trigger,
  load,
  opens = 'menu',
  ...rest
}: DeferredMenuProps<Given> & Given) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState(false);
  const Loaded = useLateCode(load, wanted, () => {
    setWanted(false);
    toast({ message: t('errors.loadFailed') });
  });
  if (wanted && Loaded) return <Loaded {...(rest as unknown as Given)} trigger={trigger} />;
  return cloneElement(trigger, {
    'aria-haspopup': opens,
    'aria-expanded': false,
    'aria-busy': wanted || undefined,
    onClick: () => setWanted(true),
  });
}
