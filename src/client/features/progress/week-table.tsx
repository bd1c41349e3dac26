import { useTranslation } from '#client/i18n/use-translation.ts';
import type { WeekView } from './use-week-view.ts';

/** The week so far in words; days to come have nothing to say. */
export function WeekTable({ view }: { view: WeekView }) {
  const { t } = useTranslation('progress');
  return (
    <table className="w-full border-collapse">
      <caption className="sr-only">{view.caption}</caption>
      <thead>
        <tr className="text-12 text-ink-3">
          <th scope="col" className="h-9 text-start font-medium">
            {t('week.dayHeader')}
          </th>
          <th scope="col" className="h-9 text-end font-medium">
            {view.valueHeader}
          </th>
        </tr>
      </thead>
      <tbody>
        {view.bars
          .filter((bar) => bar.when !== 'future')
          .map((bar) => (
            <tr key={bar.key} className="h-[38px] border-t border-line">
              <th scope="row" className="text-start font-regular">
                {bar.fullLabel}
              </th>
              <td className="text-end">{bar.valueLabel}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
