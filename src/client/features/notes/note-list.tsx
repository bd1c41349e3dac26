import Plus from 'lucide-react/icons/plus';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { SearchInput } from '#client/ui/search-input.tsx';
import { TextLink } from '#client/ui/text-link.tsx';
import { NoteRows } from './note-rows.tsx';
import { useSourceTitle } from './use-source-title.ts';

interface NoteListProps {
  currentId: string | null;
  /** Only notes that were taken there. */
  conversationId: string | null;
  onNew: () => void;
}

/** All notes of the learner, newest change first, and the search in them. */
export function NoteList({ currentId, conversationId, onNew }: NoteListProps) {
  const { t } = useTranslation('notes');
  const [text, setText] = useState('');
  const q = useDeferredValue(text.trim());
  const title = useSourceTitle(conversationId !== null)(conversationId ?? '');
  return (
    <>
      <header className="flex items-center gap-2 ps-3 pe-1 pt-4 pb-2.5">
        <p aria-hidden="true" className="text-18 font-semi tracking-section">
          {t('title')}
        </p>
        <Button
          size="sm"
          icon={Plus}
          aria-keyshortcuts="N"
          title={t('newKey')}
          onClick={onNew}
          className="ms-auto max-tablet:h-touch"
        >
          {t('new')}
        </Button>
      </header>
      <SearchInput
        label={t('list.find')}
        placeholder={t('list.find')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        className="mx-1 mb-2"
      />
      {conversationId !== null && (
        <p className="flex flex-wrap gap-x-3 px-3 pb-2 text-13 text-ink-3">
          <span>{title === null ? t('list.filteredChat') : t('list.filtered', { title })}</span>
          <TextLink to="/notes">{t('list.all')}</TextLink>
        </p>
      )}
      <nav aria-label={t('list.label')} className="pb-4">
        <NoteRows filter={{ q, conversationId }} currentId={currentId} onNew={onNew} />
      </nav>
    </>
  );
}
