import { z } from 'zod';

const shown = z.object({
  model_info: z.record(z.string(), z.unknown()).nullish(),
  parameters: z.string().nullish(),
});
const tokens = z.int().positive();

const timeoutMs = 2_000;

/**
 * How many tokens a model of an Ollama takes, as `/api/show` tells; undefined where it does not. What was told is kept: another
 * `digest` is another model of the same name.
 */
export function ollamaWindows(origin: string, headers: Record<string, string>, fetch: typeof globalThis.fetch) {
  const known = new Map<string, { digest: string; window: number | undefined }>();

  return async (name: string, digest: string): Promise<number | undefined> => {
    const kept = known.get(name);
    if (kept?.digest === digest) return kept.window;
    try {
      const response = await fetch(`${origin}/api/show`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ model: name }),
        signal: AbortSignal.timeout(timeoutMs),
      });
      const window = windowIn(await response.json());
      known.set(name, { digest, window });
      return window;
    } catch {
      return undefined;
    }
  };
}

/** The length that the model was made for, or the shorter one that its parameters set. */
function windowIn(body: unknown): number | undefined {
  const { data } = shown.safeParse(body);
  const made = Object.entries(data?.model_info ?? {}).find(([key]) => key.endsWith('.context_length'))?.[1];
  const set = Number(data?.parameters?.match(/^\s*num_ctx\s+(\d+)\s*$/m)?.[1]);
  const known = [made, set].flatMap((value) => tokens.safeParse(value).data ?? []);
  return known.length > 0 ? Math.min(...known) : undefined;
}
