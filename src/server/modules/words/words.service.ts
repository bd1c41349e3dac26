import type { WordEntry } from '#contract/words.ts';
import { AppError } from '#server/platform/app-error.ts';
import { lookUpWord } from '#server/words/gloss.ts';
import type { Meaning } from '#server/words/meanings.ts';

/** Meanings beside the first: more would not be read. */
const most = 8;
/** Examples of one meaning. */
const examples = 3;

/** Explains a word in any of its forms. Throws `not_found` for what is no English word. */
export function explainWord(word: string): WordEntry {
  const found = lookUpWord(word);
  if (!found) throw new AppError('not_found', `“${word}” is not in the dictionary.`);
  const [first, ...others] = found.meanings;
  return {
    word,
    lemma: found.lemma,
    level: found.level,
    ...view(first),
    other_senses: others.slice(0, most).map(view),
  };
}

const view = (meaning: Meaning) => ({
  part_of_speech: meaning.partOfSpeech,
  gloss: meaning.gloss,
  examples: meaning.examples.slice(0, examples),
});
