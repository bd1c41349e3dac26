import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { newId } from '#client/session/new-id.ts';
import { keyOf, queryOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { type ApiKey, type ApiKeyCreate, apiKeys } from '#contract/api-keys.ts';

/** Every key that the person may see, over all organizations, the newest first: page after page, so that none is left out. */
export function useKeys() {
  return useQuery({
    queryKey: [...keyOf(apiKeys.list), 'all'],
    retry: false,
    queryFn: async ({ signal }) => {
      const keys: ApiKey[] = [];
      let cursor: string | undefined;
      do {
        const query = { limit: '200', ...(cursor && { cursor }) };
        const page = await session.api.call(apiKeys.list, { query }, { signal });
        keys.push(...page.items);
        cursor = page.next_cursor ?? undefined;
      } while (cursor);
      return keys;
    },
  });
}

export function useKeyUsage(keyId: string) {
  return useQuery({ ...queryOf(session.api, apiKeys.usage, { params: { key_id: keyId } }), staleTime: 0 });
}

function useListChanged() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: keyOf(apiKeys.list) });
}

/** A request that is repeated on the way makes one key; its text is in the first answer alone. */
export function useCreateKey() {
  const changed = useListChanged();
  return useMutation({
    mutationFn: (body: ApiKeyCreate) => session.api.call(apiKeys.create, { body }, { idempotencyKey: newId() }),
    onSuccess: () => void changed(),
  });
}

export function useRotateKey() {
  const changed = useListChanged();
  return useMutation({
    mutationFn: ({ id, hours, drained }: { id: string; hours: number; drained: boolean }) =>
      session.api.call(
        apiKeys.rotate,
        { params: { key_id: id }, body: { overlap_hours: hours, end_when_drained: drained } },
        { idempotencyKey: newId() },
      ),
    onSuccess: () => void changed(),
  });
}

export function useRemoveKey() {
  const changed = useListChanged();
  return useMutation({
    mutationFn: (id: string) => session.api.call(apiKeys.remove, { params: { key_id: id } }),
    onSuccess: changed,
  });
}
