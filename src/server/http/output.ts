import { isDeepStrictEqual } from 'node:util';
import type { Endpoint, Placed } from '#contract/kernel/endpoint.ts';

/**
 * The body of an answer. With `check` it must be exactly what the contract promises: a wrong type or a field that the
 * contract does not name is an error on our side.
 */
export function answerOf(endpoint: Placed<Endpoint>, result: unknown, check: boolean): unknown {
  if (endpoint.response === null) return undefined;
  if (!check) return result;
  const parsed = endpoint.response.safeParse(result);
  if (!parsed.success) {
    throw new Error(`${endpoint.operation} answers what its contract does not allow: ${parsed.error.message}`);
  }
  const [sent, promised] = [plain(result), plain(parsed.data)];
  if (!isDeepStrictEqual(sent, promised)) {
    throw new Error(`${endpoint.operation} answers fields that its contract does not name: ${JSON.stringify(sent)}`);
  }
  return result;
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));
