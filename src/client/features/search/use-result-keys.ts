import { type KeyboardEvent, type RefObject, useEffect } from 'react';

const links = (root: HTMLElement | null): HTMLElement[] => [
  ...(root?.querySelectorAll<HTMLElement>('[data-result]') ?? []),
];

/** Arrow keys go from the box through the results and back; `/` goes to the box from anywhere but a field. */
export function useResultKeys(root: RefObject<HTMLElement | null>, box: RefObject<HTMLInputElement | null>) {
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent) => {
      const { target } = event;
      if (event.key !== '/' || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (target instanceof Element && target.closest('input:not([type="radio"]), textarea, select, [role="dialog"]'))
        return;
      event.preventDefault();
      box.current?.focus();
      box.current?.select();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [box]);

  return (event: KeyboardEvent) => {
    const down = event.key === 'ArrowDown';
    if ((!down && event.key !== 'ArrowUp') || event.altKey || event.ctrlKey || event.metaKey) return;
    const { target } = event;
    if (!(target instanceof HTMLElement) || !(target === box.current || target.matches('[data-result]'))) return;
    const all = links(root.current);
    const next = all.indexOf(target) + (down ? 1 : -1);
    if (target === box.current && !down) return;
    event.preventDefault();
    if (next < 0) box.current?.focus();
    else all[next]?.focus();
  };
}
