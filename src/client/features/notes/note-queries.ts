import { type InfiniteData, infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { keyOf, queryOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { conversations } from '#contract/conversations.ts';
import type { Note } from '#contract/notes.ts';

interface NotePage {
  items: Note[];
  next_cursor: string | null;
}
type NotePages = InfiniteData<NotePage, string>;

export interface NoteFilter {
  /** Words of title or text. */
  q: string;
  /** Only those that were taken there. */
  conversationId: string | null;
}

const listPages = [...keyOf(conversations.notes), 'pages'];

/** Notes, newest change first. */
export const notePages = ({ q, conversationId }: NoteFilter) =>
  infiniteQueryOptions({
    queryKey: [...listPages, { q, conversationId }],
    queryFn: ({ pageParam, signal }): Promise<NotePage> =>
      session.api.call(
        conversations.notes,
        {
          query: {
            limit: '30',
            ...(q && { q }),
            ...(conversationId && { conversation_id: conversationId }),
            ...(pageParam && { cursor: pageParam }),
          },
        },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });

/** One note as it is now; asked again whenever it is opened, because another device may have changed it. */
export const noteQuery = (noteId: string) => ({
  ...queryOf(session.api, conversations.note, { params: { note_id: noteId } }),
  staleTime: 0,
});

/** Titles of the newest 200 conversations, by id: to say where a note was taken. */
export const conversationTitles = () =>
  queryOptions({
    queryKey: [...keyOf(conversations.list), 'titles'],
    queryFn: async ({ signal }): Promise<Record<string, string>> => {
      const { items } = await session.api.call(conversations.list, { query: { limit: '200' } }, { signal });
      return Object.fromEntries(items.map(({ id, title }) => [id, title]));
    },
    staleTime: 60_000,
  });

/** Puts a note that was just saved where it stands now: first among all, in its place where only some are shown. */
export function placeNote(queries: QueryClient, note: Note): void {
  const oneKey = noteQuery(note.id).queryKey;
  if (queries.getQueryData(oneKey)) queries.setQueryData(oneKey, note);
  for (const [key, data] of queries.getQueriesData<NotePages>({ queryKey: listPages })) {
    if (!data) continue;
    const { q, conversationId } = key.at(-1) as NoteFilter;
    const first = q === '' && (conversationId === null || conversationId === note.conversation_id);
    const pages = data.pages.map((page, index) => ({
      ...page,
      items: first
        ? [...(index === 0 ? [note] : []), ...page.items.filter(({ id }) => id !== note.id)]
        : page.items.map((one) => (one.id === note.id ? note : one)),
    }));
    queries.setQueryData<NotePages>(key, { ...data, pages });
  }
}

export function dropNote(queries: QueryClient, noteId: string): void {
  queries.removeQueries({ queryKey: noteQuery(noteId).queryKey });
  queries.setQueriesData<NotePages>(
    { queryKey: listPages },
    (data) =>
      data && {
        ...data,
        pages: data.pages.map((page) => ({ ...page, items: page.items.filter(({ id }) => id !== noteId) })),
      },
  );
}
