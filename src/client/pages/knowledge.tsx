import { lazy, Suspense } from 'react';
import { useParams } from 'react-router';
import { Markdown } from '#client/features/chat/markdown/markdown.tsx';
import { WordLookup } from '#client/features/gloss/word-lookup.tsx';
import { KnowledgeTabs } from '#client/features/knowledge/gaps/knowledge-tabs.tsx';
import { type KnowledgeParts, KnowledgePartsContext } from '#client/features/knowledge/knowledge-parts.ts';
import { KnowledgeView } from '#client/features/knowledge/knowledge-view.tsx';
import { DocumentView } from '#client/features/knowledge/viewer/document-view.tsx';
import { AnswersNotice } from '#client/features/search/answers-notice.tsx';
import { MatchReasons } from '#client/features/search/match-reasons.tsx';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { PageTitle } from '#client/ui/page-title.tsx';

const GapsView = lazy(async () => ({
  default: (await import('#client/features/knowledge/gaps/gaps-view.tsx')).GapsView,
}));

const parts: KnowledgeParts = {
  renderAnswer: (text, sources) => (
    <Markdown
      text={text}
      citations={sources.map(({ document_id, chunk_id, position, title, text: quote, page }, index) => ({
        ...{ n: index + 1, document_id, chunk_id, position, title, quote },
        ...(page !== undefined && { page }),
      }))}
    />
  ),
  renderWhy: ({ why }) => <MatchReasons why={why} />,
};

/** The documents of the learner, one of them, or for administrators what members did not find (`/knowledge/missing`). */
export default function KnowledgePage() {
  const { t } = useTranslation('knowledge');
  const { documentId } = useParams();
  return (
    <KnowledgePartsContext value={parts}>
      <PageTitle>{t('title')}</PageTitle>
      {documentId === undefined ? (
        <KnowledgeView notice={<AnswersNotice />} tabs={<KnowledgeTabs />} />
      ) : documentId === 'missing' ? (
        <Suspense>
          <GapsView tabs={<KnowledgeTabs />} />
        </Suspense>
      ) : (
        <DocumentView key={documentId} documentId={documentId} />
      )}
      {documentId !== 'missing' && <WordLookup />}
    </KnowledgePartsContext>
  );
}
