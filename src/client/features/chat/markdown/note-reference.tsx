import { useTranslation } from '#client/i18n/use-translation.ts';
import { useInsideLink } from './leaving.ts';
import { useNotes } from './notes-context.ts';
import type { NoteReferenceToken } from './our-tokens.ts';

/** The number of a footnote, which leads to it; as it was written where there is no such note. */
export function NoteReference({ token }: { token: NoteReferenceToken }) {
  const { t } = useTranslation('chat');
  const { numbers, noteId, follow } = useNotes();
  const insideLink = useInsideLink();
  const n = numbers.get(token.label);
  if (n === undefined) return token.raw;
  if (insideLink) return <sup>{n}</sup>;
  return (
    <sup>
      <a
        href={`#${noteId(n)}`}
        data-note={n}
        aria-label={t('markdown.note', { n })}
        onClick={(event) => follow(n, event.currentTarget)}
        className="px-0.5 font-semi text-accent-ink hover:underline"
      >
        {n}
      </a>
    </sup>
  );
}
