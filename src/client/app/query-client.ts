import { QueryClient } from '@tanstack/react-query';
import { followProgress } from '#client/session/progress-changes.ts';
import { session } from '#client/session/session.ts';

/** Server state. The HTTP client repeats what may be repeated, so nothing is repeated here. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: false,
      staleTime: 30_000,
      gcTime: 10 * 60_000,
      refetchOnWindowFocus: true,
      networkMode: 'offlineFirst',
    },
    mutations: { retry: false, networkMode: 'offlineFirst' },
  },
});

followProgress(queryClient, async (ahead) => {
  const heardAt = Date.now();
  const { showAhead } = await import('#client/session/points-ahead.ts');
  showAhead(queryClient, ahead, heardAt);
});

// What belongs to one person must never show for another.
session.onReset((cause) => {
  queryClient.clear();
  if (cause !== 'other-server') forgetStoredDrafts();
});

/** Also what the chat wrote in an earlier visit: its own code may not be loaded now. */
function forgetStoredDrafts(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith('xt.draft.')) localStorage.removeItem(key);
  } catch {
    // Storage is blocked: there is nothing to forget.
  }
}
