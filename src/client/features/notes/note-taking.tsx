import { useQueryClient } from '@tanstack/react-query';
import NotebookPen from 'lucide-react/icons/notebook-pen';
import { type RefObject, useEffect, useImperativeHandle } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useUser } from '#client/session/use-session.ts';
import { resumeNotes } from './autosave/note-keepers.ts';
import type { NoteSource } from './note-words.ts';
import { type SelectionAction, SelectionButton } from './selection-button.tsx';
import { useSaveNote } from './use-save-note.ts';

export type SaveNote = (taken: NoteSource & { text: string }) => Promise<void>;

export interface NoteTakingProps {
  conversationId: string | null;
  /** Gets what saves a whole message. */
  handle: RefObject<SaveNote | null>;
  /** Reads a selection where the browser's own words for it are not the best; null where they are. */
  readSelection: (selection: Selection) => string | null;
  /** What else can be done with a selection. */
  actions?: readonly SelectionAction[];
}

/** Taking notes beside a conversation: of a whole message by `handle`, of a part by selecting it. */
export function NoteTaking({ conversationId, handle, readSelection, actions = [] }: NoteTakingProps) {
  const queries = useQueryClient();
  const { id: userId } = useUser();
  const { t } = useTranslation('notes');
  const save = useSaveNote();
  useImperativeHandle(handle, () => save);
  useEffect(() => resumeNotes(queries, userId), [queries, userId]);
  return (
    <SelectionButton
      readSelection={readSelection}
      actions={[
        {
          icon: NotebookPen,
          label: t('save.answer'),
          name: t('save.selection'),
          onTake: (text, messageId) => void save({ text, conversationId, messageId }),
        },
        ...actions,
      ]}
    />
  );
}
