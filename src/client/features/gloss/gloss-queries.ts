import { keyOf, queryOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { words } from '#contract/words.ts';
import { xel } from '#contract/xel.ts';

/** Words change with a release alone: one that was looked up stays for as long as the page does, also without a network. */
export const wordQuery = (word: string) => ({
  ...queryOf(session.api, words.word, { params: { word } }),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
});

/** Under which the page remembers that a word was saved. */
export const savedKey = (lemma: string) => [...keyOf(xel.saveWord), lemma];
