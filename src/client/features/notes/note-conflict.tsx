import { useTranslation } from '#client/i18n/use-translation.ts';
import { useUser } from '#client/session/use-session.ts';
import { Button } from '#client/ui/button.tsx';
import { Notice } from '#client/ui/notice.tsx';
import type { Note } from '#contract/notes.ts';
import type { NoteWords } from './note-words.ts';

interface NoteConflictProps {
  mine: NoteWords;
  theirs: Note;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Two versions of one note, side by side; nothing is saved until one is chosen. */
export function NoteConflict({ mine, theirs, onKeepMine, onTakeTheirs }: NoteConflictProps) {
  const { t, language } = useTranslation('notes');
  const { timezone } = useUser();
  const time = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: timezone,
  }).format(new Date(theirs.updated_at));
  return (
    <Notice tone="warn" role="alert">
      <p className="font-semi">{t('conflict.title')}</p>
      <p className="text-ink-2">{t('conflict.text')}</p>
      <div className="mt-3 grid grid-cols-[minmax(0,1fr)] gap-3 tablet:grid-cols-2">
        <Version label={t('conflict.mine')} words={mine}>
          <Button size="sm" variant="primary" onClick={onKeepMine} className="max-tablet:min-h-touch">
            {t('conflict.keepMine')}
          </Button>
        </Version>
        <Version label={t('conflict.theirs', { time })} words={theirs}>
          <Button size="sm" onClick={onTakeTheirs} className="max-tablet:min-h-touch">
            {t('conflict.takeTheirs')}
          </Button>
        </Version>
      </div>
    </Notice>
  );
}

function Version({ label, words, children }: { label: string; words: NoteWords; children: React.ReactNode }) {
  const { t } = useTranslation('notes');
  return (
    <section aria-label={label} className="grid content-start gap-2 rounded-control border border-line bg-surface p-3">
      <p className="text-12 text-ink-3">{label}</p>
      <p dir="auto" className="font-medium [overflow-wrap:anywhere]">
        {words.title}
      </p>
      <pre
        dir="auto"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a pointer
        tabIndex={0}
        className="max-h-60 overflow-y-auto font-sans text-13 whitespace-pre-wrap [overflow-wrap:anywhere]"
      >
        {words.content || t('conflict.nothing')}
      </pre>
      <div>{children}</div>
    </section>
  );
}
