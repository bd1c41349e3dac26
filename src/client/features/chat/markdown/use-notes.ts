import { type RefObject, useCallback, useId, useMemo, useRef } from 'react';
import type { Block } from './blocks.ts';
import type { Notes } from './notes-context.ts';
import type { NoteToken } from './our-tokens.ts';

interface MessageNotesState {
  notes: readonly NoteToken[];
  context: Notes;
  /** Focuses the mark that the reader came from, or the first one for the note. */
  back: (n: number) => void;
}

/** The footnotes among the blocks of a message. What the marks depend on changes only when a note is added. */
export function useMessageNotes(blocks: readonly Block[], root: RefObject<HTMLElement | null>): MessageNotesState {
  const id = useId();
  const from = useRef(new Map<number, HTMLElement>());
  const notes = blocks.flatMap(({ token }) => (token.type === 'note' ? [token] : []));
  const labels = notes.map(({ label }) => label).join(' ');
  const context = useMemo<Notes>(() => {
    const numbers = new Map<string, number>();
    for (const [index, label] of labels.split(' ').entries())
      if (label !== '' && !numbers.has(label)) numbers.set(label, index + 1);
    return {
      numbers,
      noteId: (n) => `${id}-note-${n}`,
      follow: (n, mark) => from.current.set(n, mark),
    };
  }, [id, labels]);
  const back = useCallback(
    (n: number) => {
      const came = from.current.get(n);
      const mark = came?.isConnected ? came : root.current?.querySelector<HTMLElement>(`a[data-note="${n}"]`);
      mark?.scrollIntoView({ block: 'nearest' });
      mark?.focus();
    },
    [root],
  );
  return { notes, context, back };
}
