/**
 * `paraphrase` asks in words that the paragraph does not use, `phrase` holds an exact quotation in double quotes,
 * and `substring` is a piece of a word, as typed by somebody who has not finished the word or remembers its end.
 */
export const queryKinds = [
  'english',
  'persian',
  'chinese',
  'japanese',
  'arabic',
  'typo',
  'paraphrase',
  'phrase',
  'substring',
] as const;

export type QueryKind = (typeof queryKinds)[number];

export type RetrievalQuery = {
  kind: QueryKind;
  query: string;
  /** Ids of paragraphs, `document#n` with n from 0. */
  relevant: readonly string[];
  /** The wrong words of a `typo` query. */
  misspelt?: readonly string[];
};
