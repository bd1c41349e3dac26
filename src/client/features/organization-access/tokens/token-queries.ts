import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ApiError } from '#client/session/api-error.ts';
import { newId } from '#client/session/new-id.ts';
import { keyOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import type {
  IntegrationGrantRequest,
  IntegrationJwks,
  IntegrationRevokeRequest,
  IntegrationRotateRequest,
} from '#contract/integration-shapes.ts';
import { integrationTokens } from '#contract/integration-tokens.ts';
import type { Person } from '../person-filter.tsx';

/** A token at hand; `id` tells it from others without its text. */
export interface HeldToken {
  id: string;
  text: string;
}

/** How a token stands, looked at again every few seconds while it is valid. */
export function useStanding(tenantId: string, token: HeldToken) {
  return useQuery({
    // Not by its text: keys of queries are no place for secrets.
    queryKey: [...keyOf(integrationTokens.verify), tenantId, token.id],
    retry: false,
    gcTime: 0,
    queryFn: ({ signal }) =>
      session.api.call(integrationTokens.verify, { body: { token: token.text, tenantId } }, { signal }),
    refetchInterval: ({ state }) => (state.data?.valid ? 5_000 : false),
  });
}

/** After anything that ends tokens, all that is told of them is looked at again. */
function useTokensChanged() {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: [integrationTokens.verify.operation.split('.')[0]] });
  };
}

export function useGrant() {
  return useMutation({
    mutationFn: (body: IntegrationGrantRequest) =>
      session.api.call(integrationTokens.grant, { body }, { idempotencyKey: newId() }),
    onSuccess: useTokensChanged(),
  });
}

export function useRevoke() {
  return useMutation({
    mutationFn: (body: IntegrationRevokeRequest) => session.api.call(integrationTokens.revoke, { body }),
    onSuccess: useTokensChanged(),
  });
}

/** Not repeated by itself: a token that is rotated twice takes down what came of it. */
export function useRotate() {
  return useMutation({
    mutationFn: (body: IntegrationRotateRequest) => session.api.call(integrationTokens.rotate, { body }),
    onSuccess: useTokensChanged(),
  });
}

export interface SigningKey {
  kid: string;
  state: 'active' | 'pending' | 'retiring';
  /** SHA-256 in hex; null where the answer was older than the key. */
  fingerprint: string | null;
  /** Since or from when it signs. */
  from: string | null;
}

const none = (error: unknown) => {
  if (error instanceof ApiError && error.status === 404) return null;
  throw error;
};

/** The published keys of an organization; empty before its first token. */
export function useSigningKeys(tenantId: string) {
  return useQuery({
    queryKey: [...keyOf(integrationTokens.jwks), tenantId],
    retry: false,
    queryFn: async ({ signal }): Promise<SigningKey[]> => {
      const input = { query: { tenantId } };
      const [jwks, prints] = await Promise.all([
        session.api.call(integrationTokens.jwks, input, { signal }).catch(none),
        session.api.call(integrationTokens.fingerprint, input, { signal }).catch(none),
      ]);
      const published: IntegrationJwks['keys'] = jwks?.keys ?? [];
      return published.map(({ kid }) => {
        if (kid === prints?.kid)
          return { kid, state: 'active', fingerprint: prints.fingerprint, from: prints.notBefore ?? null };
        if (kid === prints?.next?.kid)
          return { kid, state: 'pending', fingerprint: prints.next.fingerprint, from: prints.next.notBefore };
        const print = prints?.retiring?.find((one) => one.kid === kid);
        return { kid, state: 'retiring', fingerprint: print?.fingerprint ?? null, from: print?.notBefore ?? null };
      });
    },
  });
}

export function useRotateKey() {
  return useMutation({
    mutationFn: (body: { tenantId: string; compromisedKid?: string }) =>
      session.api.call(integrationTokens.rotateKey, { body }, { idempotencyKey: newId() }),
    onSuccess: useTokensChanged(),
  });
}

export interface RevocationFilter {
  /** In id, origin or reason. */
  q: string;
  /** UTC days; empty for any. */
  from: string;
  to: string;
  /** Only those that were shown again. */
  used: boolean;
  /** Signed by this key; empty for any. */
  kid: string;
  /** Who revoked it. */
  person: Person | null;
}

export function useRevocations(tenantId: string, { q, from, to, used, kid, person }: RevocationFilter) {
  const wanted = {
    ...(q && { q }),
    ...(from && { startDate: from }),
    ...(to && { endDate: to }),
    ...(used && { used: 'true' as const }),
    ...(kid && { kid }),
    ...(person && { revokedBy: person.id }),
  };
  return useInfiniteQuery({
    queryKey: [...keyOf(integrationTokens.revocations), tenantId, wanted],
    placeholderData: keepPreviousData,
    retry: false,
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      session.api.call(
        integrationTokens.revocations,
        { query: { tenantId, ...wanted, ...(pageParam && { cursor: pageParam }) } },
        { signal },
      ),
    getNextPageParam: (page) => page.next_cursor,
  });
}
