import { stemmer } from 'stemmer';

/** The article and what is written together with it, of Arabic. */
const arabicFront = /^(?:[وبفك]?ال|لل)(?=.{3})/u;
/** Plurals, comparison and possession of Persian; plurals of Arabic. */
const arabicBack = /(?:هایشان|هایمان|هایتان|هایی|های|ترین|ها|تر|ات|ون|ین)$/u;

/**
 * The stem of a folded word, so that its forms are one term: Porter's rules for words of plain Latin letters, the commonest prefixes
 * and endings of Arabic and Persian; any other word is its own stem. A stem is a term of the index, never shown.
 */
export function stem(folded: string): string {
  if (/^[a-z]{3,}$/.test(folded)) return stemmer(folded);
  if (!/^[\u0600-\u06ff]{4,}$/.test(folded)) return folded;
  const bare = folded.replace(arabicFront, '');
  const root = bare.replace(arabicBack, '');
  return root.length >= 3 ? root : bare;
}
