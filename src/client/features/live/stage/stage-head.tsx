import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ProgressBar } from '#client/ui/progress-bar.tsx';
import { quotaQuery } from '../live-queries.ts';
import type { Talk } from '../talk/talk.ts';
import { useTime } from '../talk/use-time.ts';
import { useFormats } from '../use-formats.ts';

/** What the talk is about, how long it has lasted, and how long it may. */
export function StageHead({ talk, title }: { talk: Talk; title: string }) {
  const { t } = useTranslation('live');
  const { clock } = useFormats();
  const { elapsed, remaining } = useTime(talk);
  const all = useQuery(quotaQuery()).data?.quota_seconds;
  const left = t('quota.left', { time: clock(remaining) });
  const mode = t(talk.session.session_type === 'avatar' ? 'start.avatar' : 'start.voice');
  return (
    <header className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 tablet:px-7 tablet:py-4.5">
      <div className="min-w-0 flex-1 basis-52">
        <h1 className="truncate text-18 font-semi tracking-section">
          {title ? t('room.about', { topic: title }) : t('room.open')}
        </h1>
        <p className="tabular text-13 text-ink-3">
          {talk.link === 'over' ? mode : t('room.with', { mode, time: clock(elapsed), tutor: t('tutor') })}
        </p>
      </div>
      {talk.guide && <p className="order-last w-full text-13 text-ink-3">{t('room.guide')}</p>}
      <div className="grid w-full gap-1.5 text-13 text-ink-2 tablet:w-[190px]">
        <p className="tabular flex justify-between gap-2">
          <span>{t('quota.label')}</span>
          <b className="font-semi text-ink">{left}</b>
        </p>
        {all !== undefined && (
          <ProgressBar label={t('quota.label')} value={all - remaining} max={all} valueText={left} size="thin" />
        )}
      </div>
    </header>
  );
}
