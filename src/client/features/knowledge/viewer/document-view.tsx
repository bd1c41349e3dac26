import { useQuery } from '@tanstack/react-query';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ApiError } from '#client/session/api-error.ts';
import { useReadingTime } from '#client/session/learning-time/use-reading-time.ts';
import { Button } from '#client/ui/button.tsx';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { ErrorState } from '#client/ui/error-state.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { Page } from '#client/ui/page.tsx';
import { SkeletonRows } from '#client/ui/skeleton.tsx';
import type { Document } from '#contract/knowledge.ts';
import { useRetryDocument } from '../documents/document-actions.ts';
import { DocumentDialogs } from '../documents/document-dialogs.tsx';
import { IndexingProgress } from '../documents/indexing-progress.tsx';
import { documentQuery, isIndexing } from '../knowledge-queries.ts';
import { FindInDocument } from './find-in-document.tsx';
import { PassageList } from './passage-list.tsx';
import { useFind } from './use-find.ts';
import { ViewerHeader } from './viewer-header.tsx';

/** How often is looked while it is being read. Milliseconds. */
const everyMs = 1_000;

/** One document: its text from the passage that was asked for, or how far it is. */
export function DocumentView({ documentId }: { documentId: string }) {
  const { t } = useTranslation('knowledge');
  const { t: shell } = useTranslation('shell');
  const { sentence } = useErrorWords();
  const { data, error, isPending, isFetching, refetch } = useQuery({
    ...documentQuery(documentId),
    refetchInterval: ({ state }) => (state.data && isIndexing(state.data) ? everyMs : false),
  });
  const missing = error instanceof ApiError && error.status === 404;
  // What is still being prepared cannot be read yet.
  useReadingTime(data && !missing && !isIndexing(data) ? documentId : null);
  return (
    <Page>
      {isPending && <SkeletonRows label={t('viewer.loading')} rows={4} />}
      {missing && (
        <>
          <h1 className="sr-only">{t('viewer.missing')}</h1>
          <EmptyState title={t('viewer.missing')} action={<ButtonLink to="/knowledge">{t('viewer.back')}</ButtonLink>}>
            {t('viewer.missingText')}
          </EmptyState>
        </>
      )}
      {error && !missing && !data && (
        <ErrorState
          title={t('viewer.failed')}
          retryLabel={shell('retry')}
          busy={isFetching}
          onRetry={() => void refetch()}
        >
          {sentence(error)}
        </ErrorState>
      )}
      {data && !missing && (
        <>
          <ViewerHeader document={data} />
          {isIndexing(data) && (
            <>
              <p className="text-ink-2">{t('viewer.indexing')}</p>
              <IndexingProgress document={data} />
            </>
          )}
          {data.status === 'failed' && <Failure document={data} />}
          {data.status === 'ready' && <Text document={data} />}
          <DocumentDialogs />
        </>
      )}
    </Page>
  );
}

function Text({ document: { id, title, chunks } }: { document: Document }) {
  const { t } = useTranslation('knowledge');
  const find = useFind(id, chunks > 0);
  if (chunks === 0) return <p className="text-ink-3">{t('viewer.noText')}</p>;
  return (
    <>
      <div className="sticky top-0 z-[1] -mx-1 mb-3 border-b border-line bg-bg px-1 py-2.5 max-tablet:top-[52px]">
        <FindInDocument text={find.text} hits={find.positions} at={find.asked} onText={find.setText} onStep={find.go} />
      </div>
      <PassageList documentId={id} title={title} count={chunks} asked={find.asked} q={find.q} hits={find.hits} />
    </>
  );
}

function Failure({ document: { id, error, owned } }: { document: Document }) {
  const { t } = useTranslation('knowledge');
  const { answer } = useErrorWords();
  const retry = useRetryDocument();
  return (
    <Notice
      tone="danger"
      action={
        owned && (
          <Button size="sm" busy={retry.isPending} onClick={() => retry.mutate(id)} className="max-tablet:min-h-touch">
            {t('status.retry')}
          </Button>
        )
      }
    >
      <p className="font-semi">{t('status.failed')}</p>
      <p dir="auto">{error === undefined ? t('status.failedPlain') : answer(error)}</p>
    </Notice>
  );
}
