import type { Attempt, Citation, Provider, Usage } from '#contract/chat.ts';
import type { Asker } from '#server/tenancy/access.ts';
import type { ChatTurn } from './chat-turn.ts';
import type { Grounding } from './grounding.ts';

export interface GenerateRequest {
  /** `auto` or a provider id. */
  provider: string;
  /**
   * A model id. With a provider of its own it is passed on as it is; with `auto` it is used by the provider that lists it,
   * and every other one answers with its default.
   */
  model?: string;
  /** Oldest first; the last one is the learner's. */
  turns: ChatTurn[];
  /** How many of the last turns are sent whatever their length; earlier ones as far as the model takes them. Usually 1. */
  lastTurns?: number;
  /** 0 to 2; without it the provider's own. A provider with a narrower range takes its end. */
  temperature?: number;
  /** BCP 47; explanations are asked for in this language. */
  userLanguage?: string;
  /** Passages to answer from; all of them are told as `citations` at the start, and those that were cited at the end. */
  grounding?: Grounding;
  /** Whose tokens it costs; without it nobody's budget is looked at. */
  userId?: string;
  /** Whose own bots may be asked too, by their ids; without it there are none. */
  asker?: Asker;
  /** What stays the same throughout a conversation: a bot remembers by it what was said. */
  thread?: string;
  /** Stops the generation, at the provider too. */
  signal: AbortSignal;
}

/**
 * The events of one generation, in this order:
 *
 *     attempt*  start  (delta | citations)*  attempt  finish
 *
 * - `attempt` before `start`: a provider that failed before it gave any text (only `auto` goes on to the next one).
 * - `start`: once, when the first piece of text is there, so provider and model are those that answer, and `sent` is what it was sent where history was left out; the first `delta` follows at once.
 * - `attempt` after the text: how the answering provider ended; every provider that was asked has exactly one attempt.
 * - `finish`: always last. When the generation fails or is stopped, its attempt is the last event and `ProviderError` is thrown instead.
 */
export type GenerateEvent =
  | { type: 'start'; provider: string; model: string; sent?: readonly ChatTurn[] }
  | { type: 'attempt'; attempt: Attempt }
  | { type: 'delta'; text: string }
  | { type: 'citations'; items: Citation[] }
  | { type: 'finish'; usage: Usage | null; model: string };

/** What a question has beside its words. */
export interface Admission {
  model?: string | undefined;
  images?: boolean;
  documents?: boolean;
}

export interface ChatProviders {
  /**
   * Refuses before anything is stored: with `token_budget_exceeded` what the budget of this person does not allow, with
   * `validation_error` a question with images or documents to whom takes none.
   */
  admit?(asker: Asker, provider: string, asked?: Admission): Promise<void>;
  /** `auto` is first and the default, bots of the asker are last; one that cannot be used says why in a sentence. */
  list(asker?: Asker): Promise<{ items: Provider[]; default: string }>;
  /**
   * Asks a provider for an answer. Errors: AppError `validation_error` for an unknown provider id, or a model that is not allowed,
   * and `token_budget_exceeded` for a named provider beyond the budget (`auto` then asks the study guide alone), before any event;
   * ProviderError when nobody could answer, when the answer broke off, and (outcome `stopped`) when `signal` ended it.
   * Once text has been given, another provider is never asked: an answer is never doubled.
   */
  generate(request: GenerateRequest): AsyncIterable<GenerateEvent>;
}
