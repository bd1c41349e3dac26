import { useSyncExternalStore } from 'react';

const most = 8;
const none: readonly string[] = [];
const listeners = new Set<() => void>();
let cache: { json: string | null; list: readonly string[] } = { json: null, list: none };

/** Drafts are forgotten when somebody signs out, and so is this: it is under their name. */
const keyOf = (userId: string) => `xt.draft.search.${userId}`;

function read(userId: string): readonly string[] {
  try {
    const json = localStorage.getItem(keyOf(userId));
    // The same list for the same text, so that reading while drawing is stable.
    if (json !== cache.json) cache = { json, list: parsed(json) };
    return cache.list;
  } catch {
    return none;
  }
}

function parsed(json: string | null): readonly string[] {
  const value: unknown = JSON.parse(json ?? '[]');
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string').slice(0, most) : none;
}

function write(userId: string, list: readonly string[]): void {
  try {
    if (list.length === 0) localStorage.removeItem(keyOf(userId));
    else localStorage.setItem(keyOf(userId), JSON.stringify(list));
  } catch {
    // Storage is blocked: nothing is kept.
  }
  for (const listener of listeners) listener();
}

/** Keeps a search in this browser, newest first, once. */
export function rememberSearch(userId: string, text: string): void {
  const query = text.trim();
  if (query === '') return;
  write(userId, [query, ...read(userId).filter((one) => one !== query)].slice(0, most));
}

export const forgetSearches = (userId: string): void => write(userId, none);

export const useRecentSearches = (userId: string): readonly string[] =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => read(userId),
  );
