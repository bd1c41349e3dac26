import type { AiHealth, AiProviderTest } from '#contract/ai-provider-shapes.ts';
import type { Attempt, Provider } from '#contract/chat.ts';
import { AppError } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Asker } from '#server/tenancy/access.ts';
import { askFitting } from './ask-fitting.ts';
import { type BotsOf, isBot, takesNoDocuments } from './bots.ts';
import { buildProvider } from './build-provider.ts';
import { type Catalogue, environmentCatalogue } from './catalogue.ts';
import type { ChatTurn } from './chat-turn.ts';
import { chosenModel, takesImages } from './chosen-model.ts';
import type { Admission, ChatProviders, GenerateEvent, GenerateRequest } from './generate.ts';
import { citedIn, type Grounding, groundingTurn } from './grounding.ts';
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
  /** Bots that people have connected; nobody has any unless given. */
  bots?: BotsOf;
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
 * while no text has come; the study guide is last and always answers. A provider asked for by its id stands alone. A bot that
 * somebody has connected is asked by its id alone, by those who may see it.
 */
export function createChatProviders(options: Options): Routing {
  const { clock, fetch = globalThis.fetch, budget, bots = async () => [] } = options;
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

  async function list(asker?: Asker): Promise<{ items: Provider[]; default: string }> {
    const shared = [...(await models()), guide];
    const described = await Promise.all([
      ...shared.map(async (provider) => withRefusedKey(await provider.describe(), health)),
      ...(asker ? await bots(asker) : []).map((bot) => bot.describe()),
    ]);
    return { items: [automatic, ...described], default: automatic.id };
  }

  /** Everybody who may be asked by this id. */
  async function askable(id: string, asker: Asker | undefined): Promise<LanguageProvider[]> {
    return [...(await models()), guide, ...(asker && isBot(id) ? await bots(asker) : [])];
  }

  async function admit(asker: Asker, provider: string, asked: Admission = {}): Promise<void> {
    if (isBot(provider)) {
      const { name } = named(await askable(provider, asker), provider);
      if (asked.documents) throw takesNoDocuments(name);
    } else if (provider !== automatic.id && provider !== guide.id) await budget?.(asker.userId);
    if (asked.images) await refuseBlind(provider, asked.model, asker);
  }

  /** A question with images goes to nobody who takes none. */
  async function refuseBlind(provider: string, model: string | undefined, asker: Asker): Promise<void> {
    const all = await askable(provider, asker);
    const automatically = provider === automatic.id;
    for (const candidate of automatically ? all : [named(all, provider)]) {
      const described = await candidate.describe();
      const listed = model !== undefined && described.models.some(({ id }) => id === model);
      const asked = (automatically && !listed ? undefined : model) ?? described.default_model;
      // One that cannot be used says so itself.
      if (!automatically && !described.available) return;
      if (described.available && asked && takesImages(described, asked)) return;
      const its = candidate === guide || candidate.wordsOnly ? undefined : (asked ?? undefined);
      if (!automatically) throw takesNoImages(candidate.name, its);
    }
    throw takesNoImages(undefined);
  }

  /** The providers to ask, in order, each with leave for it; null in place of the leave where it rests and is left out. */
  async function* candidates(
    { provider, userId, asker }: GenerateRequest,
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
      const chosen = named(await askable(provider, asker), provider);
      if (userId !== undefined && !chosen.wordsOnly) await admit({ userId, keyOrganization: null }, provider);
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
    // A bot hears the words of the learner alone.
    const grounding = isBot(request.provider) ? undefined : request.grounding;
    const turns = grounding ? [groundingTurn(grounding), ...request.turns] : request.turns;
    const seen = asksAboutImages(turns);
    const unfounded = !seen && isUnfounded({ ...request, grounding });
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
        const { model, takesImages: takes, window } = await chosenModel(provider, request, automatically);
        if (seen && !takes) {
          if (automatically) continue;
          throw takesNoImages(provider.name, provider === guide ? undefined : model);
        }
        const question = { ...request, turns: takes ? turns : inWords(turns), model };
        for await (const { piece, sent } of askFitting(provider, question, window, request.lastTurns)) {
          if (piece.type === 'finish') {
            if (provider !== guide && !provider.wordsOnly) health.answered(provider.id);
            if (grounding) yield { type: 'citations', items: citedIn(text, grounding.passages) };
            yield attempt('answered');
          } else if (!started) {
            started = true;
            const shortened = sent.length < turns.length;
            yield { type: 'start', provider: provider.id, model, ...(shortened && { sent }) };
            if (grounding) yield { type: 'citations', items: [...grounding.passages] };
          }
          if (grounding && piece.type === 'delta') text += piece.text;
          yield piece;
        }
        return;
      } catch (error) {
        if (!(error instanceof ProviderError)) throw error;
        // How a bot stands, its connection knows.
        if (!provider.wordsOnly) health.failed(error);
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
function isUnfounded({ grounding, turns }: { grounding?: Grounding | undefined; turns: ChatTurn[] }): boolean {
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
