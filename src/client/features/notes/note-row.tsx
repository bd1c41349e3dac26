import { Link } from 'react-router';
import { regionalLocale } from '#client/i18n/regional-locale.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useUser } from '#client/session/use-session.ts';
import type { Note } from '#contract/notes.ts';
import { excerptOf } from './excerpt.ts';
import { shownTitle } from './note-title.ts';

const row =
  'grid gap-0.5 rounded-control px-3 py-2.5 hover:bg-hover aria-[current]:bg-pressed focus-visible:-outline-offset-2 max-tablet:min-h-touch';

interface NoteRowProps {
  note: Note;
  current: boolean;
  /** The title of its conversation; null where that is not known. */
  from: string | null;
  unsaved: boolean;
}

/** One note in the list: title, first words, when it was changed and where it is from. */
export function NoteRow({ note, current, from, unsaved }: NoteRowProps) {
  const { t, language } = useTranslation('notes');
  const { timezone } = useUser();
  const at = new Date(note.updated_at);
  const day = new Intl.DateTimeFormat(regionalLocale(language), { dateStyle: 'medium', timeZone: timezone }).format(at);
  const excerpt = excerptOf(note.content);
  return (
    <li>
      <Link to={`/notes/${note.id}`} aria-current={current ? 'page' : undefined} className={row}>
        <span dir="auto" className="truncate font-medium">
          {shownTitle(t, note.title)}
        </span>
        <span dir="auto" className="line-clamp-2 text-13 text-ink-2">
          {excerpt || t('list.noText')}
        </span>
        <span className="flex flex-wrap gap-x-2 text-12 text-ink-3">
          <time dateTime={note.updated_at}>{day}</time>
          {note.conversation_id !== null && (
            <span className="min-w-0 truncate">
              {from === null ? t('list.fromChat') : t('list.from', { title: from })}
            </span>
          )}
          {unsaved && <span className="text-streak-ink">{t('list.unsaved')}</span>}
        </span>
      </Link>
    </li>
  );
}

/** A note that only this device has so far. */
export function DraftRow({ id, title, current }: { id: string; title: string; current: boolean }) {
  const { t } = useTranslation('notes');
  return (
    <li>
      <Link to={`/notes/${id}`} aria-current={current ? 'page' : undefined} className={row}>
        <span dir="auto" className="truncate font-medium">
          {shownTitle(t, title)}
        </span>
        <span className="text-12 text-streak-ink">{t('list.unsaved')}</span>
      </Link>
    </li>
  );
}
