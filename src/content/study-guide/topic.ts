export type Level = 'A1' | 'A2' | 'B1' | 'B2' | 'C1';

/** A gap sentence, or a sentence to put right. `ask` is unique in the whole guide: the question is recognised by it. */
export interface Question {
  ask: string;
  /** Choices; without them the learner writes the words. */
  options?: readonly string[];
  /** Accepted answers; the first is the one that is shown. */
  answers: readonly string[];
  /** One sentence: the reason. */
  why: string;
}

export interface Topic {
  /** kebab-case, unique. */
  id: string;
  title: string;
  level: Level;
  /** What a learner writes when asking for it: a phrase, or words joined by `+` that may stand anywhere. Lower case. */
  keys: readonly string[];
  /** The answer in short. */
  text: string;
  rules: readonly string[];
  /** First row: headings. */
  table?: readonly (readonly string[])[];
  examples: readonly string[];
  mistake: { wrong: string; right: string; why: string };
  questions: readonly Question[];
}
