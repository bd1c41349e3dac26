import { queryOptions } from '@tanstack/react-query';
import { ApiError } from '#client/session/api-error.ts';
import { keyOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { type WordEntry, words } from '#contract/words.ts';
import { xel } from '#contract/xel.ts';
import { keepOfflineWords, offlineWord } from './offline-words.ts';

/** `short`: without a network, from what this browser has kept. */
export type Explained = WordEntry & { short?: boolean };

/**
 * Words change with a release alone: one that was looked up stays for as long as the page does. Where the server can't be reached
 * the browser's own list explains it, until it can.
 */
export const wordQuery = (word: string) =>
  queryOptions({
    queryKey: keyOf(words.word, { params: { word } }),
    queryFn: async ({ signal }): Promise<Explained> => {
      try {
        const entry = await session.api.call(words.word, { params: { word } }, { signal });
        keepOfflineWords();
        return entry;
      } catch (error) {
        const entry = isUnreachable(error) ? await offlineWord(word) : undefined;
        if (!entry) throw error;
        return { ...entry, short: true };
      }
    },
    retry: false,
    networkMode: 'always',
    staleTime: ({ state }) => (state.data?.short ? 0 : Number.POSITIVE_INFINITY),
    gcTime: Number.POSITIVE_INFINITY,
  });

const isUnreachable = (error: unknown): boolean => error instanceof ApiError && error.status === 0;

/** Under which the page remembers that a word was saved. */
export const savedKey = (lemma: string) => [...keyOf(xel.saveWord), lemma];
