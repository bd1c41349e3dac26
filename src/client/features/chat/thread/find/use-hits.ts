import { useCallback, useDeferredValue, useEffect, useState } from 'react';
import type { ListPlaceStore } from '../list/list-place.ts';
import type { Entry } from '../turns-of.ts';
import { findHits, foldQuery, type Hit, hitFrom, indexOfHit, stepFrom } from './find-hits.ts';

interface Found {
  /** What was looked for, folded. */
  words: string;
  hits: readonly Hit[];
  current: Hit | null;
}

const nothing: Found = { words: '', hits: [], current: null };

/** The places where a query stands, and the one that the reader is at; also of messages that come while one searches. */
export function useHits(entries: readonly Entry[], query: string, place: ListPlaceStore) {
  const [found, setFound] = useState<Found>(nothing);
  const [busy, setBusy] = useState(false);
  const searched = useDeferredValue(entries);

  useEffect(() => {
    const over = new AbortController();
    const words = foldQuery(query);
    setBusy(true);
    findHits(searched, query, over.signal).then(
      (hits) => {
        if (over.signal.aborted) return;
        setBusy(false);
        setFound((before) => {
          const stays = before.words === words && indexOfHit(hits, before.current) !== -1;
          return { words, hits, current: stays ? before.current : hitFrom(hits, searched, place.getState().top) };
        });
      },
      () => undefined,
    );
    return () => over.abort();
  }, [searched, query, place]);

  const step = useCallback((steps: number) => {
    setFound((before) => ({ ...before, current: stepFrom(before.hits, before.current, steps) }));
  }, []);
  return { ...found, busy, number: indexOfHit(found.hits, found.current) + 1, step };
}
