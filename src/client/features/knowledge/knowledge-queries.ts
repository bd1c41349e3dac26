import { type InfiniteData, infiniteQueryOptions, keepPreviousData, type QueryClient } from '@tanstack/react-query';
import { keyOf, queryOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { type Document, type KnowledgeHit, knowledge } from '#contract/knowledge.ts';

export interface DocumentFilter {
  /** Part of the title. */
  q: string;
  status: Document['status'] | null;
  organizationId: string | null;
}

export const everyDocument: DocumentFilter = { q: '', status: null, organizationId: null };

interface DocumentPage {
  items: Document[];
  next_cursor: string | null;
}
type DocumentPages = InfiniteData<DocumentPage, string>;

const listPages = [...keyOf(knowledge.documents), 'pages'];

/** Documents that the caller may read, newest first. */
export const documentPages = ({ q, status, organizationId }: DocumentFilter) =>
  infiniteQueryOptions({
    queryKey: [...listPages, { q, status, organizationId }],
    queryFn: ({ pageParam, signal }): Promise<DocumentPage> =>
      session.api.call(
        knowledge.documents,
        {
          query: {
            limit: '50',
            ...(q && { q }),
            ...(status && { status }),
            ...(organizationId && { organization_id: organizationId }),
            ...(pageParam && { cursor: pageParam }),
          },
        },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    placeholderData: q || status || organizationId ? keepPreviousData : undefined,
  });

export const documentQuery = (id: string) => queryOf(session.api, knowledge.document, { params: { document_id: id } });

/** Passages that fit a query best; `documentId` looks in one document alone. */
export const passageHits = (
  query: string,
  { limit = 20, documentId }: { limit?: number; documentId?: string } = {},
) => ({
  ...queryOf(session.api, knowledge.search, {
    body: { query, limit, ...(documentId && { document_ids: [documentId] }) },
  }),
  staleTime: 60_000,
});

export const isIndexing = ({ status }: Pick<Document, 'status'>): boolean =>
  status === 'queued' || status === 'indexing';

/** All documents that the cache has in lists. */
export function listedDocuments(queries: QueryClient): Document[] {
  return queries
    .getQueriesData<DocumentPages>({ queryKey: listPages })
    .flatMap(([, data]) => data?.pages.flatMap(({ items }) => items) ?? []);
}

/** Puts a document as it is now wherever the cache has it; one that is new stands first in the list of all. */
export function placeDocument(queries: QueryClient, document: Document): void {
  queries.setQueryData(documentQuery(document.id).queryKey, document);
  for (const [key, data] of queries.getQueriesData<DocumentPages>({ queryKey: listPages })) {
    if (!data) continue;
    const { q, status, organizationId } = key.at(-1) as DocumentFilter;
    const known = data.pages.some(({ items }) => items.some(({ id }) => id === document.id));
    const begins = !known && q === '' && status === null && organizationId === null;
    queries.setQueryData<DocumentPages>(key, {
      ...data,
      pages: data.pages.map((page, index) => ({
        ...page,
        items: [
          ...(begins && index === 0 ? [document] : []),
          ...page.items.map((one) => (one.id === document.id ? document : one)),
        ],
      })),
    });
  }
}

export function dropDocument(queries: QueryClient, id: string): void {
  queries.removeQueries({ queryKey: documentQuery(id).queryKey });
  queries.setQueriesData<DocumentPages>(
    { queryKey: listPages },
    (data) =>
      data && {
        ...data,
        pages: data.pages.map((page) => ({ ...page, items: page.items.filter((one) => one.id !== id) })),
      },
  );
}

/** Asks anew for the lists that are on show: something moved from one filter to another. */
export const refreshLists = (queries: QueryClient): Promise<void> => queries.invalidateQueries({ queryKey: listPages });

/** Where a passage is read. */
export function passagePath(hit: Pick<KnowledgeHit, 'document_id' | 'position'>, q = ''): string {
  const words = q.trim() === '' ? '' : `&q=${encodeURIComponent(q.trim())}`;
  return `/knowledge/${encodeURIComponent(hit.document_id)}?p=${hit.position}${words}`;
}
