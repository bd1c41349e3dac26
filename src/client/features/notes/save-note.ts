import type { QueryClient } from '@tanstack/react-query';
import { isUnsaved } from './autosave/autosave.ts';
import { beginNote } from './autosave/note-keepers.ts';
import { newNoteId } from './new-note-id.ts';
import { type NoteSource, titleFrom } from './note-words.ts';

interface SavedNote {
  noteId: string;
  /** `waiting`: it is on the device and goes to the server by itself later. */
  outcome: 'saved' | 'waiting' | 'refused';
}

/** Makes a note of a text from a conversation. It is on the device before the server has heard of it. */
export async function saveNote(
  queries: QueryClient,
  userId: string,
  { text, ...source }: NoteSource & { text: string },
): Promise<SavedNote> {
  const noteId = newNoteId();
  const keeper = beginNote(queries, { userId, noteId }, source);
  keeper.type({ title: titleFrom(text), content: text });
  keeper.flush();
  const state = await keeper.settled();
  if (!isUnsaved(state)) return { noteId, outcome: 'saved' };
  return { noteId, outcome: state.trouble?.kind === 'refused' ? 'refused' : 'waiting' };
}
