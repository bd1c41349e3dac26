import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { progressChanged } from '#client/session/progress-changes.ts';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { talksChanged } from '../live-queries.ts';
import { livePath, transcriptPath, transcriptsPath } from '../paths.ts';
import { SummaryPanel } from '../summary/summary-panel.tsx';
import type { Talk } from '../talk/talk.ts';
import { useFormats } from '../use-formats.ts';

/** The talk is over: why, what it took, and what to take along. */
export function TalkOver({ talk: { ended, pending } }: { talk: Talk }) {
  const { t } = useTranslation('live');
  const { length } = useFormats();
  const queries = useQueryClient();
  const transcriptId = ended?.transcriptId;
  useEffect(() => {
    talksChanged(queries);
    progressChanged(queries);
  }, [queries]);
  if (!ended) return null;
  return (
    <div className="mx-auto grid w-full max-w-[640px] flex-1 content-center gap-6 px-4 py-6 tablet:px-7">
      <div role="status" className="grid gap-1">
        <p className="text-22 leading-snug font-semi tracking-section text-balance">{t(`over.${ended.reason}`)}</p>
        {ended.usedSeconds !== null && (
          <p className="text-ink-3">{t('over.used', { time: length(ended.usedSeconds) })}</p>
        )}
        {transcriptId === null && <p className="text-ink-3">{t('over.nothing')}</p>}
      </div>
      {transcriptId && <SummaryPanel transcriptId={transcriptId} begin={pending.length === 0} />}
      <div className="flex flex-wrap gap-2">
        <ButtonLink to={livePath} variant="primary">
          {t('over.again')}
        </ButtonLink>
        {transcriptId !== null && (
          <ButtonLink to={transcriptId ? transcriptPath(transcriptId) : transcriptsPath}>
            {t(transcriptId ? 'over.read' : 'start.all')}
          </ButtonLink>
        )}
      </div>
    </div>
  );
}
