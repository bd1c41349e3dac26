import CornerUpLeft from 'lucide-react/icons/corner-up-left';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Inline } from './inline.tsx';
import { useNotes } from './notes-context.ts';
import type { NoteToken } from './our-tokens.ts';

interface NoteListProps {
  notes: readonly NoteToken[];
  /** Goes back to where note `n` is spoken of. */
  onBack: (n: number) => void;
}

/** The footnotes below a text, in the order in which they were written, each with a way back. */
export function NoteList({ notes, onBack }: NoteListProps) {
  const { t } = useTranslation('chat');
  const { noteId } = useNotes();
  return (
    <section aria-label={t('markdown.notes')} className="max-w-measure border-t border-line pt-3">
      <ol dir="auto" className="grid list-decimal gap-1 ps-6 text-13 text-ink-2 marker:text-ink-3">
        {notes.map((note, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: notes are only added, at the end
          <li key={index} id={noteId(index + 1)} tabIndex={-1} className="target:text-ink">
            <Inline tokens={note.tokens} />{' '}
            <button
              type="button"
              aria-label={t('markdown.noteBack', { n: index + 1 })}
              onClick={() => onBack(index + 1)}
              className="inline-grid size-6 place-items-center rounded-cell align-middle text-accent-ink hover:bg-hover max-tablet:size-touch"
            >
              <CornerUpLeft aria-hidden="true" className="size-3.5 rtl:-scale-x-100" />
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
