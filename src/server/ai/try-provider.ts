import type { AiProviderTest } from '#contract/ai-provider-shapes.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Configured } from './catalogue.ts';
import type { LanguageProvider } from './language-provider.ts';
import { ProviderError } from './provider-error.ts';

const question = 'Answer with the one word “ready”.';

/** Asks a provider for a short answer and leaves after its first text. Never throws: what goes wrong is the result. */
export async function tryProvider(
  provider: LanguageProvider,
  { allowedModels, defaultModel }: Configured,
  clock: Clock,
): Promise<AiProviderTest> {
  const described = await provider.describe();
  const { models } = described;
  const began = clock().getTime();
  const result = (outcome: AiProviderTest['outcome'], message: string): AiProviderTest => ({
    ok: outcome === 'answered',
    outcome,
    message,
    ms: Math.max(0, clock().getTime() - began),
    models,
  });
  const model = defaultModel ?? allowedModels[0] ?? described.default_model;
  if (!described.available)
    return result('unavailable', described.unavailable_reason ?? `${provider.name} is not set up.`);
  if (!model) return result('unavailable', `${provider.name} has no model to answer with.`);
  try {
    const turns = [{ role: 'user' as const, content: question }];
    for await (const piece of provider.answer({ model, turns, signal: new AbortController().signal })) {
      if (piece.type === 'delta') break;
    }
    return result('answered', `${provider.name} answered with the model “${model}”.`);
  } catch (error) {
    if (!(error instanceof ProviderError) || error.outcome === 'stopped') throw error;
    return result(error.outcome, error.message);
  }
}
