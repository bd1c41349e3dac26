import { queryOptions } from '@tanstack/react-query';
import type { Callable, InputArgument } from './endpoint-request.ts';
import type { Api } from './http-client.ts';

type Input<E> = undefined extends InputArgument<E> ? [input?: InputArgument<E>] : [input: InputArgument<E>];

/** The key of one query, or of all queries of an endpoint when no input is given: `[area, name, input?]`. */
export function keyOf<E extends Callable>(endpoint: E, input?: InputArgument<E>): readonly unknown[] {
  const parts = endpoint.operation.split('.');
  return input === undefined ? parts : [...parts, input];
}

/** Query options of an endpoint, for hook, loader and prefetch alike. The HTTP client repeats already, so the query does not. */
export function queryOf<E extends Callable>(api: Api, endpoint: E, ...[input]: Input<E>) {
  type Call = (endpoint: E, input: unknown, options: { signal: AbortSignal }) => ReturnType<typeof api.call<E>>;
  return queryOptions({
    queryKey: keyOf(endpoint, input),
    queryFn: ({ signal }) => (api.call as Call)(endpoint, input, { signal }),
    retry: false,
  });
}
