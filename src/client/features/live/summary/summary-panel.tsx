import { useMutation, useQueryClient } from '@tanstack/react-query';
import Sparkles from 'lucide-react/icons/sparkles';
import { useEffect } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { progressChanged } from '#client/session/progress-changes.ts';
import { session } from '#client/session/session.ts';
import { Button } from '#client/ui/button.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { Section } from '#client/ui/section.tsx';
import { SkeletonRows } from '#client/ui/skeleton.tsx';
import { TextLink } from '#client/ui/text-link.tsx';
import { live } from '#contract/live.ts';
import type { TalkSummary } from '#contract/live-shapes.ts';

interface SummaryPanelProps {
  transcriptId: string;
  /** Right after the talk it is made without being asked for. */
  begin?: boolean;
}

/** What went well, three things to practise, and the cards that were made of them. */
export function SummaryPanel({ transcriptId, begin = false }: SummaryPanelProps) {
  const { t } = useTranslation('live');
  const { t: shell } = useTranslation('shell');
  const { sentence } = useErrorWords();
  const queries = useQueryClient();
  const { mutate, data, isPending, error, isIdle } = useMutation({
    mutationFn: () =>
      session.api.call(live.summary, { params: { transcript_id: transcriptId } }, { timeoutMs: 60_000 }),
    onSuccess: () => progressChanged(queries),
  });
  useEffect(() => {
    // Asked twice, no card is made twice.
    if (begin) mutate();
  }, [begin, mutate]);
  return (
    <Section title={t('summary.title')}>
      {isIdle && (
        <Button icon={Sparkles} onClick={() => mutate()} className="mt-3">
          {t('summary.ask')}
        </Button>
      )}
      {isPending && <SkeletonRows label={t('summary.asking')} className="mt-4" />}
      {error && (
        <Notice
          tone="warn"
          role="status"
          className="mt-3"
          action={
            <Button size="sm" onClick={() => mutate()}>
              {shell('retry')}
            </Button>
          }
        >
          {sentence(error) ?? t('summary.failed')}
        </Notice>
      )}
      {data && <Summary summary={data} />}
    </Section>
  );
}

function Summary({ summary: { went_well, practise, cards } }: { summary: TalkSummary }) {
  const { t } = useTranslation('live');
  return (
    <div className="mt-3 grid gap-4">
      {went_well.length > 0 && (
        <div>
          <h3 className="text-13 font-semi text-accent-ink">{t('summary.well')}</h3>
          <ul className="mt-1 grid gap-1">
            {went_well.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      )}
      <div>
        <h3 className="text-13 font-semi">{t('summary.practise')}</h3>
        {practise.length === 0 ? (
          <p className="mt-1 text-ink-2">{t('summary.nothing')}</p>
        ) : (
          <ol className="mt-1 grid gap-3">
            {practise.map(({ original, suggestion, explanation }) => (
              <li key={`${original} ${explanation}`} className="border-s-2 border-accent-line ps-3">
                {original && (
                  <p lang="en" dir="auto" className="font-read">
                    <span className="sr-only">{t('summary.said')}: </span>
                    <del className="text-ink-3">{original}</del>
                  </p>
                )}
                {suggestion && (
                  <p lang="en" dir="auto" className="font-read">
                    <span className="sr-only">{t('summary.better')}: </span>
                    <ins className="font-medium no-underline">{suggestion}</ins>
                  </p>
                )}
                <p className="text-13 text-ink-2">{explanation}</p>
              </li>
            ))}
          </ol>
        )}
      </div>
      {cards > 0 && (
        <p className="text-13">
          {t('summary.cards', { count: cards })} <TextLink to="/english/reviews">{t('summary.reviews')}</TextLink>
        </p>
      )}
    </div>
  );
}
