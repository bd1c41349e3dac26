/** What a text is the answer to: the part of a task of the catalogue that its judging needs. */
export interface WritingTask {
  prompt: string;
  /** A text that came with it. */
  stimulus?: string;
  /** Fewest and most words that are asked for. */
  words: readonly [fewest: number, most: number];
  /** What has to be said; a point is made where one of its phrases stands in the text. */
  points: readonly { label: string; any: readonly string[] }[];
  genre: string;
  /** It is a summary: to be short is what it asks. */
  summary?: boolean;
}
