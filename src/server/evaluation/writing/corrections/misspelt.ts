import { isWord } from '../lexicon/spelling.ts';
import type { AnnotatedText, Sentence, Token } from '../text/annotated-text.ts';
import { noPlural } from './rules/uncountable.ts';

interface Misspelt {
  token: Token;
  sentence: Sentence;
}

/**
 * The words that are none. A capital within a sentence may begin a name, and digits, short forms in capitals and single
 * letters are no matter of spelling.
 */
export function misspeltWords({ sentences }: Pick<AnnotatedText, 'sentences'>): Misspelt[] {
  return sentences.flatMap((sentence) =>
    sentence.tokens
      .filter((token, at) => isChecked(token, at, sentence.tokens) && !isWord(token.text))
      .map((token) => ({ token, sentence })),
  );
}

function isChecked(token: Token, at: number, tokens: readonly Token[]): boolean {
  if (token.kind !== 'word' || token.tail || token.text.length < 3 || tokens[at + 1]?.tail) return false;
  if (!/^[A-Za-z]+$/.test(token.text) || token.text === token.text.toUpperCase()) return false;
  // A rule of grammar has something better to say.
  if (token.lower in noPlural) return false;
  const isCapital = /^[A-Z]/.test(token.text);
  return !isCapital || (at === 0 && token.pos !== 'PROPN');
}
