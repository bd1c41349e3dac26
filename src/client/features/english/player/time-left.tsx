import Timer from 'lucide-react/icons/timer';
import { useEffect, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useFormats } from '../use-formats.ts';

/** Who cannot see the clock is told when so much is left, in seconds. */
const lastMinute = 60;

/** Counts down from the first answer. When it is over nothing is taken away: the time is a goal, not a door. */
export function TimeLeft({ limit, since }: { limit: number; since: number | null }) {
  const { t } = useTranslation('english');
  const { clock } = useFormats();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (since === null) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [since]);
  if (since === null) return <p className="text-13 text-ink-3">{t('timer.limit', { time: clock(limit) })}</p>;
  const left = Math.max(0, Math.ceil((since + limit * 1_000 - now) / 1_000));
  return (
    <>
      {left > 0 && (
        <p className="tabular flex items-center gap-1.5 text-13 text-ink-2">
          <Timer aria-hidden="true" className="size-4" />
          <span className="sr-only">{t('timer.label')}</span>
          <span role="timer">{clock(left)}</span>
        </p>
      )}
      <p role="status" className={left > 0 ? 'sr-only' : 'text-13 text-streak-ink'}>
        {left === 0 ? t('timer.over') : limit > lastMinute && left <= lastMinute && t('timer.lastMinute')}
      </p>
    </>
  );
}
