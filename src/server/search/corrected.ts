import { fold } from './fold.ts';
import { wordsOf } from './words.ts';

/** What of a word may follow an apostrophe, as in `captain's`. */
const tail = /[’'].*$/u;

/**
 * The query with the words in place that occur, each as one of these texts writes it; null where nothing is corrected. The corrections
 * are folded words by folded words: without accents and joiners, which a person would miss.
 */
export function corrected(
  typed: string,
  corrections: ReadonlyMap<string, string>,
  texts: Iterable<string>,
): string | null {
  if (corrections.size === 0) return null;
  const written = writtenForms(new Set(corrections.values()), texts);
  let better = '';
  let from = 0;
  for (const { word, start, end } of wordsOf(typed)) {
    const correction = corrections.get(word);
    // Pairs of signs lie over one another; they are no words and have no corrections.
    if (correction === undefined || start < from) continue;
    const text = typed.slice(start, end);
    const [behind = ''] = tail.exec(text) ?? [];
    const kept = fold(text.slice(0, text.length - behind.length)) === word ? behind : '';
    better += typed.slice(from, start) + (written.get(correction) ?? correction) + kept;
    from = end;
  }
  better += typed.slice(from);
  return better === typed ? null : better;
}

/** How the texts write each of these folded words where they first do, in small letters. */
function writtenForms(wanted: Set<string>, texts: Iterable<string>): Map<string, string> {
  const found = new Map<string, string>();
  for (const text of texts) {
    if (found.size === wanted.size) break;
    for (const { word, start, end } of wordsOf(text)) {
      const form = text.slice(start, end);
      if (wanted.has(word) && !found.has(word) && fold(form) === word) found.set(word, form.toLowerCase());
    }
  }
  return found;
}
