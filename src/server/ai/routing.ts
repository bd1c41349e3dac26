import type { Attempt, Provider } from '#contract/chat.ts';
import { AppError } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import { anthropicProvider } from './anthropic.ts';
import type { ChatProviders, GenerateEvent, GenerateRequest } from './generate.ts';
import { googleProvider } from './google.ts';
import { createHealth, type Health } from './health.ts';
import { type LanguageProvider, type Patience, type ProviderSettings, patience } from './language-provider.ts';
import { ollamaProvider } from './ollama.ts';
import { openaiProvider } from './openai.ts';
import { ProviderError } from './provider-error.ts';
import { stopped } from './read-failure.ts';
import { studyGuide } from './study-guide.ts';

interface Options {
  config: ProviderSettings;
  clock: Clock;
  fetch?: typeof globalThis.fetch;
  timeouts?: Partial<Patience>;
  /** Milliseconds between the pieces of the study guide. */
  guidePaceMs?: number;
}

/**
 * All providers behind one door. `auto` asks OpenAI, Anthropic, Google, Ollama in this order, those that rest left out, and goes on
 * to the next while no text has come; the study guide is last and always answers. A provider asked for by its id stands alone.
 */
export function createChatProviders({
  config,
  clock,
  fetch = globalThis.fetch,
  timeouts,
  guidePaceMs,
}: Options): ChatProviders {
  const limits = { ...patience, ...timeouts };
  const guide = studyGuide(guidePaceMs);
  const models = [
    openaiProvider(config, fetch, clock, limits),
    anthropicProvider(config, fetch, limits),
    googleProvider(config, fetch, limits),
    ollamaProvider(config, fetch, clock, limits),
  ];
  const providers = [...models, guide];
  const health = createHealth(clock);

  async function list(): Promise<{ items: Provider[]; default: string }> {
    const described = await Promise.all(
      providers.map(async (provider) => withRefusedKey(await provider.describe(), health)),
    );
    return { items: [automatic, ...described], default: automatic.id };
  }

  async function* generate(request: GenerateRequest): AsyncGenerator<GenerateEvent, void, undefined> {
    const automatically = request.provider === automatic.id;
    const candidates = automatically ? [...inOrder(models, health), guide] : [named(providers, request.provider)];
    for (const provider of candidates) {
      const began = clock().getTime();
      const attempt = (outcome: Attempt['outcome']): GenerateEvent => ({
        type: 'attempt',
        attempt: { provider: provider.id, outcome, ms: Math.max(0, clock().getTime() - began) },
      });
      let started = false;
      try {
        const model = await chosenModel(provider, request, automatically);
        for await (const piece of provider.answer({ ...request, model })) {
          if (piece.type === 'finish') {
            health.answered(provider.id);
            yield attempt('answered');
          } else if (!started) {
            started = true;
            yield { type: 'start', provider: provider.id, model };
          }
          yield piece;
        }
        return;
      } catch (error) {
        if (!(error instanceof ProviderError)) throw error;
        health.failed(error);
        yield attempt(error.outcome);
        if (started || !automatically || error.outcome === 'stopped') throw error;
      }
    }
  }

  return { list, generate };
}

const automatic: Provider = {
  id: 'auto',
  name: 'Automatic',
  kind: 'auto',
  available: true,
  models: [],
  default_model: null,
};

/** The configured models that do not rest; when all rest, those that may be tried before their time. */
function inOrder(models: LanguageProvider[], health: Health): LanguageProvider[] {
  const configured = models.filter((provider) => provider.configured);
  const well = configured.filter((provider) => !health.resting(provider.id));
  return well.length ? well : configured.filter((provider) => health.resting(provider.id)?.mayTryEarly);
}

function named(providers: LanguageProvider[], id: string): LanguageProvider {
  const provider = providers.find((candidate) => candidate.id === id);
  if (provider) return provider;
  const known = [automatic.id, ...providers.map((candidate) => candidate.id)].join(', ');
  throw new AppError('validation_error', 'There is no such provider.', {
    issues: [{ path: 'body.provider', message: `Use one of: ${known}.` }],
  });
}

/** The model to ask for. A provider that cannot be used fails here, with the sentence that the list shows. */
async function chosenModel(
  provider: LanguageProvider,
  request: GenerateRequest,
  automatically: boolean,
): Promise<string> {
  const described = await provider.describe();
  if (request.signal.aborted) throw stopped(provider);
  const wished =
    automatically && !described.models.some((model) => model.id === request.model) ? undefined : request.model;
  const model = wished ?? described.default_model;
  if (described.available && model) return model;
  throw new ProviderError({
    provider: provider.id,
    outcome: 'unavailable',
    message: described.unavailable_reason ?? `${provider.name} has no model to answer with.`,
  });
}

/** A provider that lately refused the key is shown as unavailable, so that whoever runs the server sees it. */
function withRefusedKey(provider: Provider, health: Health): Provider {
  if (!provider.available || health.resting(provider.id)?.outcome !== 'unauthorized') return provider;
  return {
    ...provider,
    available: false,
    unavailable_reason: `${provider.name} refused the key of this server. Whoever runs it must check the key.`,
  };
}
