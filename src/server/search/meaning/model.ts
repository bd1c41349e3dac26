import type { Embedder } from './embedder.ts';
import type { Scripts } from './scripts.ts';

/** A model that computes meanings. Vectors of two models are never compared with each other. */
export interface MeaningModel {
  /** Stands with each of its vectors. */
  id: string;
  dimensions: number;
  /** What it reads; other texts are found by their words. */
  scripts: Scripts;
  /** Passages of one request. */
  batch: number;
  /** Is it worth asking now? Not while it rests after a failure. */
  ready(): boolean;
  /**
   * A vector for each text; a question goes before what is only to be indexed. Rejects with `ModelUnavailableError` where the texts
   * are not to blame.
   */
  embed(texts: readonly string[], urgency: 'question' | 'index'): Promise<number[][]>;
  /** A cosine of its vectors on the scale of the shipped model, by which results are judged. */
  likeness(cosine: number): number;
}

/** The model cannot be asked at the moment, whatever the text; the message is a sentence for administrators. */
export class ModelUnavailableError extends Error {
  override readonly name = 'ModelUnavailableError';
  /** Ask no earlier than in so many milliseconds, where the provider said so. */
  readonly waitMs: number | undefined;

  constructor(message: string, waitMs?: number) {
    super(message);
    this.waitMs = waitMs;
  }
}

/** Stands with vectors of the model that a package ships. */
export const shippedId = 'shipped';
export const shippedName = 'Universal Sentence Encoder Lite';

/** The model that a package ships. */
export const shippedModel = (embedder: Embedder): MeaningModel => ({
  id: shippedId,
  dimensions: 512,
  scripts: 'latin',
  // A question that comes meanwhile waits for no more than these.
  batch: 4,
  ready: () => true,
  embed: (texts, urgency) => embedder.embed(texts, urgency),
  likeness: (cosine) => cosine,
});
