import ArrowLeft from 'lucide-react/icons/arrow-left';
import FileDown from 'lucide-react/icons/file-down';
import MessageCircle from 'lucide-react/icons/message-circle';
import Trash from 'lucide-react/icons/trash-2';
import { type ReactNode, useState } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useReadingTime } from '#client/session/learning-time/use-reading-time.ts';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { ErrorState } from '#client/ui/error-state.tsx';
import { IconButton } from '#client/ui/icon-button.tsx';
import { SkeletonRows } from '#client/ui/skeleton.tsx';
import { TextLink } from '#client/ui/text-link.tsx';
import { exportNote } from './export-note.ts';
import { NoteConflict } from './note-conflict.tsx';
import { NoteFields } from './note-fields.tsx';
import { NoteStatus } from './note-status.tsx';
import { shownTitle } from './note-title.ts';
import { hasWords as isWritten, type NoteSource, storedWords } from './note-words.ts';
import { useNote } from './use-note.ts';
import { useDeleteNote } from './use-note-actions.ts';
import { useSourceTitle } from './use-source-title.ts';

interface NoteEditorProps {
  noteId: string;
  renderMarkdown: (text: string) => ReactNode;
}

/** One note: how its saving stands, what can be done with it, and the fields to write in. */
export function NoteEditor({ noteId, renderMarkdown }: NoteEditorProps) {
  const { t } = useTranslation('notes');
  const { t: shell } = useTranslation('shell');
  const { sentence } = useErrorWords();
  const { keeper, state, query, standing } = useNote(noteId);
  const [fresh] = useState(standing === 'open' && state.version === null && !isWritten(state.words));
  const remove = useDeleteNote();
  useReadingTime(standing === 'open' ? noteId : null);
  const title = storedWords(state.words).title;
  return (
    <section
      aria-label={t('editor.label')}
      className="mx-auto grid max-w-[1120px] grid-cols-[minmax(0,1fr)] gap-3 px-4 pt-3 pb-24 tablet:px-8 tablet:pb-16"
    >
      <div className="flex min-h-control flex-wrap items-center gap-x-3 gap-y-1">
        <ButtonLink
          to="/notes"
          variant="ghost"
          size="sm"
          icon={ArrowLeft}
          className="-ms-2 max-tablet:h-touch desktop:hidden rtl:[&>.lucide]:-scale-x-100"
        >
          {t('list.back')}
        </ButtonLink>
        <NoteStatus state={state} />
        {standing === 'open' && (
          <span className="ms-auto flex items-center">
            <IconButton
              icon={FileDown}
              label={t('editor.export')}
              disabled={!isWritten(state.words)}
              onClick={() => exportNote(state.words)}
            />
            <IconButton
              icon={Trash}
              label={t('editor.delete')}
              variant="danger-quiet"
              onClick={() => remove({ id: noteId, title: shownTitle(t, title), onServer: state.version !== null })}
            />
          </span>
        )}
      </div>
      {standing === 'loading' && <SkeletonRows label={t('editor.loading')} rows={4} />}
      {standing === 'missing' && (
        <EmptyState title={t('editor.missing')} frame="none">
          {t('editor.missingText')}
        </EmptyState>
      )}
      {standing === 'failed' && (
        <ErrorState
          title={t('editor.failed')}
          retryLabel={shell('retry')}
          busy={query.isFetching}
          onRetry={() => void query.refetch()}
        >
          {sentence(query.error)}
        </ErrorState>
      )}
      {standing === 'open' && (
        <>
          {state.theirs && (
            <NoteConflict
              mine={state.words}
              theirs={state.theirs}
              onKeepMine={() => keeper.tell({ type: 'keepMine' })}
              onTakeTheirs={() => keeper.tell({ type: 'takeTheirs' })}
            />
          )}
          <SourceLink source={state.source} />
          <NoteFields words={state.words} onType={keeper.type} renderMarkdown={renderMarkdown} fresh={fresh} />
        </>
      )}
    </section>
  );
}

/** The way back to where the note was taken. */
function SourceLink({ source: { conversationId, messageId } }: { source: NoteSource }) {
  const { t } = useTranslation('notes');
  const title = useSourceTitle(conversationId !== null)(conversationId ?? '');
  if (conversationId === null) return null;
  const query = messageId === null ? '' : `?message=${encodeURIComponent(messageId)}`;
  return (
    <p className="flex items-center gap-2 text-13 text-ink-3">
      <MessageCircle aria-hidden="true" className="size-4 shrink-0" />
      <TextLink to={`/chat/${encodeURIComponent(conversationId)}${query}`} className="max-tablet:py-3">
        {title === null ? t('editor.sourceChat') : t('editor.source', { title })}
      </TextLink>
    </p>
  );
}
