import type {
  AiHealth,
  AiProvider,
  AiProviderCreate,
  AiProviderPatch,
  AiProviderTest,
} from '#contract/ai-provider-shapes.ts';
import type { Connection } from '#server/ai/connection.ts';
import type { Db } from '#server/db/database.ts';
import { AppError } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Vault } from '#server/platform/vault.ts';
import { goodAddress, type VetAddress } from './base-url.ts';
import { createCatalogue, type StoredCatalogue } from './catalogue.ts';
import { type Entry, entriesOf, keyPlace } from './entry.ts';
import { isSetUp, providerView } from './provider-view.ts';
import * as repository from './providers.repository.ts';

export interface ProvidersDeps {
  db: Db;
  clock: Clock;
  vault: Vault;
  /** The providers that environment variables set up. */
  environment: readonly Connection[];
  vetAddress: VetAddress;
}

/** Tells how a provider stands, and asks it: the routing of this process. */
export interface Asking {
  health(id: string): AiHealth;
  test(id: string): Promise<AiProviderTest | undefined>;
}

/** Providers as administrators manage them. Who may do so, and how recently they signed in, is looked at before. */
export interface Providers {
  catalogue: StoredCatalogue;
  list(asking: Asking): Promise<AiProvider[]>;
  create(request: AiProviderCreate, asking: Asking): Promise<AiProvider>;
  update(id: string, patch: AiProviderPatch, asking: Asking): Promise<AiProvider>;
  remove(id: string): Promise<void>;
  order(ids: readonly string[], asking: Asking): Promise<AiProvider[]>;
  test(id: string, asking: Asking): Promise<AiProviderTest>;
  /** Wraps keys that an older master key sealed; gives how many. Those that do not open stay as they are. */
  rewrap(): Promise<number>;
}

const noSuch = () => new AppError('not_found', 'There is no such AI provider.');
/** Names that mean something else in `provider`. */
const reserved = ['auto', 'study-guide'];

