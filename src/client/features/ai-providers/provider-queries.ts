import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { keyOf, queryOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import type { AiProvider, AiProviderCreate, AiProviderPatch } from '#contract/ai-provider-shapes.ts';
import { aiProviders } from '#contract/ai-providers.ts';
import { conversations } from '#contract/conversations.ts';
import { inOrder } from './reorder.ts';

const listKey = keyOf(aiProviders.list);

/** While one of them rests, its state is looked at again and again. */
export function useProviders() {
  return useQuery({
    ...queryOf(session.api, aiProviders.list),
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ health }) => health.state !== 'closed') ? 15_000 : false,
  });
}

/** Puts the list right, and makes the choice of models in chat stale: it shows the same providers. */
function useListChange() {
  const queries = useQueryClient();
  return {
    refresh() {
      void queries.invalidateQueries({ queryKey: keyOf(conversations.providers) });
      return queries.invalidateQueries({ queryKey: listKey });
    },
    /** Shows the change at once; gives the way back. */
    async show(change: (items: AiProvider[]) => AiProvider[]) {
      await queries.cancelQueries({ queryKey: listKey });
      const before = queries.getQueryData<{ items: AiProvider[] }>(listKey);
      if (before) queries.setQueryData(listKey, { items: change(before.items) });
      return () => queries.setQueryData(listKey, before);
    },
  };
}

export function useCreateProvider() {
  const { refresh } = useListChange();
  return useMutation({
    mutationFn: (body: AiProviderCreate) => session.api.call(aiProviders.create, { body }),
    onSuccess: refresh,
  });
}

export function useUpdateProvider() {
  const { refresh } = useListChange();
  return useMutation({
    mutationFn: ({ id, patch }: { id: string; patch: AiProviderPatch }) =>
      session.api.call(aiProviders.update, { params: { provider_id: id }, body: patch }),
    onSuccess: refresh,
  });
}

/** On or off, shown before the server has answered. */
export function useSwitchProvider() {
  const { refresh, show } = useListChange();
  return useMutation({
    mutationFn: ({ id, enabled }: { id: string; enabled: boolean }) =>
      session.api.call(aiProviders.update, { params: { provider_id: id }, body: { enabled } }),
    onMutate: ({ id, enabled }) => show((items) => items.map((one) => (one.id === id ? { ...one, enabled } : one))),
    onError: (_error, _input, back) => back?.(),
    onSettled: refresh,
  });
}

const orderKey = [...keyOf(aiProviders.order)];

/** The whole order, shown before the server has answered. One is sent after the other, so that the last one stands. */
export function useOrderProviders() {
  const queries = useQueryClient();
  const { refresh, show } = useListChange();
  return useMutation({
    mutationKey: orderKey,
    scope: { id: orderKey.join('.') },
    mutationFn: (ids: string[]) => session.api.call(aiProviders.order, { body: { ids } }),
    onMutate: (ids) => show((items) => inOrder(items, ids)),
    onError: (_error, _ids, back) => back?.(),
    // The list of now is of no use while a newer order is still on its way.
    onSettled: () => (queries.isMutating({ mutationKey: orderKey }) === 1 ? refresh() : undefined),
  });
}

export function useRemoveProvider() {
  const { refresh } = useListChange();
  return useMutation({
    mutationFn: (id: string) => session.api.call(aiProviders.remove, { params: { provider_id: id } }),
    onSuccess: refresh,
  });
}

/** The server itself waits up to 30 s for the provider, and its health changes with the outcome. */
export function useTestProvider() {
  const { refresh } = useListChange();
  return useMutation({
    mutationFn: (id: string) =>
      session.api.call(aiProviders.test, { params: { provider_id: id } }, { timeoutMs: 45_000 }),
    onSettled: refresh,
  });
}
