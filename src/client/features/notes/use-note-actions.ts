import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ApiError } from '#client/session/api-error.ts';
import { keyOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { useUser } from '#client/session/use-session.ts';
import { toast } from '#client/ui/toast.ts';
import { conversations } from '#contract/conversations.ts';
import { beginNote, forgetNote } from './autosave/note-keepers.ts';
import { newNoteId } from './new-note-id.ts';
import { dropNote } from './note-queries.ts';
import { noteDeletes } from './pending-note-deletes.ts';

/** Opens an empty note; the server hears of it with its first words. */
export function useNewNote(): () => void {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { id: userId } = useUser();
  return () => {
    const noteId = newNoteId();
    beginNote(queries, { userId, noteId });
    void navigate(`/notes/${noteId}`);
  };
}

/** Deletes a note for the eye at once, and for good when nobody has undone it. */
export function useDeleteNote(): (note: { id: string; title: string; onServer: boolean }) => void {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { id: userId } = useUser();
  const { t } = useTranslation('notes');
  const { t: shell } = useTranslation('shell');
  return ({ id, title, onServer }) => {
    noteDeletes.deleteSoon({
      id,
      message: t('deleted', { title }),
      undoLabel: shell('undo'),
      onUndo: () => void navigate(`/notes/${id}`),
      commit: () => {
        forgetNote({ userId, noteId: id });
        dropNote(queries, id);
        if (!onServer) return;
        session.api
          .call(conversations.removeNote, { params: { note_id: id } }, { keepalive: true })
          .catch((error: unknown) => {
            // Gone already, from another tab: that is what was asked for.
            if (error instanceof ApiError && error.status === 404) return;
            toast({ message: t('deleteFailed', { title }) });
            void queries.invalidateQueries({ queryKey: keyOf(conversations.notes) });
          });
      },
    });
    void navigate('/notes');
  };
}
