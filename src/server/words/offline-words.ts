import { writeFile } from 'node:fs/promises';
import { wordLevels } from '#content/words/core.ts';
import { headwordsOf } from './core-list.ts';
import { gloss } from './gloss.ts';
import { irregularForms } from './irregular-forms.ts';
import { regularEndings } from './lemma.ts';
import { improper } from './meanings.ts';

/**
 * The core list for a browser without a network, with what leads from a form to its headword. What schools would not show unasked is
 * left out. Takes some seconds of the processor.
 */
export function offlineWords() {
  const words = wordLevels.flatMap((level) =>
    headwordsOf(level).flatMap(({ word }) => {
      const card = gloss(word);
      if (card?.lemma !== word || improper.test(card.gloss)) return [];
      return [[word, card.level, card.partOfSpeech, card.gloss] as const];
    }),
  );
  const known = new Set<string>(words.map(([word]) => word));
  const irregular = [...irregularForms].flatMap(([form, lemmas]) => {
    const lemma = lemmas.find((one) => known.has(one.lemma))?.lemma;
    return lemma && !known.has(form) ? [[form, lemma] as const] : [];
  });
  return { endings: regularEndings.map(([ending, instead]) => [ending, instead] as const), irregular, words };
}

export const writeOfflineWords = (file: string): Promise<void> => writeFile(file, JSON.stringify(offlineWords()));
