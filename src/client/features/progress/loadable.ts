/** What a query and a joined group of queries have in common. */
export interface Loadable<T> {
  data: T | undefined;
  error: Error | null;
  isFetching: boolean;
  /** When the data came, in milliseconds since 1970. */
  dataUpdatedAt: number;
  refetch(): unknown;
}

type Parts<T> = { [K in keyof T]: Loadable<T[K]> };

/** Several queries as one that is there when all are; a retry asks again for those that failed. */
export function together<T extends Record<string, unknown>>(parts: Parts<T>): Loadable<T> {
  const entries = Object.entries(parts) as [keyof T & string, Loadable<unknown>][];
  const all = entries.map(([, part]) => part);
  const complete = all.every((part) => part.data !== undefined);
  return {
    data: complete ? (Object.fromEntries(entries.map(([name, part]) => [name, part.data])) as T) : undefined,
    error: complete ? null : (all.find((part) => part.data === undefined && part.error)?.error ?? null),
    isFetching: all.some((part) => part.isFetching),
    dataUpdatedAt: Math.max(...all.map((part) => part.dataUpdatedAt)),
    refetch: () => all.filter((part) => part.error || part.data === undefined).map((part) => part.refetch()),
  };
}

/** Has it been answered, in whatever way? */
export function isSettled({ data, error }: Loadable<unknown>): boolean {
  return data !== undefined || error !== null;
}
