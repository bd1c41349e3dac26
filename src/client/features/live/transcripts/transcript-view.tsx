import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ApiError } from '#client/session/api-error.ts';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Page } from '#client/ui/page.tsx';
import { PageHeader } from '#client/ui/page-header.tsx';
import { Section } from '#client/ui/section.tsx';
import type { Transcript } from '#contract/live-shapes.ts';
import { transcriptQuery } from '../live-queries.ts';
import { Loaded } from '../loaded.tsx';
import { livePath, transcriptsPath } from '../paths.ts';
import { SummaryPanel } from '../summary/summary-panel.tsx';
import { useFormats } from '../use-formats.ts';
import { Figures } from './figures.tsx';
import { KeptTurnRow } from './kept-turn-row.tsx';
import { TranscriptActions } from './transcript-actions.tsx';

/** One talk, word by word, with what can be learned from it. */
export function TranscriptView({ transcriptId }: { transcriptId: string }) {
  const { t } = useTranslation('live');
  const transcript = useQuery(transcriptQuery(transcriptId));
  const missing = transcript.error instanceof ApiError && transcript.error.status === 404;
  return (
    <Page>
      {missing ? (
        <>
          <PageHeader title={t('transcripts.title')} crumbs={crumbsOf(t)} crumbsLabel={t('back')} />
          <EmptyState
            title={t('transcript.missing')}
            action={<ButtonLink to={transcriptsPath}>{t('start.all')}</ButtonLink>}
          >
            {t('transcript.missingText')}
          </EmptyState>
        </>
      ) : transcript.data ? (
        <Whole transcript={transcript.data} />
      ) : (
        <>
          <PageHeader title={t('transcripts.title')} crumbs={crumbsOf(t)} crumbsLabel={t('back')} />
          <Loaded from={transcript} what={t('transcript.what')}>
            {() => null}
          </Loaded>
        </>
      )}
    </Page>
  );
}

const crumbsOf = (t: (key: 'title' | 'transcripts.title') => string) => [
  { to: livePath, label: t('title') },
  { to: transcriptsPath, label: t('transcripts.title') },
];

function Whole({ transcript }: { transcript: Transcript }) {
  const { t } = useTranslation('live');
  const { moment, length } = useFormats();
  const { id, topic, session_started_at, duration_seconds, turns, statistics, transcripts } = transcript;
  const asked = useAskedTurn(id);
  return (
    <>
      <PageHeader
        title={topic || t('transcripts.open')}
        subtitle={t('transcripts.detail', {
          when: moment(session_started_at),
          time: length(duration_seconds),
          turns: t('transcripts.turns', { count: turns }),
        })}
        crumbs={crumbsOf(t)}
        crumbsLabel={t('back')}
        actions={<TranscriptActions transcript={transcript} />}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-10 desktop:grid-cols-[minmax(0,1fr)_320px] desktop:gap-12">
        <Section title={t('transcript.label')}>
          <ol className="mt-4 grid max-w-measure gap-5">
            {transcripts.map((turn) => (
              <li
                key={turn.turn}
                id={`turn-${turn.turn}`}
                tabIndex={asked === `turn-${turn.turn}` ? -1 : undefined}
                className={asked === `turn-${turn.turn}` ? 'rounded-control bg-accent-soft p-3' : undefined}
              >
                <KeptTurnRow transcriptId={id} begin={session_started_at} turn={turn} />
              </li>
            ))}
          </ol>
        </Section>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-10 max-desktop:row-start-1 max-desktop:gap-6">
          <Figures figures={statistics} />
          <SummaryPanel transcriptId={id} />
        </div>
      </div>
    </>
  );
}

/** The turn that the address leads to (`#turn-3`): it is shown and has the focus, so that reading goes on there. */
function useAskedTurn(transcriptId: string): string {
  const { hash } = useLocation();
  const asked = hash.slice(1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another transcript has the same turns
  useEffect(() => {
    const turn = asked === '' ? null : document.getElementById(asked);
    turn?.scrollIntoView({ block: 'center' });
    turn?.focus({ preventScroll: true });
  }, [asked, transcriptId]);
  return asked;
}
