import { z } from 'zod';
import { ModelUnavailableError } from './model.ts';

/** Where embeddings are asked for, in the format of OpenAI: `POST <baseUrl>/embeddings`. */
export interface EmbeddingsAddress {
  baseUrl: string;
  model: string;
  apiKey: string | null;
}

const Answer = z.object({
  data: z.array(z.object({ index: z.int().min(0), embedding: z.array(z.number()).min(8).max(4_096) })),
});

/**
 * A vector for each text, in their order, all of one length. Rejects with `ModelUnavailableError` and a sentence; with another error
 * where the provider refuses these texts (400, 413, 422).
 */
export async function askEmbeddings(
  fetch: typeof globalThis.fetch,
  { baseUrl, model, apiKey }: EmbeddingsAddress,
  texts: readonly string[],
  timeoutMs: number,
): Promise<number[][]> {
  const { host } = new URL(baseUrl);
  const late = AbortSignal.timeout(timeoutMs);
  let response: Response;
  let body: string;
  try {
    response = await fetch(`${baseUrl}/embeddings`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(apiKey !== null && { authorization: `Bearer ${apiKey}` }) },
      body: JSON.stringify({ model, input: texts, encoding_format: 'float' }),
      signal: late,
    });
    body = await response.text();
  } catch {
    const seconds = Math.ceil(timeoutMs / 1_000);
    throw new ModelUnavailableError(
      late.aborted ? `${host} did not answer within ${seconds} s.` : `${host} cannot be reached.`,
    );
  }
  if (!response.ok) throw failureOf(response, host, model);
  return vectorsIn(body, texts.length, host);
}

function failureOf({ status, headers }: Response, host: string, model: string): Error {
  if ([400, 413, 422].includes(status)) return new Error(`${host} refused these texts (status ${status}).`);
  if (status === 401 || status === 403) return new ModelUnavailableError(`${host} refused the key (status ${status}).`);
  if (status === 404) return new ModelUnavailableError(`${host} has no embeddings of the model “${model}”.`);
  if (status === 429) {
    const seconds = Number(headers.get('retry-after') ?? Number.NaN);
    return new ModelUnavailableError(
      `${host} is asked too often (status 429).`,
      Number.isFinite(seconds) && seconds > 0 ? seconds * 1_000 : undefined,
    );
  }
  return new ModelUnavailableError(`${host} has a problem at the moment (status ${status}).`);
}

function vectorsIn(body: string, count: number, host: string): number[][] {
  const vectors: number[][] = [];
  for (const { index, embedding } of read(body) ?? []) vectors[index] = embedding;
  const [first] = vectors;
  const whole = vectors.length === count && Object.keys(vectors).length === count;
  if (!first || !whole || vectors.some(({ length }) => length !== first.length))
    throw new ModelUnavailableError(`${host} sent an answer that cannot be read as embeddings.`);
  return vectors;
}

function read(body: string): z.infer<typeof Answer>['data'] | undefined {
  try {
    return Answer.parse(JSON.parse(body)).data;
  } catch {
    return undefined;
  }
}
