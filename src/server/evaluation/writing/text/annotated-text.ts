/** A text taken apart into sentences and tokens; every place is in UTF-16 code units of the text that was given. */

export interface Token {
  /** As it stands in the text. */
  text: string;
  /** In lower case, with a straight apostrophe. */
  lower: string;
  lemma: string;
  /** Universal part of speech: `NOUN`, `VERB`, `AUX` … as the tagger guesses it. */
  pos: string;
  kind: 'word' | 'number' | 'punctuation' | 'other';
  /** The end of a contraction (`n't`, `'s`), which is no word of its own when words are counted. */
  tail: boolean;
  start: number;
  end: number;
}

export interface Sentence {
  start: number;
  end: number;
  tokens: readonly Token[];
}

export interface AnnotatedText {
  text: string;
  sentences: readonly Sentence[];
  /** Every word in order, ends of contractions left out. */
  words: readonly Token[];
}

/** Takes a text apart. */
export type Annotate = (text: string) => AnnotatedText;
