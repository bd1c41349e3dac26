import { useTranslation } from '#client/i18n/use-translation.ts';
import { useFormats } from '../use-formats.ts';
import type { DashboardFacts } from './dashboard-facts.ts';

/** How many cards fall due on each of the next days: a table whose bars show what its numbers say. */
export function Forecast({ days }: { days: DashboardFacts['due_by_day'] }) {
  const { t } = useTranslation('english');
  const { day, number } = useFormats();
  if (days.length === 0) return null;
  const most = Math.max(1, ...days.map(({ cards }) => cards));
  return (
    <table className="w-full border-collapse text-13">
      <caption className="pb-1 text-start text-ink-3">{t('due.forecast')}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('due.date')}</th>
          <th scope="col">{t('due.cards')}</th>
        </tr>
      </thead>
      <tbody>
        {days.map(({ date, cards }) => (
          <tr key={date}>
            <th scope="row" className="w-28 py-0.5 text-start font-regular whitespace-nowrap">
              {day(date)}
            </th>
            <td className="py-0.5">
              <span className="flex items-center gap-2">
                <span
                  aria-hidden="true"
                  className="h-2 rounded-full bg-cat-reviews"
                  style={{ width: `${(cards / most) * 70}%` }}
                />
                {number(cards)}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
