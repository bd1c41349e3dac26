import type { Note } from '#contract/notes.ts';

/** What somebody writes in a note; its text is Markdown. */
export interface NoteWords {
  title: string;
  content: string;
}

/** Where a note was taken. */
export interface NoteSource {
  conversationId: string | null;
  messageId: string | null;
}

export const noWords: NoteWords = { title: '', content: '' };
export const noSource: NoteSource = { conversationId: null, messageId: null };

/** In place of a title where there are no words to take one from. */
export const untitled = '…';

/** Characters that the server takes as a title. */
const longestTitle = 200;

/** The words as the server keeps them: a note without a title is called by its first line. */
export function storedWords({ title, content }: NoteWords): NoteWords {
  const given = storable(title).replace(/\s+/g, ' ').trim().slice(0, longestTitle).trim();
  return { title: given || titleFrom(content), content: storable(content) };
}

/** A title for a text: its first line that says something, without the signs of Markdown. */
export function titleFrom(content: string): string {
  for (const line of storable(content).split('\n')) {
    const words = line
      .replace(/^[\s>#*+|-]+(?:\[[ xX]\]\s)?|^\s*\d+[.)]\s/g, '')
      .replace(/[*_`|]+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    if (!/[\p{L}\p{N}]/u.test(words)) continue;
    return words.length <= 80 ? words : `${words.slice(0, 79).toWellFormed().replace(/�$/, '').trim()}…`;
  }
  return untitled;
}

export const hasWords = ({ title, content }: NoteWords): boolean => title.trim() !== '' || content.trim() !== '';

export const sameWords = (one: NoteWords, other: NoteWords): boolean =>
  one.title === other.title && one.content === other.content;

export const wordsOf = ({ title, content }: Note): NoteWords => ({ title, content });

export const sourceOf = (note: Note): NoteSource => ({
  conversationId: note.conversation_id,
  messageId: note.message_id,
});

/** What PostgreSQL can keep, as the server cuts it: without NUL and halves of surrogate pairs. */
function storable(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}

/** Two words of 32 bits each, mixed as cyrb53 does (public domain): tells texts apart without keeping them. */
export function markOf({ title, content }: NoteWords): string {
  const text = `${title}\n${content}`;
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2_654_435_761);
    low = Math.imul(low ^ code, 1_597_334_677);
  }
  return `${text.length.toString(36)}-${(high >>> 0).toString(36)}-${(low >>> 0).toString(36)}`;
}
