import type { EmbeddingsChoice, SearchEmbeddings } from '#contract/search-embeddings.ts';
import type { Db } from '#server/db/database.ts';
import { AppError } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import { newId } from '#server/platform/ids.ts';
import { LockedSecretError, type Place, type Vault } from '#server/platform/vault.ts';
import { askEmbeddings } from './embeddings-wire.ts';
import { type MeaningModel, ModelUnavailableError, shippedId, shippedName } from './model.ts';
import * as repository from './models.repository.ts';
import { type EmbeddingPatience, type ProviderModel, providerModel, usualPatience } from './provider-model.ts';
import { scaleFrom, scaleOf, scaleTexts } from './scale.ts';
import { scriptsFrom, scriptTexts } from './scripts.ts';

/** The models of meaning: the one that is shipped, or one that an administrator chose. */
export interface MeaningModels {
  /** The one in use first, then those whose vectors may still be there. */
  current(): Promise<readonly MeaningModel[]>;
  /** What administrators see. */
  status(): Promise<SearchEmbeddings>;
  /**
   * Uses a provider from now on, after asking it once; without a key the stored one stays as long as the address does. Errors:
   * `validation_error` with a sentence where it cannot be used.
   */
  choose(choice: EmbeddingsChoice): Promise<SearchEmbeddings>;
  /** Uses the shipped model again. */
  useShipped(): Promise<void>;
  /** Forgets models that nothing is left of. */
  tidy(): Promise<void>;
  /** Wraps keys that an older master key sealed; gives how many. */
  rewrap(): Promise<number>;
}

interface Deps {
  db: Db;
  clock: Clock;
  vault: Vault;
  fetch: typeof globalThis.fetch;
  /** Why an address may not be asked, as a sentence. */
  vetAddress(url: URL): Promise<string | undefined>;
  /** Null where it is switched off. */
  shipped: MeaningModel | null;
  patience?: EmbeddingPatience | undefined;
}

const keyPlace = (row: string): Place => ({ table: 'search_models', tenant: 'platform', row, field: 'api_key' });

