import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { Select } from '#client/ui/select.tsx';
import { Switch } from '#client/ui/switch.tsx';
import type { Activity } from '#contract/xp.ts';
import { useFormats } from './formats.ts';
import { useYearActivity } from './progress-queries.ts';

/** The last 365 days, or a calendar year. */
export type WhichYear = 'last' | number;

export interface YearToolbarProps {
  thisYear: number;
  which: WhichYear;
  onWhich: (which: WhichYear) => void;
  activity: Activity | undefined;
  onActivity: (activity: Activity | undefined) => void;
  marked: boolean;
  onMarked: (marked: boolean) => void;
}

const activities: readonly Activity[] = ['conversations', 'segments', 'quizzes', 'english', 'live'];

/** Which year, which activity, and whether shades have dots. A server that knows no years offers the last 365 days alone. */
export function YearToolbar({ thisYear, which, onWhich, activity, onActivity, marked, onMarked }: YearToolbarProps) {
  const { t } = useTranslation('progressPage');
  const { t: words } = useTranslation('progress');
  const { locale } = useFormats();
  const written = (year: number) => year.toLocaleString(locale, { useGrouping: false });
  const years = useYearActivity(thisYear).data?.years ?? [];
  return (
    <>
      {years.length > 0 && (
        <Select
          size="sm"
          aria-label={t('year.which')}
          value={String(which)}
          onChange={({ target: { value } }) => onWhich(value === 'last' ? 'last' : Number(value))}
        >
          <option value="last">{t('year.last')}</option>
          {years.map((year) => (
            <option key={year} value={year}>
              {written(year)}
            </option>
          ))}
        </Select>
      )}
      <Select
        size="sm"
        aria-label={t('year.activity')}
        value={activity ?? ''}
        onChange={({ target: { value } }) => onActivity(activities.find((one) => one === value))}
      >
        <option value="">{t('year.all')}</option>
        {activities.map((one) => (
          <option key={one} value={one}>
            {words(`activities.${one}`)}
          </option>
        ))}
      </Select>
      <Switch label={t('year.dots')} checked={marked} onChange={onMarked} className="text-13 text-ink-2" />
      <Button size="sm" variant="ghost" onClick={() => window.print()}>
        {t('year.print')}
      </Button>
    </>
  );
}
