import type { QueryClient } from '@tanstack/react-query';
import { createStore } from 'zustand/vanilla';
import { session } from '#client/session/session.ts';
import { conversations } from '#contract/conversations.ts';
import { placeNote } from '../note-queries.ts';
import { hasWords, type NoteSource, type NoteWords, storedWords } from '../note-words.ts';
import { type Autosave, isUnsaved } from './autosave.ts';
import { createNoteKeeper, type NoteKeeper } from './note-keeper.ts';
import { draftedNotes, keyOfDraft, type NotePlace, parseNoteDraft } from './stored-drafts.ts';

/** Bytes that a request may have that outlives its page. */
const mostLeaving = 60_000;

/** Notes that are written in this tab, by the key of their draft. They go on saving when their page is left. */
const keepers = new Map<string, NoteKeeper>();
/** Notes that were begun here and that nobody has to ask the server for. */
const begun = new Set<string>();

/** Titles of the notes that the server does not have as they are here, by id. */
export const unsavedNotes = createStore<Readonly<Record<string, string>>>(() => ({}));

export function keeperOf(queries: QueryClient, place: NotePlace, source?: NoteSource): NoteKeeper {
  const key = keyOfDraft(place);
  const known = keepers.get(key);
  if (known) return known;
  const keeper = createNoteKeeper(
    place,
    {
      send: (state, words, leaving) => send(place.noteId, state, words, leaving),
      onSaved: (note) => {
        begun.delete(note.id);
        placeNote(queries, note);
      },
      later(run, ms) {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    },
    source,
  );
  keepers.set(key, keeper);
  const report = () => reportUnsaved(place.noteId, keeper.store.getState());
  keeper.store.subscribe(report);
  report();
  return keeper;
}

function reportUnsaved(noteId: string, state: Autosave | null): void {
  const known = unsavedNotes.getState();
  const title = state && isUnsaved(state) && hasWords(state.words) ? storedWords(state.words).title : undefined;
  if (known[noteId] === title) return;
  const { [noteId]: _, ...rest } = known;
  unsavedNotes.setState(title === undefined ? rest : { ...rest, [noteId]: title }, true);
}

/** A note that the server does not have yet. */
export function beginNote(queries: QueryClient, place: NotePlace, source?: NoteSource): NoteKeeper {
  begun.add(place.noteId);
  return keeperOf(queries, place, source);
}

export const wasBegunHere = (noteId: string): boolean => begun.has(noteId);

/** Ends the writing of a note that is deleted; what was not saved of it goes too. */
export function forgetNote(place: NotePlace): void {
  const key = keyOfDraft(place);
  keepers.get(key)?.end(true);
  keepers.delete(key);
  begun.delete(place.noteId);
  reportUnsaved(place.noteId, null);
}

/** Sends whatever an earlier visit could not. */
export function resumeNotes(queries: QueryClient, userId: string): void {
  for (const noteId of draftedNotes(userId)) keeperOf(queries, { userId, noteId }).flush();
}

function send(id: string, { version, source }: Autosave, words: NoteWords, leaving: boolean) {
  const body = {
    ...words,
    ...(source.conversationId !== null && { conversation_id: source.conversationId }),
    ...(source.messageId !== null && { message_id: source.messageId }),
  };
  const size = new TextEncoder().encode(JSON.stringify(body)).length;
  const options = { keepalive: leaving && size < mostLeaving };
  if (version === null) return session.api.call(conversations.createNote, { body: { ...body, id } }, options);
  const replacement = { ...body, updated_at: version };
  return session.api.call(conversations.updateNote, { params: { note_id: id }, body: replacement }, options);
}

function flushAll(leaving: boolean): void {
  for (const keeper of keepers.values()) keeper.flush(leaving);
}

addEventListener('pagehide', () => flushAll(true));
document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && flushAll(true));
addEventListener('online', () => flushAll(false));
addEventListener('storage', ({ key, newValue }) => {
  const keeper = key === null ? undefined : keepers.get(key);
  const draft = parseNoteDraft(newValue);
  if (keeper && draft) keeper.tell({ type: 'adopted', draft });
});

let wasActive = true;
session.store.subscribe(({ status }) => {
  const isActive = status === 'active';
  if (isActive && !wasActive) flushAll(false);
  wasActive = isActive;
});

// What belongs to one person must never be sent for another.
session.onReset(() => {
  for (const keeper of keepers.values()) keeper.end(false);
  keepers.clear();
  begun.clear();
  unsavedNotes.setState({}, true);
});