export function createMeaningModels(deps: Deps): MeaningModels {
  const { db, clock, vault, fetch, vetAddress, patience = usualPatience } = deps;
  const shipped = deps.shipped ?? absentModel(shippedId, 512, 'The shipped model is switched off.');
  /** What a provider's health is known by: kept as long as its row is the same. */
  const built = new Map<string, { made: string; model: ProviderModel }>();

  function modelOf(row: repository.ModelRow & { baseUrl: string }): ProviderModel {
    const made = JSON.stringify([
      row.baseUrl,
      row.model,
      row.dimensions,
      row.scripts,
      row.sealedKey,
      row.unlike,
      row.alike,
    ]);
    const known = built.get(row.id);
    if (known?.made === made) return known.model;
    const model = build(row);
    built.set(row.id, { made, model });
    return model;
  }

  function build({
    id,
    dimensions,
    scripts,
    unlike,
    alike,
    baseUrl,
    model,
    sealedKey,
  }: repository.ModelRow & { baseUrl: string }) {
    const scale = scaleOf(unlike, alike);
    try {
      const apiKey = sealedKey === null ? null : vault.open(sealedKey, keyPlace(id));
      return providerModel({
        id,
        dimensions,
        scripts,
        scale,
        address: { baseUrl, model, apiKey },
        fetch,
        clock,
        patience,
      });
    } catch (error) {
      if (!(error instanceof LockedSecretError)) throw error;
      return absentModel(id, dimensions, error.message);
    }
  }

  async function current(): Promise<MeaningModel[]> {
    const rows = await repository.listModels(db);
    const chosen = rows.map((row) => (row.baseUrl === null ? shipped : modelOf({ ...row, baseUrl: row.baseUrl })));
    return chosen.includes(shipped) ? chosen : [...chosen, shipped];
  }

  async function status(): Promise<SearchEmbeddings> {
    const [row] = await repository.listModels(db);
    const counts = await repository.countMeanings(db, row?.id ?? shippedId, row?.scripts ?? 'latin');
    if (!row || row.baseUrl === null)
      return {
        source: 'shipped',
        base_url: null,
        model: shippedName,
        dimensions: 512,
        scripts: 'latin',
        ...noKey,
        problem: null,
        ...counts,
      };
    return {
      source: 'provider',
      base_url: row.baseUrl,
      model: row.model,
      dimensions: row.dimensions,
      scripts: row.scripts,
      has_key: row.sealedKey !== null,
      key_set_at: row.keySetAt?.toISOString() ?? null,
      problem: modelOf({ ...row, baseUrl: row.baseUrl }).problem(),
      ...counts,
    };
  }

  /** Now, and after every choice before. */
  const nextChoice = ([newest]: readonly repository.ModelRow[]): Date =>
    new Date(Math.max(clock().getTime(), (newest?.chosenAt.getTime() ?? 0) + 1));

  /** Asks once, to learn the dimensions and the scale. */
  async function probe(baseUrl: string, model: string, apiKey: string | null) {
    try {
      const texts = [...scaleTexts, ...scriptTexts];
      const vectors = await askEmbeddings(fetch, { baseUrl, model, apiKey }, texts, patience.indexMs);
      return {
        dimensions: vectors[0]?.length ?? 0,
        scale: scaleFrom(vectors.slice(0, scaleTexts.length)),
        scripts: scriptsFrom(vectors.slice(scaleTexts.length)),
      };
    } catch (error) {
      throw invalid('base_url', error instanceof Error ? error.message : 'It cannot be asked.');
    }
  }

  return {
    current,
    status,

    async choose({ base_url, model, api_key }) {
      const baseUrl = base_url.replace(/\/+$/, '');
      const url = new URL(baseUrl);
      if (url.search || url.hash) throw invalid('base_url', 'Leave out what follows ? or # in the address.');
      const refused = await vetAddress(url);
      if (refused !== undefined) throw invalid('base_url', refused);
      const rows = await repository.listModels(db);
      const known = rows.find((row) => row.baseUrl === baseUrl);
      // A key that was meant for one server is never sent to another one.
      const apiKey = api_key ?? (known?.sealedKey && api_key === undefined ? opened(known.sealedKey, known.id) : null);
      const { dimensions, scale, scripts } = await probe(baseUrl, model, apiKey);
      if (!scale)
        throw invalid('model', 'This model does not tell alike texts from others. Choose a model for embeddings.');
      const same = known?.model === model && known.dimensions === dimensions ? known : undefined;
      const id = same?.id ?? newId();
      const { unlike, alike } = scale;
      await repository.putModel(db, {
        ...{ id, baseUrl, model, dimensions, scripts, unlike, alike },
        sealedKey: apiKey === null ? null : vault.seal(apiKey, keyPlace(id)),
        keySetAt: apiKey === null ? null : api_key === undefined ? (known?.keySetAt ?? null) : clock(),
        chosenAt: nextChoice(rows),
      });
      return status();
    },

    async useShipped() {
      const nothing = {
        ...{ baseUrl: null, sealedKey: null, keySetAt: null },
        ...{ scripts: 'latin' as const, unlike: 0, alike: 1 },
      };
      const chosenAt = nextChoice(await repository.listModels(db));
      await repository.putModel(db, { id: shippedId, model: shippedName, dimensions: 512, ...nothing, chosenAt });
    },

    async tidy() {
      const [, ...left] = await repository.listModels(db);
      for (const { id } of left) await repository.forgetModel(db, id);
    },

    async rewrap() {
      let wrapped = 0;
      for (const { id, sealedKey } of await repository.listModels(db)) {
        const renewed = sealedKey === null ? null : renewedKey(vault, sealedKey, id);
        if (sealedKey !== null && renewed !== null && (await repository.resealModel(db, id, sealedKey, renewed)))
          wrapped += 1;
      }
      return wrapped;
    },
  };

  function opened(sealed: string, id: string): string {
    try {
      return vault.open(sealed, keyPlace(id));
    } catch (error) {
      throw invalid('api_key', error instanceof LockedSecretError ? error.message : 'Enter the key again.');
    }
  }
}

const noKey = { has_key: false, key_set_at: null };

/** One that cannot be asked: a provider whose key this server cannot open, say. */
function absentModel(id: string, dimensions: number, sentence: string): ProviderModel {
  return {
    ...{
      id,
      dimensions,
      scripts: 'latin' as const,
      batch: 1,
      ready: () => false,
      problem: () => sentence,
      likeness: () => 0,
    },
    embed: () => Promise.reject(new ModelUnavailableError(sentence)),
  };
}

function renewedKey(vault: Vault, sealed: string, id: string): string | null {
  try {
    return vault.rewrap(sealed, keyPlace(id));
  } catch {
    return null;
  }
}

function invalid(field: string, message: string): AppError {
  return new AppError('validation_error', message, { issues: [{ path: `body.${field}`, message }] });
}
