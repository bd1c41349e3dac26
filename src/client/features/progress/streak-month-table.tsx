import { useTranslation } from '#client/i18n/use-translation.ts';
import { cn } from '#client/ui/class-names.ts';
import { useFormats } from './formats.ts';
import type { StreakMonth } from './streak-days.ts';

const leaf = { active: 'bg-streak', freeze: 'pattern-freeze', rest: 'pattern-rest', missed: 'bg-heat-0' };

/** The days of a streak in one month: which day of study it was, or what covered it. */
export function StreakMonthTable({ month }: { month: StreakMonth }) {
  const { t } = useTranslation('progress');
  const { weekday, shortDay } = useFormats();
  const words = ({ kind, number, free, holiday, repaired_on: repairedOn }: StreakMonth['days'][number]): string => {
    if (number !== null) return t('streak.day', { number });
    if (repairedOn) return t('streak.madeUpOn', { day: shortDay(repairedOn) });
    if (holiday) return t('streak.holidayOf', { name: `\u2068${holiday}\u2069` });
    return free ? t('streak.freeDay') : t(`streak.kinds.${kind}`);
  };
  return (
    <table className="w-full border-collapse">
      <caption className="pb-1 text-start text-12 font-medium text-ink-3">{month.month}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('week.dayHeader')}</th>
          <th scope="col">{t('streak.kindHeader')}</th>
          <th scope="col">{t('year.value')}</th>
        </tr>
      </thead>
      <tbody>
        {month.days.map((day) => (
          <tr key={day.date} className="h-[34px] border-t border-line text-13">
            <th scope="row" className="w-[104px] text-start font-regular text-ink-3">
              {`${weekday(day.date, 'short')} ${shortDay(day.date)}`}
            </th>
            <td>
              <span className="flex items-center gap-2">
                <span aria-hidden="true" className={cn('size-3 shrink-0 rounded-cell', leaf[day.kind])} />
                {words(day)}
              </span>
            </td>
            <td className="text-end text-ink-3">
              {day.number !== null && t('streak.events', { count: day.events, xp: day.xp })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
