import { buildProvider, restricted } from './build-provider.ts';
import type { Catalogue, Configured } from './catalogue.ts';
import type { Foundation, LanguageProvider } from './language-provider.ts';

interface Kept {
  connection: string;
  entry: string;
  /** As it is connected, and as it is shown. */
  bare: LanguageProvider;
  provider: LanguageProvider;
}

/**
 * The providers that may be asked now, in order. One that has not changed stays as it is, with what it knows of its models; of one
 * that has another address or key, `changed` hears.
 */
export function createProviderSet(catalogue: Catalogue, foundation: Foundation, changed: (id: string) => void) {
  let seen: readonly Configured[] | undefined;
  let list: LanguageProvider[] = [];
  let kept = new Map<string, Kept>();

  function build(entry: Configured): Kept {
    const known = kept.get(entry.connection.id);
    const connection = JSON.stringify(entry.connection);
    const text = JSON.stringify(entry);
    if (known?.entry === text) return known;
    const same = known?.connection === connection;
    if (known && !same) changed(entry.connection.id);
    const bare = same ? known.bare : buildProvider(entry.connection, foundation);
    return { connection, entry: text, bare, provider: restricted(bare, entry) };
  }

  return async (): Promise<readonly LanguageProvider[]> => {
    const entries = await catalogue.current();
    if (entries === seen) return list;
    const next = entries.map((entry) => [entry, build(entry)] as const);
    const ids = new Set(entries.map(({ connection }) => connection.id));
    for (const id of kept.keys()) if (!ids.has(id)) changed(id);
    kept = new Map(next.map(([entry, built]) => [entry.connection.id, built]));
    list = next.flatMap(([entry, { provider }]) => (entry.enabled ? [provider] : []));
    seen = entries;
    return list;
  };
}
