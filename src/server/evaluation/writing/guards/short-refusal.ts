import { repetition } from '../features/diversity.ts';
import { isWord } from '../lexicon/spelling.ts';
import { wordOrder } from '../order/word-order.ts';
import type { AnnotatedText } from '../text/annotated-text.ts';
import { copiedShare } from './copied.ts';
import { type Refusal, refuse } from './refusal.ts';

const leastKnown = 0.6;
const mostCopied = 0.5;
const mostRepetition = 0.4;
/** Sentences of our texts have 0.17 at least, random words 0 to 0.15. */
const leastHeldTogether = 0.12;
/** Fewer words are in no order that could be wrong. */
const fewestOrdered = 5;
/**
 * 98 in 100 sentences of our texts and all of the learners' lie above; the shorter, the wider. Of the same words shuffled at least
 * six in ten lie below, from eight words on eight.
 */
const leastOrder = (words: number): number => (words < 8 ? -0.36 : words < 11 ? -0.16 : 0);

/**
 * Looks whether a text that is too short to band can be an answer at all: a sentence, a turn of a conversation, a message of 15
 * words. @param source the task's prompt and text
 */
export function shortRefusalOf({ words, sentences, text }: AnnotatedText, source: string): Refusal | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters > 5 && latin / letters < 0.6) return refuse('not_english');
  const plain = words.filter(({ pos }) => pos !== 'PROPN');
  const known = plain.filter(({ text: word }) => isWord(word)).length;
  if (plain.length > 0 && known / plain.length < leastKnown) return refuse('not_english');
  if (words.length < fewestOrdered) return undefined;
  const order = wordOrder({ sentences, words });
  if (order.heldTogether < leastHeldTogether) return refuse('gibberish');
  if (order.mean < leastOrder(words.length)) return refuse('word_order');
  if (repetition(words.map(({ lemma }) => lemma)) > mostRepetition) return refuse('repeated');
  if (copiedShare(text, source) > mostCopied) return refuse('copied');
  return undefined;
}
