import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keyOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { conversations } from '#contract/conversations.ts';
import type { EmbeddingsChoice } from '#contract/search-embeddings.ts';

/** Whatever shows the state of the index asks again. */
function useStatusChanged() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: keyOf(conversations.searchStatus) });
}

export function useChooseModel() {
  const onSuccess = useStatusChanged();
  return useMutation({
    mutationFn: (body: EmbeddingsChoice) => session.api.call(conversations.setEmbeddings, { body }),
    onSuccess,
  });
}

export function useShippedModel() {
  const onSuccess = useStatusChanged();
  return useMutation({ mutationFn: () => session.api.call(conversations.removeEmbeddings), onSuccess });
}
