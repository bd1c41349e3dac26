import type { NoteSource, NoteWords } from '../note-words.ts';
import type { NoteDraft } from './autosave.ts';

/** What is not saved stays in this browser under these keys; like every draft it goes when somebody signs out. */
const prefix = 'xt.draft.note.';

export interface NotePlace {
  userId: string;
  noteId: string;
}

export const keyOfDraft = ({ userId, noteId }: NotePlace) => `${prefix}${userId}.${noteId}`;

export function readNoteDraft(place: NotePlace): NoteDraft | null {
  try {
    return parseNoteDraft(localStorage.getItem(keyOfDraft(place)));
  } catch {
    return null;
  }
}

/** Keeps a draft, or forgets it. False where the browser's storage is blocked or full: then it holds while the page is open. */
export function writeNoteDraft(place: NotePlace, draft: NoteDraft | null): boolean {
  try {
    if (draft === null) localStorage.removeItem(keyOfDraft(place));
    else localStorage.setItem(keyOfDraft(place), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** The notes of somebody that have a draft here. */
export function draftedNotes(userId: string): string[] {
  const mine = keyOfDraft({ userId, noteId: '' });
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(mine))
      .map((key) => key.slice(mine.length));
  } catch {
    return [];
  }
}

/** Reads a draft as it was kept; null for anything else. */
export function parseNoteDraft(json: string | null): NoteDraft | null {
  if (json === null) return null;
  try {
    const { words, source, version, passed } = Object(JSON.parse(json)) as Record<string, unknown>;
    if (!isWords(words)) return null;
    return {
      words: { title: words.title, content: words.content },
      source: sourceFrom(source),
      version: typeof version === 'string' ? version : null,
      passed: Array.isArray(passed) ? passed.filter((mark) => typeof mark === 'string') : [],
    };
  } catch {
    return null;
  }
}

function isWords(value: unknown): value is NoteWords {
  const { title, content } = Object(value) as Record<string, unknown>;
  return typeof title === 'string' && typeof content === 'string';
}

function sourceFrom(value: unknown): NoteSource {
  const { conversationId, messageId } = Object(value) as Record<string, unknown>;
  return {
    conversationId: typeof conversationId === 'string' ? conversationId : null,
    messageId: typeof messageId === 'string' ? messageId : null,
  };
}
