import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useUser } from '#client/session/use-session.ts';
import { toast } from '#client/ui/toast.ts';
import type { NoteSource } from './note-words.ts';
import { saveNote } from './save-note.ts';

/** Saves a text of a conversation as a note and says so, with the way to it. */
export function useSaveNote(): (taken: NoteSource & { text: string }) => Promise<void> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { id: userId } = useUser();
  const { t } = useTranslation('notes');
  return async (taken) => {
    const { noteId, outcome } = await saveNote(queries, userId, taken);
    toast({
      message: t(outcome === 'saved' ? 'save.done' : `save.${outcome}`),
      action: { label: t('save.open'), onAction: () => void navigate(`/notes/${noteId}`) },
    });
  };
}
