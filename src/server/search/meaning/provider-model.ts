import type { Clock } from '#server/platform/clock.ts';
import { askEmbeddings, type EmbeddingsAddress } from './embeddings-wire.ts';
import { type MeaningModel, ModelUnavailableError } from './model.ts';
import type { Scale } from './scale.ts';
import type { Scripts } from './scripts.ts';

/** Milliseconds that a provider may take. */
export interface EmbeddingPatience {
  /** Somebody waits for the results, which words alone can give. */
  questionMs: number;
  indexMs: number;
}

export const usualPatience: EmbeddingPatience = { questionMs: 2_500, indexMs: 30_000 };
/** After a failure it is left alone for so long, or as long as it says, up to the most. Milliseconds. */
const restMs = 30_000;
const longestRestMs = 600_000;

export interface ProviderModel extends MeaningModel {
  /** Why it cannot be asked, as a sentence; null after an answer. */
  problem(): string | null;
}

interface Options {
  id: string;
  dimensions: number;
  scripts: Scripts;
  scale: Scale;
  address: EmbeddingsAddress;
  fetch: typeof globalThis.fetch;
  clock: Clock;
  patience?: EmbeddingPatience;
}

/** A model that a provider runs. After a failure it rests, so that searches do not wait for it in vain. */
export function providerModel(options: Options): ProviderModel {
  const { id, dimensions, scripts, scale, address, fetch, clock, patience = usualPatience } = options;
  let failed: { sentence: string; until: number } | null = null;
  const isResting = () => failed !== null && clock().getTime() < failed.until;

  async function ask(texts: readonly string[], timeoutMs: number): Promise<number[][]> {
    const vectors = await askEmbeddings(fetch, address, texts, timeoutMs);
    const wrong = vectors[0]?.length ?? 0;
    if (wrong === dimensions) return vectors;
    throw new ModelUnavailableError(
      `${new URL(address.baseUrl).host} sent vectors of ${wrong} dimensions instead of ${dimensions}. Choose the model anew.`,
    );
  }

  return {
    id,
    dimensions,
    scripts,
    batch: 32,
    ready: () => !isResting(),
    problem: () => failed?.sentence ?? null,
    likeness: (cosine) => scale.likeness(cosine),
    async embed(texts, urgency) {
      if (failed && isResting()) throw new ModelUnavailableError(failed.sentence);
      try {
        const vectors = await ask(texts, urgency === 'question' ? patience.questionMs : patience.indexMs);
        failed = null;
        return vectors;
      } catch (error) {
        if (error instanceof ModelUnavailableError) {
          const wait = Math.min(error.waitMs ?? restMs, longestRestMs);
          failed = { sentence: error.message, until: clock().getTime() + wait };
        }
        throw error;
      }
    },
  };
}
