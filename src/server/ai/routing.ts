import type { AiHealth, AiProviderTest } from '#contract/ai-provider-shapes.ts';
import type { Attempt, Provider } from '#contract/chat.ts';
import { AppError } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import { buildProvider } from './build-provider.ts';
import { type Catalogue, environmentCatalogue } from './catalogue.ts';
import { chosenModel, takesImages } from './chosen-model.ts';
import type { ChatProviders, GenerateEvent, GenerateRequest } from './generate.ts';
import { citedIn, groundingTurn } from './grounding.ts';
import { createHealth, type Health, type Leave } from './health.ts';
import { asksAboutImages, inWords, takesNoImages } from './images.ts';
import { type LanguageProvider, type Patience, type ProviderSettings, patience } from './language-provider.ts';
import { ProviderError } from './provider-error.ts';
import { createProviderSet } from './provider-set.ts';
import { studyGuide } from './study-guide.ts';
import { tryProvider } from './try-provider.ts';

interface Options {
  /** The providers of the environment; or `catalogue`, which knows more. */
  config?: ProviderSettings;
  catalogue?: Catalogue;
  clock: Clock;
  fetch?: typeof globalThis.fetch;
  /** For what the environment of the server names; `fetch` unless given. */
  trustedFetch?: typeof globalThis.fetch;
  timeouts?: Partial<Patience>;
  /** Milliseconds between the pieces of the study guide. */
  guidePaceMs?: number;
  /** Refuses with `token_budget_exceeded` where this person may not cost anything any more. */
  budget?: (userId: string) => Promise<void>;
}

/** What administrators look at, beside answering. */
export interface Routing extends ChatProviders {
  /** How a provider stands in this process. */
  health(id: string): AiHealth;
  /** Asks one for a short answer, also one that is switched off; undefined where there is none with this id. */
  test(id: string): Promise<AiProviderTest | undefined>;
}

/**
 * All providers behind one door. `auto` asks them in the order of the catalogue, those that rest left out, and goes on to the next
 * while no text has come; the study guide is last and always answers. A provider asked for by its id stands alone.
 */
