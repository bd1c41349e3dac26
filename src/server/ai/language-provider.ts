import type { Citation, Provider, Usage } from '#contract/chat.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { ChatTurn } from './chat-turn.ts';
import type { Grounding } from './grounding.ts';

/** What routing asks of one provider. */
export interface Ask {
  model: string;
  turns: ChatTurn[];
  /** 0 to 2; without it the provider's own. */
  temperature?: number;
  userLanguage?: string;
  /** Passages to answer from. A model is told them by its first turn already. */
  grounding?: Grounding;
  /** The same throughout a conversation. */
  thread?: string;
  signal: AbortSignal;
}

/** What one provider gives: text, sometimes citations, and at the end `finish`. */
export type Piece =
  | { type: 'delta'; text: string }
  | { type: 'citations'; items: Citation[] }
  | { type: 'finish'; usage: Usage | null; model: string };

/** One provider of answers, whatever its kind. */
export interface LanguageProvider {
  readonly id: string;
  readonly name: string;
  /** False when the operator has not set it up; `auto` then passes it over without an attempt. */
  readonly configured: boolean;
  /** True where no other model may be asked than those it shows. */
  readonly onlyListed?: boolean;
  /** True for a bot that hears the words of the learner and nothing beside them: no instructions, documents or images. */
  readonly wordsOnly?: boolean;
  /** How it stands now: models, and where it cannot be used, why. Never throws. */
  describe(): Promise<Provider>;
  /** Streams an answer. Every failure, a stop included, is a ProviderError. */
  answer(ask: Ask): AsyncIterable<Piece>;
}

/** What the operator has set up. Names of the environment variables: `OPENAI_API_KEY`, `OPENAI_BASE_URL` and so on. */
export interface ProviderSettings {
  openaiApiKey?: string;
  /** A server that speaks chat completions; without it OpenAI's own. */
  openaiBaseUrl?: string;
  anthropicApiKey?: string;
  anthropicBaseUrl?: string;
  googleApiKey?: string;
  googleBaseUrl?: string;
  /** Where Ollama listens, for example http://127.0.0.1:11434; Ollama is used only when this is set. */
  ollamaBaseUrl?: string;
}

/** How long a provider may be silent, in milliseconds. */
export interface Patience {
  firstPieceMs: number;
  betweenPiecesMs: number;
}

export const patience: Patience = { firstPieceMs: 30_000, betweenPiecesMs: 60_000 };

/** What every provider is built on. */
export interface Foundation {
  fetch: typeof globalThis.fetch;
  /** For what the environment of the server names. */
  trustedFetch: typeof globalThis.fetch;
  clock: Clock;
  patience: Patience;
}
