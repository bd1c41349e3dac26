import { useQuery } from '@tanstack/react-query';
import { Suspense, useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { useStore } from 'zustand';
import { optionalPart } from '#client/i18n/optional-part.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ApiError } from '#client/session/api-error.ts';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { cn } from '#client/ui/class-names.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Page } from '#client/ui/page.tsx';
import { PageHeader } from '#client/ui/page-header.tsx';
import { Section } from '#client/ui/section.tsx';
import type { Transcript } from '#contract/live-shapes.ts';
import { transcriptQuery } from '../live-queries.ts';
import { Loaded } from '../loaded.tsx';
import { livePath, transcriptsPath } from '../paths.ts';
import { soundDeletes } from '../replay/pending-sound-deletes.ts';
import type { Hearing } from '../replay/replay-bar.tsx';
import { useSoundArrives } from '../sound/use-sound-arrives.ts';
import { SummaryPanel } from '../summary/summary-panel.tsx';
import { useFormats } from '../use-formats.ts';
import { Figures } from './figures.tsx';
import { KeptTurnRow } from './kept-turn-row.tsx';
import { TranscriptActions } from './transcript-actions.tsx';

const ReplayBar = optionalPart(async () => (await import('../replay/replay-bar.tsx')).ReplayBar);

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
  const [hearing, setHearing] = useState<Hearing | null>(null);
  const heard = hearing?.turn ?? null;
  const silenced = useStore(soundDeletes.store, (all) => all.has(id));
  useSoundArrives(id);
  useEffect(() => {
    if (heard !== null) document.getElementById(`turn-${heard}`)?.scrollIntoView({ block: 'nearest' });
  }, [heard]);
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
        <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
          {transcript.sound_kept_until && !silenced && (
            <div className="max-w-measure tablet:sticky tablet:top-0 tablet:z-10 tablet:-mt-3 tablet:bg-bg tablet:pt-3 tablet:pb-1">
              <Suspense>
                <ReplayBar transcript={transcript} onHearing={setHearing} />
              </Suspense>
            </div>
          )}
          <Section title={t('transcript.label')}>
            <ol className="mt-4 grid max-w-measure gap-5">
              {transcripts.map((turn) => (
                <li
                  key={turn.turn}
                  id={`turn-${turn.turn}`}
                  tabIndex={asked === `turn-${turn.turn}` ? -1 : undefined}
                  aria-current={heard === turn.turn ? 'true' : undefined}
                  className={cn(
                    'scroll-my-3 tablet:scroll-mt-60',
                    (heard === turn.turn || asked === `turn-${turn.turn}`) && 'rounded-control bg-accent-soft p-3',
                  )}
                >
                  <KeptTurnRow
                    transcriptId={id}
                    begin={session_started_at}
                    turn={turn}
                    onPlay={hearing?.play.get(turn.turn)}
                  />
                </li>
              ))}
            </ol>
          </Section>
        </div>
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
