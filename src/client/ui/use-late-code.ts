import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';

type Part<P> = (props: P) => ReactNode;

export type LoadPart<P> = () => Promise<Part<P>>;

/** What has come: drawn at once when it is wanted again, or in another place. */
const here = new WeakMap<LoadPart<never>, Part<never>>();

const known = <P>(load: LoadPart<P>) => (here.get(load) as Part<P> | undefined) ?? null;

/**
 * The code of a part that comes when it is first wanted; null until then. Where it cannot be had, because the network went away
 * or a newer version took its place on the server, `onFailed` is called, and it is fetched again the next time that `wanted`
 * becomes true. `load` is the same from one drawing to the next.
 */
export function useLateCode<P>(load: LoadPart<P>, wanted: boolean, onFailed: () => void): Part<P> | null {
  const [Loaded, setLoaded] = useState(() => (wanted ? known(load) : null));
  const failed = useEffectEvent(onFailed);
  useEffect(() => {
    if (!wanted || Loaded) return;
    const found = known(load);
    if (found) return setLoaded(() => found);
    let left = false;
    load().then(
      (found) => {
        here.set(load, found);
        if (!left) setLoaded(() => found);
      },
      () => {
        if (!left) failed();
      },
    );
    return () => {
      left = true;
    };
  }, [wanted, Loaded, load]);
  return Loaded;
}