export function createProviders(deps: ProvidersDeps): Providers {
  const { db, clock, vault, environment, vetAddress } = deps;
  const catalogue = createCatalogue(db, environment, vault);
  const entriesIn = async (tx: Db) => entriesOf(environment, await repository.listProviders(tx), vault);

  async function list(asking: Asking): Promise<AiProvider[]> {
    const entries = (await catalogue.current()).filter(isSetUp);
    return entries.map((entry, n) => providerView(entry, n, asking.health(entry.connection.id)));
  }

  async function one(id: string, asking: Asking): Promise<AiProvider> {
    const found = (await list(asking)).find((provider) => provider.id === id);
    if (!found) throw noSuch();
    return found;
  }

  /** Changes the table in turn with every other change; what was written acts everywhere with the commit. */
  function change<T>(work: (tx: Db, entries: Entry[]) => Promise<T>): Promise<T> {
    return db.transaction(async (tx) => {
      await repository.raiseVersion(tx);
      return work(tx, await entriesIn(tx));
    });
  }

  /** The row of a provider of the environment is made with the first choice of an administrator. */
  async function rowFor(tx: Db, entry: Entry, position = entry.position): Promise<void> {
    if (entry.source === 'admin' || entry.updatedAt !== null) return;
    const { id, name, kind } = entry.connection;
    const now = clock();
    await repository.insertProvider(tx, {
      ...{ id, name, kind, position, source: 'environment', enabled: true, allowedModels: [], defaultModel: null },
      ...{ baseUrl: null, sealedKey: null, keySetAt: null, costInput: null, costOutput: null, currency: null },
      ...{ createdAt: now, updatedAt: now },
    });
  }

  return {
    catalogue,
    list,

    async create(request, asking) {
      const { id, kind, name, base_url, api_key } = request;
      const baseUrl = await goodAddress(kind, base_url ?? null, vetAddress);
      const now = clock();
      await change(async (tx, entries) => {
        const taken = [...reserved, ...entries.map(({ connection }) => connection.id)];
        if (taken.includes(id)) throw new AppError('conflict', 'This short name is taken. Choose another one.');
        await repository.insertProvider(tx, {
          ...{ id, kind, name, baseUrl, source: 'admin', enabled: request.enabled ?? true },
          sealedKey: api_key ? vault.seal(api_key, keyPlace(id)) : null,
          keySetAt: api_key ? now : null,
          position: Math.max(-1, ...entries.map(({ position }) => position)) + 1,
          allowedModels: request.allowed_models ?? [],
          defaultModel: request.default_model ?? null,
          ...columnsOf(request.cost ?? null),
          ...{ createdAt: now, updatedAt: now },
        });
      });
      return one(id, asking);
    },

    async update(id, patch, asking) {
      const { base_url: address, api_key: key } = patch;
      const known = (await catalogue.current()).find(({ connection }) => connection.id === id);
      if (!known || !isSetUp(known)) throw noSuch();
      if (known.source === 'environment' && (address !== undefined || key !== undefined)) {
        throw new AppError('conflict', 'Address and key of this provider come from the environment of the server.');
      }
      const { kind } = known.connection;
      const baseUrl = address === undefined ? undefined : await goodAddress(kind, address, vetAddress);
      const now = clock();
      await change(async (tx, entries) => {
        const entry = entries.find(({ connection }) => connection.id === id);
        if (!entry) throw noSuch();
        await rowFor(tx, entry);
        // A key that was meant for one server is never sent to another one.
        const moved = baseUrl !== undefined && baseUrl !== (entry.connection.baseUrl ?? null);
        const newKey = key === undefined && moved ? null : key;
        await repository.updateProvider(tx, id, {
          ...(patch.name !== undefined && { name: patch.name }),
          ...(baseUrl !== undefined && { baseUrl }),
          ...(newKey !== undefined && {
            sealedKey: newKey === null ? null : vault.seal(newKey, keyPlace(id)),
            keySetAt: newKey === null ? null : now,
          }),
          ...(patch.enabled !== undefined && { enabled: patch.enabled }),
          ...(patch.allowed_models !== undefined && { allowedModels: patch.allowed_models }),
          ...(patch.default_model !== undefined && { defaultModel: patch.default_model }),
          ...(patch.cost !== undefined && columnsOf(patch.cost)),
          updatedAt: now,
        });
      });
      return one(id, asking);
    },

    remove: (id) =>
      change(async (tx, entries) => {
        const entry = entries.find(({ connection }) => connection.id === id);
        if (!entry || !isSetUp(entry)) throw noSuch();
        if (entry.source === 'environment') {
          throw new AppError(
            'conflict',
            'This provider comes from the environment of the server: switch it off instead.',
          );
        }
        await repository.deleteProvider(tx, id);
      }),

    async order(ids, asking) {
      await change(async (tx, entries) => {
        const shown = entries.filter(isSetUp);
        const same = new Set(ids).size === ids.length && ids.length === shown.length;
        if (!same || !shown.every(({ connection }) => ids.includes(connection.id))) {
          throw new AppError('conflict', 'The list of providers has changed meanwhile. Look at it again.');
        }
        for (const entry of shown) {
          const position = ids.indexOf(entry.connection.id);
          await rowFor(tx, entry, position);
          await repository.updateProvider(tx, entry.connection.id, { position, updatedAt: clock() });
        }
      });
      return list(asking);
    },

    async test(id, asking) {
      await one(id, asking);
      const result = await asking.test(id);
      if (!result) throw noSuch();
      return result;
    },

    rewrap: () => rewrapKeys(db, vault),
  };
}

async function rewrapKeys(db: Db, vault: Vault): Promise<number> {
  let wrapped = 0;
  for (const { id, sealedKey } of await repository.listProviders(db)) {
    const renewed = sealedKey === null ? null : renewedKey(vault, sealedKey, id);
    // Only where it still is what was read: a key that was entered meanwhile stands.
    if (sealedKey !== null && renewed !== null && (await repository.replaceKey(db, id, sealedKey, renewed)))
      wrapped += 1;
  }
  return wrapped;
}

function renewedKey(vault: Vault, sealed: string, id: string): string | null {
  try {
    return vault.rewrap(sealed, keyPlace(id));
  } catch {
    return null;
  }
}

function columnsOf(cost: AiProvider['cost']) {
  return {
    costInput: cost?.input_per_million ?? null,
    costOutput: cost?.output_per_million ?? null,
    currency: cost?.currency ?? null,
  };
}
