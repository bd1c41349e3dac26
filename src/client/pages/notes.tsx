import { useParams } from 'react-router';
import { Markdown } from '#client/features/chat/markdown/markdown.tsx';
import { WordLookup } from '#client/features/gloss/word-lookup.tsx';
import { NotesView } from '#client/features/notes/notes-view.tsx';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { PageTitle } from '#client/ui/page-title.tsx';

const renderMarkdown = (text: string) => <Markdown text={text} />;

/** What the learner keeps, with the way back to the conversation that it is from. */
export default function NotesPage() {
  const { t } = useTranslation('notes');
  const { noteId = null } = useParams();
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <NotesView noteId={noteId} renderMarkdown={renderMarkdown} />
      <WordLookup />
    </>
  );
}
