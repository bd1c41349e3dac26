import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Provider } from '#contract/chat.ts';
import { providersQuery } from './chat-queries.ts';

export interface ProviderNames {
  provider: (id: string) => string;
  model: (providerId: string, modelId: string) => string;
}

/** How providers and models are called; the id until their names are known. */
export function useProviderNames(): ProviderNames {
  const { data } = useQuery(providersQuery());
  return useMemo(() => providerNames(data?.items ?? []), [data]);
}

export function providerNames(providers: readonly Provider[]): ProviderNames {
  const find = (id: string) => providers.find((one) => one.id === id);
  return {
    provider: (id) => find(id)?.name ?? id,
    model: (providerId, modelId) => find(providerId)?.models.find((one) => one.id === modelId)?.name ?? modelId,
  };
}
