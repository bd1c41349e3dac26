import { type ComponentType, useEffect, useState } from 'react';

/** What fetches a part; null where it is not wanted now. */
type Load<P> = () => Promise<ComponentType<P>> | null;

/**
 * A part that nobody asked for: its code comes when the page is quiet, or when the network is back, and without it the page
 * is as good. `load` stays the same from one drawing to the next.
 */
export function useLate<P = object>(quiet: boolean, load: Load<P>): ComponentType<P> | null {
  const [Part, setPart] = useState<ComponentType<P> | null>(null);
  useEffect(() => {
    if (!quiet || Part) return;
    const fetch = () =>
      void load()?.then(
        (found) => setPart(() => found),
        () => undefined,
      );
    fetch();
    addEventListener('online', fetch);
    return () => removeEventListener('online', fetch);
  }, [quiet, Part, load]);
  return Part;
}
