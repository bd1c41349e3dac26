import { chatCompletions } from './openai-wire.ts';
import type { WireStep } from './script.ts';
import { startWire, type Wire } from './wire-server.ts';

/** Starts a server that speaks Ollama's `/api/tags` and its `/v1/chat/completions`. */
export function startOllamaWire(
  script?: WireStep | readonly WireStep[],
  models: readonly string[] = ['llama3.2:3b', 'nomic-embed-text:latest'],
): Promise<Wire> {
  const tags = models.map((name) => ({
    name,
    model: name,
    modified_at: '2026-01-01T00:00:00Z',
    size: 2_000_000_000,
    details: { format: 'gguf', family: name.split(/[\d:]/)[0] ?? name, parameter_size: '3B' },
  }));
  return startWire(
    {
      ...chatCompletions(models),
      base: '',
      listing: (method, path) => (method === 'GET' && path === '/api/tags' ? { models: tags } : undefined),
    },
    script,
  );
}
