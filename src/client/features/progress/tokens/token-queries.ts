import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { progressChanged } from '#client/session/progress-changes.ts';
import { keyOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { toast } from '#client/ui/toast.ts';
import { progress } from '#contract/progress.ts';

/** Every token, newest first, page after page. */
export function useTokens() {
  return useInfiniteQuery({
    queryKey: keyOf(progress.tokens),
    queryFn: ({ pageParam, signal }) =>
      session.api.call(
        progress.tokens,
        { query: { limit: '20', ...(pageParam && { cursor: pageParam }) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
}

/** Spends tokens on a booster; where that is refused the server's reason is said. */
export function useStartBooster() {
  const queries = useQueryClient();
  const { t } = useTranslation('progressPage');
  const { sentence } = useErrorWords();
  return useMutation({
    mutationFn: () => session.api.call(progress.startBooster),
    onSuccess: () => toast({ message: t('tokens.started') }),
    onError: (error) => toast({ message: t('notDone', { reason: sentence(error) ?? String(error) }) }),
    onSettled: () => progressChanged(queries),
  });
}
