import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { useFormats } from '../formats.ts';
import { useConnected } from '../progress-queries.ts';
import { busyDays, spanAhead } from './busy-days.ts';
import { useBusyTimes, useRestDays } from './rest-queries.ts';

/** Evenings that the calendar leaves no time in, offered as rests; nothing without a calendar, and nothing by itself. */
export function BusyRests({ today, onChoose }: { today: string; onChoose: (date: string) => void }) {
  const { t } = useTranslation('progressPage');
  const { day } = useFormats();
  const busy = useBusyTimes(spanAhead(today), useConnected('google-calendar').data === true);
  const planned = new Set(useRestDays().data?.items.map(({ date }) => date));
  const days = busyDays(busy.data?.items ?? [], today).filter((date) => !planned.has(date));
  if (days.length === 0) return null;
  return (
    <section aria-label={t('rest.busy')} className="mt-4">
      <p className="text-13 text-ink-3">{t('rest.busyWhy')}</p>
      <ul className="mt-1 flex flex-wrap gap-2">
        {days.map((date) => (
          <li key={date}>
            <Button size="sm" onClick={() => onChoose(date)}>
              {day(date)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
