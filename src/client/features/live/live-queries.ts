import { infiniteQueryOptions, type QueryClient } from '@tanstack/react-query';
import { keyOf, queryOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { live } from '#contract/live.ts';
import type { TranscriptSummary } from '#contract/live-shapes.ts';

interface TranscriptPage {
  items: TranscriptSummary[];
  next_cursor: string | null;
}

/** Asked again whenever it is shown: another device may have talked. */
export const quotaQuery = () => ({ ...queryOf(session.api, live.quota), staleTime: 0 });
export const topicsQuery = () => queryOf(session.api, live.topics);
export const nicknameQuery = () => queryOf(session.api, live.nickname);

const listPages = [...keyOf(live.transcripts), 'pages'];

/** Transcripts, newest first. @param q words that were said; empty for all */
export const transcriptPages = (q: string) =>
  infiniteQueryOptions({
    queryKey: [...listPages, { q }],
    queryFn: ({ pageParam, signal }): Promise<TranscriptPage> =>
      session.api.call(
        live.transcripts,
        { query: { limit: '30', ...(q && { q }), ...(pageParam && { cursor: pageParam }) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    staleTime: 0,
  });

export const transcriptQuery = (id: string) => ({
  ...queryOf(session.api, live.transcript, { params: { transcript_id: id } }),
  staleTime: 0,
});

/** A talk has ended, or a transcript is gone: what shows them is asked for again. */
export function talksChanged(queries: QueryClient): void {
  void queries.invalidateQueries({ queryKey: listPages });
  void queries.invalidateQueries({ queryKey: keyOf(live.quota) });
}
