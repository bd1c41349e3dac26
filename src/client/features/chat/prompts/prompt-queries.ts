import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { keyOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { type Prompt, type PromptBody, prompts } from '#contract/prompts.ts';

/** All prompts of the learner, in the order of their names. */
export const promptsQuery = () =>
  queryOptions({
    queryKey: [...keyOf(prompts.list), 'all'],
    queryFn: async ({ signal }): Promise<Prompt[]> => {
      const all: Prompt[] = [];
      let cursor: string | null = null;
      do {
        const query = { limit: '200', ...(cursor && { cursor }) };
        const page: { items: Prompt[]; next_cursor: string | null } = await session.api.call(
          prompts.list,
          { query },
          { signal },
        );
        all.push(...page.items);
        cursor = page.next_cursor;
      } while (cursor !== null);
      return all;
    },
    staleTime: 60_000,
    retry: false,
  });

/** Keeps a prompt: a new one, or in place of the one with the id. */
export function useKeepPrompt() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, body }: { id: string | null; body: PromptBody }) =>
      id === null
        ? session.api.call(prompts.create, { body })
        : session.api.call(prompts.replace, { params: { prompt_id: id }, body }),
    onSettled: () => queries.invalidateQueries({ queryKey: keyOf(prompts.list) }),
  });
}

/** Deletes a prompt; gone from the list at once. */
export function useRemovePrompt() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: Prompt) => session.api.call(prompts.remove, { params: { prompt_id: id } }),
    onMutate: ({ id }) => queries.setQueryData(promptsQuery().queryKey, (all) => all?.filter((one) => one.id !== id)),
    onSettled: () => queries.invalidateQueries({ queryKey: keyOf(prompts.list) }),
  });
}
