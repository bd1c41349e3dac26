import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { ApiError } from '#client/session/api-error.ts';
import { useUser } from '#client/session/use-session.ts';
import { isUnsaved } from './autosave/autosave.ts';
import { keeperOf, wasBegunHere } from './autosave/note-keepers.ts';
import { noteQuery } from './note-queries.ts';

/** One note as it is written here. What waits is sent when it is left. */
export function useNote(noteId: string) {
  const queries = useQueryClient();
  const { id: userId } = useUser();
  const keeper = useMemo(() => keeperOf(queries, { userId, noteId }), [queries, userId, noteId]);
  const state = useStore(keeper.store);
  const query = useQuery({ ...noteQuery(noteId), enabled: !wasBegunHere(noteId) });
  const { data } = query;
  useEffect(() => {
    if (data) keeper.tell({ type: 'met', note: data });
  }, [keeper, data]);
  useEffect(() => () => keeper.flush(), [keeper]);

  const here = state.version !== null || isUnsaved(state) || wasBegunHere(noteId);
  const gone = query.error instanceof ApiError && query.error.status === 404;
  const standing = gone && !isUnsaved(state) ? 'missing' : here ? 'open' : query.isError ? 'failed' : 'loading';
  return { keeper, state, query, standing } as const;
}
