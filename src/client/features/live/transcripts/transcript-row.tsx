import { useTranslation } from '#client/i18n/use-translation.ts';
import { Badge } from '#client/ui/badge.tsx';
import { RowLink } from '#client/ui/row-link.tsx';
import type { TranscriptSummary } from '#contract/live-shapes.ts';
import { transcriptPath } from '../paths.ts';
import { useFormats } from '../use-formats.ts';

/** One talk in a list. */
export function TranscriptRow({ transcript }: { transcript: TranscriptSummary }) {
  const { t } = useTranslation('live');
  const { moment, length } = useFormats();
  const { id, topic, level, session_started_at, duration_seconds, turns, excerpt } = transcript;
  const detail = t('transcripts.detail', {
    when: moment(session_started_at),
    time: length(duration_seconds),
    turns: t('transcripts.turns', { count: turns }),
  });
  return (
    <RowLink
      to={transcriptPath(id)}
      title={topic || t('transcripts.open')}
      detail={
        <>
          {detail}
          {excerpt && (
            <span dir="auto" className="block truncate font-read text-ink-2">
              {excerpt}
            </span>
          )}
        </>
      }
      end={level && <Badge>{level}</Badge>}
    />
  );
}
