import { lazy, Suspense } from 'react';
import { useParams } from 'react-router';
import { WordLookup } from '#client/features/gloss/word-lookup.tsx';
import { StartView } from '#client/features/live/start/start-view.tsx';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { PageTitle } from '#client/ui/page-title.tsx';

const TalkView = lazy(async () => ({
  default: (await import('#client/features/live/stage/talk-view.tsx')).TalkView,
}));
const TranscriptsView = lazy(async () => ({
  default: (await import('#client/features/live/transcripts/transcripts-view.tsx')).TranscriptsView,
}));
const TranscriptView = lazy(async () => ({
  default: (await import('#client/features/live/transcripts/transcript-view.tsx')).TranscriptView,
}));
const NotFoundPage = lazy(() => import('./not-found.tsx'));

/** Xentree Live: where a talk begins, the talk itself, and what was said in all of them. */
export default function LivePage() {
  const { t } = useTranslation('live');
  const { part, id } = useParams();
  return (
    <>
      <PageTitle>{part === 'transcripts' ? t('transcripts.title') : t('title')}</PageTitle>
      <Suspense>{partOf(part, id)}</Suspense>
      {part === 'transcripts' && <WordLookup />}
    </>
  );
}

function partOf(part: string | undefined, id: string | undefined) {
  if (part === undefined) return <StartView />;
  if (part === 'talk' && id === undefined) return <TalkView />;
  if (part === 'transcripts')
    return id === undefined ? <TranscriptsView /> : <TranscriptView key={id} transcriptId={id} />;
  return <NotFoundPage />;
}
