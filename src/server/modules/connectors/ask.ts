import type { z } from 'zod';
import { jsonOf } from '#tokens/dialects/dialect.ts';
import type { ConnectorRow } from './connectors.repository.ts';
import type { Called, Keepers } from './keepers.ts';
import { ConnectorTrouble } from './trouble.ts';
import type { ApiRequest } from './vendors/vendor.ts';

/** Asks a service for data with the token of a connection. Errors: ConnectorTrouble, for every answer that is not to its liking. */
export type Ask = (row: ConnectorRow, request: ApiRequest, signal?: AbortSignal) => Promise<Called>;

/** Each request may have a large answer. */
export const createAsk =
  (keepers: Pick<Keepers, 'call'>): Ask =>
  async (row, request, signal) => {
    const called = await keepers.call(row, { ...request, data: true }, signal);
    const { standing, retryAfterMs, answer } = called;
    if (standing === 'ok') return called;
    throw new ConnectorTrouble(standing === 'expired' ? 'reauth' : standing, retryAfterMs, answer.status);
  };

/** The answer as this shape; what it is not is a `bug`. */
export function shaped<S extends z.ZodType>({ answer }: Called, shape: S): z.output<S> {
  const parsed = shape.safeParse(jsonOf(answer));
  if (!parsed.success) throw new ConnectorTrouble('bug');
  return parsed.data;
}
