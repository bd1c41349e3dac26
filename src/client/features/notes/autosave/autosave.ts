import type { Note } from '#contract/notes.ts';
import {
  hasWords,
  markOf,
  type NoteSource,
  type NoteWords,
  noSource,
  noWords,
  sameWords,
  sourceOf,
  storedWords,
  wordsOf,
} from '../note-words.ts';

/** What of a note is kept on the device until the server has it. */
export interface NoteDraft {
  words: NoteWords;
  source: NoteSource;
  /** `updated_at` of the version that was edited; null: the server does not have the note. */
  version: string | null;
  /** Marks of texts that this one was made of and that the server may have by now. */
  passed: readonly string[];
}

/** `unreachable` is tried again by itself; what was `refused` is tried again when it was changed. */
type Trouble = { kind: 'unreachable' } | { kind: 'refused'; error: unknown };

/** One note that is being written: what stands on the screen, and what is known of the server's. */
export interface Autosave extends NoteDraft {
  /** The words of `version`; null where they are not known. */
  kept: NoteWords | null;
  /** On their way to the server. */
  sending: NoteWords | null;
  trouble: Trouble | null;
  /** Somebody else's version, which a person has to choose about; nothing is sent before. */
  theirs: Note | null;
}

export type AutosaveEvent =
  | { type: 'typed'; words: NoteWords }
  /** The words on the screen set off for the server. */
  | { type: 'sent' }
  | { type: 'saved'; note: Note }
  | { type: 'failed'; trouble: Trouble }
  /** The server has no such note, or no longer the place that it was taken from. */
  | { type: 'missing' }
  /** The server's present version became known, by reading it or by its refusal to replace it. */
  | { type: 'met'; note: Note }
  | { type: 'refusedFor'; note: Note }
  /** Another tab of this browser went on writing. */
  | { type: 'adopted'; draft: NoteDraft }
  | { type: 'keepMine' }
  | { type: 'takeTheirs' };

/** A text is told apart from this many that went before it. */
const mostPassed = 64;

/** A note as it begins here: from what the device kept, else empty. */
export function beginAutosave(draft: NoteDraft | null, source: NoteSource = noSource): Autosave {
  const begun = draft ?? { words: noWords, source, version: null, passed: [] };
  return { ...begun, kept: null, sending: null, trouble: null, theirs: null };
}

/** Is there something that the server does not have, as far as is known? */
export function isUnsaved({ words, version, kept }: Autosave): boolean {
  if (kept === null) return version !== null || hasWords(words);
  return !sameWords(storedWords(words), kept) && !sameWords(words, kept);
}

/** May and should the words be sent now? */
export function wantsSending(state: Autosave): boolean {
  return state.sending === null && state.theirs === null && isUnsaved(state);
}

export function autosave(state: Autosave, event: AutosaveEvent): Autosave {
  switch (event.type) {
    case 'typed':
      return { ...state, words: event.words, trouble: state.trouble?.kind === 'refused' ? null : state.trouble };
    case 'sent': {
      const sending = storedWords(state.words);
      return { ...state, sending, passed: [...state.passed, markOf(sending)].slice(-mostPassed) };
    }
    case 'saved': {
      const { sending } = state;
      const answered = { ...state, sending: null, trouble: null };
      if (sending === null || !sameWords(wordsOf(event.note), sending)) return meet(answered, event.note);
      return { ...known(answered, event.note), passed: [], theirs: null };
    }
    case 'failed':
      return { ...state, sending: null, trouble: event.trouble };
    case 'missing':
      return missing({ ...state, sending: null });
    case 'met':
      return meet(state, event.note);
    case 'refusedFor':
      return meet({ ...state, sending: null, trouble: null }, event.note);
    case 'adopted':
      return adopt(state, event.draft);
    case 'keepMine':
      return state.theirs ? { ...known(state, state.theirs), theirs: null } : state;
    case 'takeTheirs':
      return state.theirs ? taken(state, state.theirs) : state;
  }
}

/** The server has this version: what is written here counts as a change of it. */
function known(state: Autosave, note: Note): Autosave {
  return { ...state, kept: wordsOf(note), version: note.updated_at, source: sourceOf(note) };
}

function taken(state: Autosave, note: Note): Autosave {
  return { ...known(state, note), words: wordsOf(note), passed: [], theirs: null, trouble: null };
}

/** Compares what the server has with what stands here; only words that nobody here has seen are a reason to ask. */
function meet(state: Autosave, note: Note): Autosave {
  const isOlder = state.version !== null && Date.parse(note.updated_at) < Date.parse(state.version);
  if (isOlder && state.kept !== null) return state;
  const words = wordsOf(note);
  if (sameWords(storedWords(state.words), words)) return { ...known(state, note), passed: [], theirs: null };
  if (state.version === note.updated_at) return known(state, note);
  if (!isUnsaved(state)) return taken(state, note);
  if (state.passed.includes(markOf(words))) return known(state, note);
  return { ...state, theirs: note };
}

/** A note that is still written in is made anew when it was deleted elsewhere; without its source when that is what is gone. */
function missing(state: Autosave): Autosave {
  if (state.version !== null) return { ...state, version: null, kept: null, theirs: null };
  if (state.source.conversationId !== null || state.source.messageId !== null) return { ...state, source: noSource };
  return { ...state, trouble: { kind: 'unreachable' } };
}

function adopt(state: Autosave, draft: NoteDraft): Autosave {
  const passed = [...new Set([...state.passed, ...draft.passed, markOf(storedWords(draft.words))])].slice(-mostPassed);
  const kept = draft.version === state.version ? state.kept : null;
  return { ...state, ...draft, kept, passed };
}
