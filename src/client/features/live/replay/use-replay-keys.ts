import { type RefObject, useEffect, useEffectEvent } from 'react';

/** J, K and L go back, play and go on while the focus is within the controls: elsewhere letters are for writing. */
export function useReplayKeys(within: RefObject<HTMLElement | null>, acts: Readonly<Record<string, () => void>>): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const act = acts[event.key.toLowerCase()];
    if (!act || event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLSelectElement) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const element = within.current;
    const onKey = (event: KeyboardEvent) => press(event);
    element?.addEventListener('keydown', onKey);
    return () => element?.removeEventListener('keydown', onKey);
  }, [within]);
}
