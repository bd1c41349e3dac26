import { useTranslation } from '#client/i18n/use-translation.ts';
import { ProgressBar } from '#client/ui/progress-bar.tsx';
import { Switch } from '#client/ui/switch.tsx';
import { useStoredFlag } from '#client/ui/use-stored-flag.ts';
import { mostTrackedDays } from '#contract/connector-data.ts';
import { addDays } from '../calendar.ts';
import { useFormats } from '../formats.ts';
import { useConnected, useTrackedTime } from '../progress-queries.ts';
import { wholeMinutes } from '../time-band.ts';
import type { TimeRange } from './time-range.ts';

/** Learning beside the working time that We360.ai tracked, which counts for nothing here; without a connection nothing is drawn. */
export function WorkBeside({ seconds, range }: { seconds: number; range: TimeRange }) {
  const { t } = useTranslation('progressPage');
  const { duration } = useFormats();
  const [on, setOn] = useStoredFlag('xentree.time.work', true);
  const tracks = useConnected('we360').data === true && addDays(range.from, mostTrackedDays - 1) >= range.to;
  const tracked = useTrackedTime(range, tracks && on);
  if (!tracks) return null;
  const work = tracked.data?.days.reduce((sum, day) => sum + day.active_seconds, 0) ?? 0;
  const values = { work: duration(wholeMinutes(work)), learned: duration(wholeMinutes(seconds)) };
  const most = Math.max(work, seconds);
  return (
    <section aria-label={t('work.title')} className="mt-8 grid max-w-[62ch] gap-2.5">
      <Switch label={t('work.title')} checked={on} onChange={setOn} className="print:hidden" />
      {on && tracked.isError && <p className="text-13 text-ink-3">{t('work.failed')}</p>}
      {on && tracked.data && (
        <>
          <p className="tabular text-ink-2">{t('work.sum', values)}</p>
          <ProgressBar label={t('work.worked')} value={work} max={most} valueText={values.work} tone="soft" />
          <ProgressBar label={t('work.learned')} value={seconds} max={most} valueText={values.learned} />
          <p className="text-13 text-ink-3">{t('work.why', { account: `\u2068${tracked.data.account}\u2069` })}</p>
        </>
      )}
    </section>
  );
}
