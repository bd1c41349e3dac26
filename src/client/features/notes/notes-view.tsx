import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useEffectEvent } from 'react';
import { useSearchParams } from 'react-router';
import { useStore } from 'zustand';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useUser } from '#client/session/use-session.ts';
import { cn } from '#client/ui/class-names.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { resumeNotes } from './autosave/note-keepers.ts';
import { NoteEditor } from './note-editor.tsx';
import { NoteList } from './note-list.tsx';
import { noteDeletes } from './pending-note-deletes.ts';
import { useNewNote } from './use-note-actions.ts';

export interface NotesViewProps {
  /** Null: none is chosen. */
  noteId: string | null;
  /** Shows a Markdown text as it reads. */
  renderMarkdown: (text: string) => ReactNode;
}

/** The list beside the note that is open; where there is less room, one or the other. `?conversation=` narrows the list. */
export function NotesView({ noteId, renderMarkdown }: NotesViewProps) {
  const { t } = useTranslation('notes');
  const queries = useQueryClient();
  const { id: userId } = useUser();
  const [search] = useSearchParams();
  const leaving = useStore(noteDeletes.store, (all) => noteId !== null && all.has(noteId));
  const openId = leaving ? null : noteId;
  const begin = useNewNote();
  useNewKey(begin);
  useEffect(() => resumeNotes(queries, userId), [queries, userId]);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] desktop:grid-cols-[300px_minmax(0,1fr)]">
      <h1 className="sr-only">{t('title')}</h1>
      <div
        className={cn(
          'px-2 max-desktop:mx-auto max-desktop:w-full max-desktop:max-w-[720px] max-tablet:pb-20 desktop:sticky desktop:top-0 desktop:h-dvh desktop:overflow-y-auto desktop:border-e desktop:border-line desktop:[scrollbar-width:thin]',
          openId !== null && 'max-desktop:hidden',
        )}
      >
        <NoteList currentId={openId} conversationId={search.get('conversation')} onNew={begin} />
      </div>
      <div className={cn('min-w-0', openId === null && 'max-desktop:hidden')}>
        {openId === null ? (
          <EmptyState title={t('editor.choose')} frame="none" className="mt-16">
            {t('editor.chooseText')}
          </EmptyState>
        ) : (
          <NoteEditor key={openId} noteId={openId} renderMarkdown={renderMarkdown} />
        )}
      </div>
    </div>
  );
}

/** A bare N begins a note, wherever nothing is being written; on a keyboard of another script the key counts by its place. */
function useNewKey(begin: () => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.toLowerCase() !== 'n' && !(event.key > '\x7f' && event.code === 'KeyN')) return;
    const { target } = event;
    if (!(target instanceof Element) || target.closest('input, textarea, select, [contenteditable], [role="dialog"]'))
      return;
    event.preventDefault();
    begin();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}
