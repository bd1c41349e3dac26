import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ApiError } from '#client/session/api-error.ts';
import { keyOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { type Document, knowledge } from '#contract/knowledge.ts';
import { dropDocument, isIndexing, placeDocument, refreshLists } from '../knowledge-queries.ts';

/** How often is looked while something is being read and somebody looks at the page. Milliseconds. */
const everyMs = 1_000;

/** Follows the documents that are being read, and asks nothing when none is. */
export function useIndexingWatch(documents: readonly Document[]): void {
  const queries = useQueryClient();
  const busy = documents.filter(isIndexing).map(({ id }) => id);
  useQuery({
    queryKey: [...keyOf(knowledge.documents), 'watch', busy],
    queryFn: async ({ signal }) => {
      const now = await documentsNow(busy, signal);
      for (const [id, document] of now) {
        if (document) placeDocument(queries, document);
        else dropDocument(queries, id);
      }
      // What is read through may belong to another filter now.
      if ([...now.values()].some((document) => !document || !isIndexing(document))) void refreshLists(queries);
      return now.size;
    },
    enabled: busy.length > 0,
    refetchInterval: everyMs,
    staleTime: 0,
    gcTime: 0,
  });
}

/** Most of them are among the newest, which one call gives; the others are asked for one by one. Null: there is no such document. */
async function documentsNow(ids: readonly string[], signal: AbortSignal): Promise<Map<string, Document | null>> {
  const { items } = await session.api.call(knowledge.documents, { query: { limit: '50' } }, { signal });
  const found = new Map<string, Document | null>(
    items.filter(({ id }) => ids.includes(id)).map((one) => [one.id, one]),
  );
  for (const id of ids) if (!found.has(id)) found.set(id, await documentNow(id, signal));
  return found;
}

async function documentNow(id: string, signal: AbortSignal): Promise<Document | null> {
  try {
    return await session.api.call(knowledge.document, { params: { document_id: id } }, { signal });
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return null;
    throw error;
  }
}
