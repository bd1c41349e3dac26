import type { Catalogue } from '#server/ai/catalogue.ts';
import type { Connection } from '#server/ai/connection.ts';
import type { ChatProviders } from '#server/ai/generate.ts';
import { AppError } from '#server/platform/app-error.ts';
import type { OpenSocket } from '#server/platform/safe-fetch/safe-socket.ts';
import type { BookTalk } from '../partner.ts';
import { openOpenaiLine } from './openai-realtime.ts';
import { type SpeechFault, type SpeechLine, SpeechLineError } from './speech-line.ts';

export interface SpeechDoorOptions {
  /** Undefined: the server neither hears nor speaks. */
  model: string | undefined;
  voice: string;
  catalogue: Catalogue;
  providers: Pick<ChatProviders, 'admit'>;
  book: BookTalk;
  open: OpenSocket;
  /** For what the environment names. */
  openTrusted: OpenSocket;
  steady: () => number;
  patienceMs?: number;
}

interface LineWish {
  instructions: string;
  /** The line has ended, in whatever way but by `close`. */
  onEnd(error: SpeechLineError): void;
}

/** How long nobody is sent to a provider after it failed. Milliseconds. */
const restMs: Record<SpeechFault, number> = {
  ...{ refused: 600_000, busy: 60_000, gone: 15_000, garbled: 60_000, failed: 15_000, expired: 0 },
};
const ownUrl = 'https://api.openai.com/v1';

/** The way to the provider that hears and speaks: the first OpenAI provider that is set up, as long as it works. */
export function createSpeechDoor(options: SpeechDoorOptions) {
  const { model, catalogue, providers, steady } = options;
  /** Since when which address and key are left alone. */
  let rest = { of: '', until: Number.NEGATIVE_INFINITY };
  const nameOf = ({ id, baseUrl, apiKey }: Connection) => JSON.stringify([id, baseUrl, apiKey]);

  async function connection(): Promise<Connection | undefined> {
    const entries = await catalogue.current();
    return entries.find(
      ({ connection: { kind, problem }, enabled }) => enabled && kind === 'openai-compatible' && problem === undefined,
    )?.connection;
  }

  async function isWithinBudget(userId: string, provider: string): Promise<boolean> {
    try {
      await providers.admit?.({ userId, keyOrganization: null }, provider);
      return true;
    } catch (error) {
      if (error instanceof AppError && error.code === 'token_budget_exceeded') return false;
      throw error;
    }
  }

  return {
    /** Can this learner be heard and spoken to now? */
    async isOpen(userId: string): Promise<boolean> {
      if (model === undefined) return false;
      const to = await connection();
      if (!to || (rest.of === nameOf(to) && steady() < rest.until)) return false;
      return isWithinBudget(userId, to.id);
    },

    /** Is there something left of the budget of this learner? */
    async allows(userId: string): Promise<boolean> {
      const to = await connection();
      return to !== undefined && isWithinBudget(userId, to.id);
    },

    /** Rejects with SpeechLineError. */
    async open({ instructions, onEnd }: LineWish): Promise<SpeechLine> {
      const to = await connection();
      if (!to || model === undefined) throw new SpeechLineError('refused', 'No provider is set up.');
      const failed = (error: unknown): SpeechLineError => {
        const known = error instanceof SpeechLineError ? error : new SpeechLineError('failed', String(error), error);
        rest = { of: nameOf(to), until: steady() + restMs[known.fault] };
        return known;
      };
      try {
        return await openOpenaiLine({
          ...{ model, voice: options.voice, instructions, baseUrl: to.baseUrl ?? ownUrl, apiKey: to.apiKey },
          open: to.trusted ? options.openTrusted : options.open,
          onEnd: (error) => onEnd(failed(error)),
          ...(options.patienceMs !== undefined && { patienceMs: options.patienceMs }),
        });
      } catch (error) {
        throw failed(error);
      }
    },

    /** Books what a reply used. */
    async book(used: Omit<Parameters<BookTalk>[0], 'provider' | 'model'>): Promise<void> {
      const to = await connection();
      if (to && model !== undefined) await options.book({ ...used, provider: to.id, model });
    },
  };
}
export type SpeechDoor = ReturnType<typeof createSpeechDoor>;
