import { chatCompletions } from './openai-wire.ts';
import type { WireStep } from './script.ts';
import { startWire, type Wire } from './wire-server.ts';

/** What `/api/show` tells of a model. */
interface Shown {
  /** The context length that it was made for; left out where null. */
  window?: number | null;
  /** Lines of its parameters, such as `num_ctx 8192`. */
  parameters?: string;
}

/** Starts a server that speaks Ollama's `/api/tags`, its `/api/show` and its `/v1/chat/completions`. */
export function startOllamaWire(
  script?: WireStep | readonly WireStep[],
  models: readonly string[] = ['llama3.2:3b', 'nomic-embed-text:latest'],
  shown: Readonly<Record<string, Shown>> = {},
): Promise<Wire> {
  const familyOf = (name: string) => name.split(/[\d:]/)[0] ?? name;
  const tags = models.map((name) => ({
    name,
    model: name,
    modified_at: '2026-01-01T00:00:00Z',
    size: 2_000_000_000,
    digest: `digest-of-${name}`,
    details: { format: 'gguf', family: familyOf(name), parameter_size: '3B' },
  }));

  function show(name: string): unknown {
    if (!models.includes(name)) return undefined;
    const { window = 131_072, parameters } = shown[name] ?? {};
    const family = familyOf(name);
    return {
      ...(parameters !== undefined && { parameters }),
      details: { format: 'gguf', family },
      model_info: {
        'general.architecture': family,
        ...(window !== null && { [`${family}.context_length`]: window }),
        [`${family}.embedding_length`]: 3_072,
      },
      capabilities: ['completion'],
    };
  }

  return startWire(
    {
      ...chatCompletions(models),
      base: '',
      listing: (method, path, body) => {
        if (method === 'GET' && path === '/api/tags') return { models: tags };
        if (method === 'POST' && path === '/api/show') return show((body as { model: string }).model);
        return undefined;
      },
    },
    script,
  );
}
