import { repetition } from '../features/diversity.ts';
import { isWord } from '../lexicon/spelling.ts';
import { wordOrder } from '../order/word-order.ts';
import type { AnnotatedText } from '../text/annotated-text.ts';
import { copiedShare } from './copied.ts';

export type Flag = 'long' | 'short' | 'repeated' | 'not_english' | 'gibberish' | 'word_order' | 'copied';

/** Why a text is not judged. */
export interface Refusal {
  flag: Flag;
  sentence: string;
}

/** The longest text, in UTF-16 code units. */
export const longestText = 20_000;
/** Fewer words show nothing. */
const fewestWords = 20;

const sentences: Readonly<Record<Flag, string>> = {
  long: 'Keep the text under 20,000 characters.',
  short: `Write at least ${fewestWords} words: fewer show too little to be judged.`,
  repeated: 'Most of this repeats itself word for word, and what is left is too short to be judged. Write on.',
  not_english: 'This does not look like English. Only English texts can be judged.',
  gibberish: 'These words do not make sentences, so they cannot be judged. Write whole sentences.',
  word_order: 'The words are in an order that makes no sentences, so they cannot be judged. Write whole sentences.',
  copied: 'More than half of this is copied from the task. Write it in your own words.',
};

export const refuse = (flag: Flag): Refusal => ({ flag, sentence: sentences[flag] });

/** Real texts of learners and of newspapers: at least 0.23 and 0.33. Random words: at most 0.12 of 60,000, 0.03 of any. */
const leastHeldTogether = 0.12;
/** Real texts of 150 words have a mean of 0.34 at least, shuffled ones −0.2 at most; shorter texts vary more. */
const leastOrder = (words: number) => (words < 40 ? -0.1 : 0.05);
const leastKnown = 0.6;
const mostCopied = 0.5;
/** Of the runs of three words; texts of learners and of newspapers have 0.05 at most. */
const mostRepetition = 0.4;

/**
 * Looks whether a text can be judged at all, before anything is. @param source the task's prompt and text, if there is one
 * @param repeated code units that were left out because they stood in it before
 */
export function refusalOf(annotated: AnnotatedText, source: string, repeated: number): Refusal | undefined {
  const { words, text } = annotated;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters > 20 && latin / letters < 0.6) return refuse('not_english');
  if (words.length < fewestWords) return refuse(repeated > text.length / 3 ? 'repeated' : 'short');
  const plain = words.filter(({ pos }) => pos !== 'PROPN');
  const known = plain.filter(({ text: word }) => isWord(word)).length / Math.max(1, plain.length);
  if (known < leastKnown) return refuse('not_english');
  const order = wordOrder(annotated);
  if (order.heldTogether < leastHeldTogether) return refuse('gibberish');
  if (order.mean < leastOrder(words.length)) return refuse('word_order');
  if (repetition(words.map(({ lemma }) => lemma)) > mostRepetition) return refuse('repeated');
  if (copiedShare(text, source) > mostCopied) return refuse('copied');
  return undefined;
}
