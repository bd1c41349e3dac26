import type { Usage } from '#contract/chat.ts';
import type { ChatTurn } from '#server/ai/chat-turn.ts';
import type { ChatProviders } from '#server/ai/generate.ts';
import { ProviderError } from '#server/ai/provider-error.ts';

/** Books what an answer used; never throws. */
export type Book = (used: {
  userId: string;
  provider: string;
  model: string;
  usage: Usage | null;
  asked: string;
  written: string;
}) => Promise<void>;

/** What a provider wrote; or nothing, with the sentence that says why. */
export type Asked =
  | { written: string; provider: string; model: string }
  | {
      written: null;
      reason: string /** Is no provider set up, or none allowed? Then nothing went wrong. */;
      nobody: boolean;
    };

/** The guide is no language model: it answers where no provider does. */
const guide = 'study-guide';
/** An answer that goes on longer is none. Characters. */
const longest = 40_000;
/** What the chat says of these is about conversations. */
const sentences: Partial<Record<ProviderError['outcome'], string>> = {
  stopped: 'The answer of the provider took too long.',
  interrupted: 'The answer of the provider broke off.',
};

/**
 * Asks the providers in their order for an answer, at the cost of `userId`. What fails is told, never thrown; a budget that is used up
 * is the same as no provider.
 */
export async function askProvider(
  { providers, book }: { providers: ChatProviders; book: Book },
  { userId, turns, signal }: { userId: string; turns: ChatTurn[]; signal: AbortSignal },
): Promise<Asked> {
  let who: { provider: string; model: string } | null = null;
  let written = '';
  let usage: Usage | null = null;
  let failed = false;
  try {
    for await (const said of providers.generate({
      provider: 'auto',
      userId,
      turns,
      signal,
    })) {
      if (said.type === 'attempt' && said.attempt.outcome !== 'answered') failed = true;
      if (said.type === 'start') {
        if (said.provider === guide)
          return {
            written: null,
            nobody: !failed,
            reason: 'No provider answered.',
          };
        who = { provider: said.provider, model: said.model };
      }
      if (said.type === 'delta') written += said.text;
      if (said.type === 'finish') usage = said.usage;
      if (written.length > longest)
        return {
          written: null,
          nobody: false,
          reason: 'The answer went on too long.',
        };
    }
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    return { written: null, nobody: false, reason: sentences[error.outcome] ?? error.message };
  } finally {
    const asked = turns.map(({ content }) => content).join('\n');
    if (who) await book({ userId, ...who, usage, asked, written });
  }
  return who ? { written, ...who } : { written: null, nobody: false, reason: 'No provider answered.' };
}
