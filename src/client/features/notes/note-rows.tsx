import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useStore } from 'zustand';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { ErrorState } from '#client/ui/error-state.tsx';
import { SkeletonRows } from '#client/ui/skeleton.tsx';
import { unsavedNotes } from './autosave/note-keepers.ts';
import { type NoteFilter, notePages } from './note-queries.ts';
import { DraftRow, NoteRow } from './note-row.tsx';
import { noteDeletes } from './pending-note-deletes.ts';
import { useSourceTitle } from './use-source-title.ts';

interface NoteRowsProps {
  filter: NoteFilter;
  currentId: string | null;
  onNew: () => void;
}

/** The rows of the list and whatever stands in their place: shapes, an error, a word when there are none, the way to more. */
export function NoteRows({ filter, currentId, onNew }: NoteRowsProps) {
  const { t } = useTranslation('notes');
  const { t: shell } = useTranslation('shell');
  const { sentence } = useErrorWords();
  const list = useInfiniteQuery({ ...notePages(filter), placeholderData: filter.q ? keepPreviousData : undefined });
  const leaving = useStore(noteDeletes.store);
  const unsaved = useStore(unsavedNotes);
  const items = (list.data?.pages ?? []).flatMap((page) => page.items).filter(({ id }) => !leaving.has(id));
  const titleOf = useSourceTitle(items.some((note) => note.conversation_id !== null));
  const all = filter.q === '' && filter.conversationId === null;
  const drafts = all
    ? Object.entries(unsaved).filter(([id]) => !leaving.has(id) && !items.some((note) => note.id === id))
    : [];
  const waiting = drafts.length > 0 && (
    <ul>
      {drafts.map(([id, title]) => (
        <DraftRow key={id} id={id} title={title} current={id === currentId} />
      ))}
    </ul>
  );
  if (list.isPending)
    return (
      <>
        {waiting}
        <SkeletonRows label={t('list.loading')} rows={5} className="px-3 pt-4" />
      </>
    );
  if (list.isError && !list.data)
    return (
      <>
        {waiting}
        <ErrorState
          title={t('list.failed')}
          retryLabel={shell('retry')}
          busy={list.isFetching}
          onRetry={() => void list.refetch()}
          className="mt-3"
        >
          <p>{sentence(list.error)}</p>
          <p>{t('list.failedText')}</p>
        </ErrorState>
      </>
    );
  if (items.length === 0 && drafts.length === 0 && !list.hasNextPage)
    return all ? (
      <EmptyState title={t('list.empty')} action={<Button onClick={onNew}>{t('new')}</Button>} className="mt-3">
        {t('list.emptyText')}
      </EmptyState>
    ) : (
      <p className="px-3 pt-4 text-ink-3">{filter.q ? t('list.notFound', { q: filter.q }) : t('list.noneFrom')}</p>
    );
  return (
    <>
      {waiting}
      <ul>
        {items.map((note) => (
          <NoteRow
            key={note.id}
            note={note}
            current={note.id === currentId}
            from={note.conversation_id === null ? null : titleOf(note.conversation_id)}
            unsaved={Object.hasOwn(unsaved, note.id)}
          />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button
          variant="ghost"
          size="sm"
          busy={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
          className="mt-2 max-tablet:min-h-touch"
        >
          {t('list.more')}
        </Button>
      )}
    </>
  );
}
