import { type RefObject, useEffect } from 'react';
import { useSearchParams } from 'react-router';
import type { ListHandle } from './list/list-place.ts';
import type { Entry } from './turns-of.ts';
import type { AllMessages } from './use-thread.ts';

/** `?message=` goes to that message once, and loads older ones until it is there; the address then is the conversation's again. */
export function useLinkedMessage(
  entries: readonly Entry[],
  loaded: boolean,
  all: AllMessages,
  list: RefObject<ListHandle | null>,
): void {
  const [search, setSearch] = useSearchParams();
  const wanted = search.get('message');
  const key = wanted === null ? undefined : entries.find((entry) => isOf(entry, wanted))?.key;
  const searching = wanted !== null && loaded && key === undefined && all.more && !all.failed;
  const { start } = all;
  useEffect(() => {
    if (searching) start();
  }, [searching, start]);
  const ended = wanted !== null && loaded && !searching;
  useEffect(() => {
    if (!ended) return;
    if (key !== undefined) list.current?.show(key);
    setSearch(
      (now) => {
        now.delete('message');
        return now;
      },
      { replace: true },
    );
  }, [ended, key, list, setSearch]);
}

function isOf(entry: Entry, messageId: string): boolean {
  if (entry.key === messageId || entry.message?.id === messageId) return true;
  return entry.kind === 'answer' && entry.first?.id === messageId;
}
