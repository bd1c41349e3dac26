import type { Level } from '#content/schema.ts';

/** A question of a script, and what is said to its answer. */
export interface LiveStep {
  question: string;
  /** Said where the answer is very short; asks for more. */
  more: string;
  /** The first one with a word, in small letters, that is in the answer. */
  branches?: readonly { when: readonly string[]; reply: string }[];
  /** Said to any other answer. */
  otherwise: string;
}

/** Something to talk about: for a provider its topic, for the study guide a whole script. `{name}` is the learner. */
export interface LiveTopicSource {
  id: string;
  level: Level;
  title: string;
  description: string;
  opener: string;
  steps: readonly LiveStep[];
  closing: string;
}
