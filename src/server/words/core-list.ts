import { type CoreWord, coreWords, type PartOfSpeech, type WordLevel } from '#content/words/core.ts';

type Entries = ReadonlyMap<PartOfSpeech, WordLevel>;

let byWord: Map<string, Map<PartOfSpeech, WordLevel>> | undefined;

/** Levels of a headword by part of speech, from the easiest; undefined for what is not on the list. */
export function coreEntries(word: string): Entries | undefined {
  byWord ??= load();
  return byWord.get(word.toLowerCase());
}

/** The headwords of a level, each once, with the part of speech in which it belongs there. */
export function headwordsOf(level: WordLevel): CoreWord[] {
  byWord ??= load();
  return [...byWord].flatMap(([word, entries]) => {
    const [first] = entries;
    return first && first[1] === level ? [{ word, partOfSpeech: first[0], level }] : [];
  });
}

function load(): Map<string, Map<PartOfSpeech, WordLevel>> {
  const found = new Map<string, Map<PartOfSpeech, WordLevel>>();
  for (const { word, partOfSpeech, level } of coreWords()) {
    const entries = found.get(word.toLowerCase()) ?? new Map<PartOfSpeech, WordLevel>();
    found.set(word.toLowerCase(), entries);
    if (!entries.has(partOfSpeech)) entries.set(partOfSpeech, level);
  }
  return found;
}
