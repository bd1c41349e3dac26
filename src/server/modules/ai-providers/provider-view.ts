import type { AiHealth, AiProvider } from '#contract/ai-provider-shapes.ts';
import type { Entry } from './entry.ts';

/** Is there anything behind it? Of the environment, only what is set up is shown to administrators. */
export function isSetUp({ source, connection }: Entry): boolean {
  return source === 'admin' || connection.problem === undefined;
}

/** A provider as administrators see it: never its key. */
export function providerView(entry: Entry, position: number, health: AiHealth): AiProvider {
  const { connection, keySetAt, keyProblem, createdAt, updatedAt } = entry;
  return {
    id: connection.id,
    name: connection.name,
    kind: connection.kind,
    source: entry.source,
    base_url: connection.baseUrl ?? null,
    has_key: connection.apiKey !== undefined || keyProblem !== null,
    key_set_at: keySetAt?.toISOString() ?? null,
    ...(keyProblem !== null && { key_problem: keyProblem }),
    enabled: entry.enabled,
    position,
    allowed_models: [...entry.allowedModels],
    default_model: entry.defaultModel,
    cost: entry.cost,
    health,
    created_at: createdAt?.toISOString() ?? null,
    updated_at: updatedAt?.toISOString() ?? null,
  };
}
