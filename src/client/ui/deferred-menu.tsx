import {
  type ComponentProps,
  type ComponentType,
  cloneElement,
  type LazyExoticComponent,
  type ReactElement,
  Suspense,
  useState,
} from 'react';

export interface DeferredMenuProps {
  trigger: ReactElement<ComponentProps<'button'>>;
  /** A lazy component that draws a `Menu` with this trigger and `defaultOpen`, and its items. */
  menu: LazyExoticComponent<ComponentType<{ trigger: ReactElement }>>;
}

/** A menu whose code comes with its first use; the 39 kB of menus and their positions stay out of what every page loads. */
export function DeferredMenu({ trigger, menu: Loaded }: DeferredMenuProps) {
  const [wanted, setWanted] = useState(false);
  const still = (busy?: true) =>
    cloneElement(trigger, {
      'aria-haspopup': 'menu',
      'aria-expanded': false,
      'aria-busy': busy,
      onClick: () => setWanted(true),
    });
  if (!wanted) return still();
  return (
    <Suspense fallback={still(true)}>
      <Loaded trigger={trigger} />
    </Suspense>
  );
}
