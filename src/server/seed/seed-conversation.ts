import type { Attempt } from '#contract/chat.ts';

/** Who answered: a provider and a model as the server names them. */
export interface Voice {
  provider: string;
  model: string;
  /** The providers that were asked, where the first did not answer. */
  attempts?: Attempt[];
}

/** A conversation of the demo learner. Everything in it was written for the demo. */
export interface SeedConversation {
  title: string;
  /** Learning days before today. */
  daysAgo: number;
  /** Wall clock of its first message, `HH:MM`; conversations of today lie in the hours before now instead. */
  time: string;
  pinned?: boolean;
  archived?: boolean;
  voice: Voice;
  turns: readonly { ask: string; answer: string }[];
  /** Notes that were taken from it: title and text. */
  notes?: readonly { title: string; content: string }[];
}

export const haiku: Voice = { provider: 'anthropic', model: 'claude-haiku-4-5' };
export const mini: Voice = { provider: 'openai', model: 'gpt-5-mini' };
export const flash: Voice = { provider: 'google', model: 'gemini-2.5-flash' };
