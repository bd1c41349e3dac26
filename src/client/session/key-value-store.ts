import { createStore, get, update } from 'idb-keyval';

/** Small values by key, shared by all tabs. An update reads and writes in one step that no other tab can come between. */
export interface KeyValueStore {
  read<T>(key: string): Promise<T | undefined>;
  /** Stores what `change` makes of the old value and gives it back. */
  update<T>(key: string, change: (old: T | undefined) => T): Promise<T>;
}

/** For this page alone: where the browser refuses IndexedDB, and in tests. */
export function memoryStore(): KeyValueStore {
  const values = new Map<string, unknown>();
  return {
    read: async <T>(key: string) => values.get(key) as T | undefined,
    update: async <T>(key: string, change: (old: T | undefined) => T) => {
      const next = change(values.get(key) as T | undefined);
      values.set(key, next);
      return next;
    },
  };
}

/** IndexedDB, in a database of this name; from its first failure (a private window, a full disk) the memory of the page takes its place. */
export function indexedStore(name = 'xentree-session'): KeyValueStore {
  const database = createStore(name, 'values');
  const spare = memoryStore();
  let broken = false;

  async function either<T>(stored: () => Promise<T>, remembered: () => Promise<T>): Promise<T> {
    if (broken) return remembered();
    try {
      return await stored();
    } catch {
      broken = true;
      return remembered();
    }
  }

  return {
    read: (key) =>
      either(
        () => get(key, database),
        () => spare.read(key),
      ),
    update: <T>(key: string, change: (old: T | undefined) => T) => {
      const stored = async () => {
        const made: T[] = [];
        await update<T>(
          key,
          (old) => {
            const next = change(old);
            made.push(next);
            return next;
          },
          database,
        );
        return made[0] as T;
      };
      return either<T>(stored, () => spare.update(key, change));
    },
  };
}