export function createChatProviders(options: Options): Routing {
  const { clock, fetch = globalThis.fetch, budget } = options;
  const foundation = {
    fetch,
    trustedFetch: options.trustedFetch ?? fetch,
    clock,
    patience: { ...patience, ...options.timeouts },
  };
  const catalogue = options.catalogue ?? environmentCatalogue(options.config ?? {});
  const guide = studyGuide(options.guidePaceMs);
  const health = createHealth(clock);
  const models = createProviderSet(catalogue, foundation, health.forget);

  async function list(): Promise<{ items: Provider[]; default: string }> {
    const providers = [...(await models()), guide];
    const described = await Promise.all(
      providers.map(async (provider) => withRefusedKey(await provider.describe(), health)),
    );
    return { items: [automatic, ...described], default: automatic.id };
  }

  async function admit(
    userId: string,
    provider: string,
    { model, images = false }: { model?: string | undefined; images?: boolean } = {},
  ): Promise<void> {
    if (provider !== automatic.id && provider !== guide.id) await budget?.(userId);
    if (images) await refuseBlind(provider, model);
  }

  /** A question with images goes to nobody who takes none. */
  async function refuseBlind(provider: string, model: string | undefined): Promise<void> {
    const all = [...(await models()), guide];
    const automatically = provider === automatic.id;
    for (const candidate of automatically ? all : [named(all, provider)]) {
      const described = await candidate.describe();
      const listed = model !== undefined && described.models.some(({ id }) => id === model);
      const asked = (automatically && !listed ? undefined : model) ?? described.default_model;
      // One that cannot be used says so itself.
      if (!automatically && !described.available) return;
      if (described.available && asked && takesImages(described, asked)) return;
      if (!automatically) throw takesNoImages(candidate.name, candidate === guide ? undefined : (asked ?? undefined));
    }
    throw takesNoImages(undefined);
  }

  /** The providers to ask, in order, each with leave for it; null in place of the leave where it rests and is left out. */
  async function* candidates(
    { provider, userId }: GenerateRequest,
    unfounded: boolean,
  ): AsyncGenerator<[LanguageProvider, Leave | null]> {
    const all = await models();
    const free: Leave = { giveBack: () => undefined };
    if (unfounded) {
      if (provider !== automatic.id) named([...all, guide], provider);
      yield [guide, free];
      return;
    }
    if (provider !== automatic.id) {
      const chosen = named([...all, guide], provider);
      if (userId !== undefined) await admit(userId, provider);
      yield [chosen, free];
      return;
    }
    if (userId === undefined || (await withinBudget(userId))) {
      const configured = all.filter((one) => one.configured);
      // When all rest, those are asked that may be tried before their time.
      const early = configured.every(({ id }) => health.resting(id));
      for (const candidate of configured) yield [candidate, health.admit(candidate.id, early) ?? null];
    }
    yield [guide, free];
  }

  async function withinBudget(userId: string): Promise<boolean> {
    try {
      await budget?.(userId);
      return true;
    } catch (error) {
      if (error instanceof AppError && error.code === 'token_budget_exceeded') return false;
      throw error;
    }
  }

  async function* generate(request: GenerateRequest): AsyncGenerator<GenerateEvent, void, undefined> {
    const { grounding } = request;
    const turns = grounding ? [groundingTurn(grounding), ...request.turns] : request.turns;
    const seen = asksAboutImages(turns);
    const unfounded = !seen && isUnfounded(request);
    const automatically = unfounded || request.provider === automatic.id;
    let text = '';
    let failure: ProviderError | undefined;
    for await (const [provider, leave] of candidates(request, unfounded)) {
      const began = clock().getTime();
      const attempt = (outcome: Attempt['outcome'], why: Pick<Attempt, 'reason' | 'status'> = {}): GenerateEvent => ({
        type: 'attempt',
        attempt: { provider: provider.id, outcome, ms: Math.max(0, clock().getTime() - began), ...why },
      });
      if (!leave) {
        const { last_failure: reason } = health.view(provider.id);
        yield attempt('resting', reason === null ? {} : { reason });
        continue;
      }
      let started = false;
      try {
        const { model, takesImages: takes } = await chosenModel(provider, request, automatically);
        if (seen && !takes) {
          if (automatically) continue;
          throw takesNoImages(provider.name, provider === guide ? undefined : model);
        }
        for await (const piece of provider.answer({ ...request, turns: takes ? turns : inWords(turns), model })) {
          if (piece.type === 'finish') {
            if (provider !== guide) health.answered(provider.id);
            if (grounding) yield { type: 'citations', items: citedIn(text, grounding.passages) };
            yield attempt('answered');
          } else if (!started) {
            started = true;
            yield { type: 'start', provider: provider.id, model };
            if (grounding) yield { type: 'citations', items: [...grounding.passages] };
          }
          if (grounding && piece.type === 'delta') text += piece.text;
          yield piece;
        }
        return;
      } catch (error) {
        if (!(error instanceof ProviderError)) throw error;
        health.failed(error);
        const { outcome, message: reason, status } = error;
        yield attempt(outcome, { reason, ...(status !== undefined && { status }) });
        if (started || !automatically || error.outcome === 'stopped') throw error;
        failure = error;
      } finally {
        leave.giveBack();
      }
    }
    throw failure ?? takesNoImages(undefined);
  }

  async function test(id: string): Promise<AiProviderTest | undefined> {
    const entry = (await catalogue.current()).find(({ connection }) => connection.id === id);
    if (!entry) return undefined;
    // Built anew, so that what it offers is asked for now.
    const result = await tryProvider(buildProvider(entry.connection, foundation), entry, clock);
    if (result.ok) health.answered(id);
    return result;
  }

  return { list, admit, generate, test, health: health.view };
}

const automatic: Provider = {
  id: 'auto',
  name: 'Automatic',
  kind: 'auto',
  available: true,
  models: [],
  default_model: null,
};

/**
 * A question about the documents alone, of which they hold nothing: no model is asked, since it could only invent. What follows an
 * answer may be about that answer, so there the model is asked, and told the same.
 */
function isUnfounded({ grounding, turns }: GenerateRequest): boolean {
  return grounding?.only === true && grounding.passages.length === 0 && !turns.some(({ role }) => role === 'assistant');
}

function named(providers: LanguageProvider[], id: string): LanguageProvider {
  const provider = providers.find((candidate) => candidate.id === id);
  if (provider) return provider;
  const known = [automatic.id, ...providers.map((candidate) => candidate.id)].join(', ');
  throw new AppError('validation_error', 'There is no such provider.', {
    issues: [{ path: 'body.provider', message: `Use one of: ${known}.` }],
  });
}

/** A provider that lately refused the key is shown as unavailable, so that whoever runs the server sees it. */
function withRefusedKey(provider: Provider, health: Health): Provider {
  if (!provider.available || health.resting(provider.id)?.outcome !== 'unauthorized') return provider;
  const { last_failure } = health.view(provider.id);
  return { ...provider, available: false, unavailable_reason: last_failure ?? `${provider.name} refused the key.` };
}
