import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { useFormats } from './formats.ts';

export interface DayStepsProps {
  days: readonly { date: string }[];
  date: string;
  onDate: (date: string) => void;
}

/** To the day before and the day after, as far as the year goes. */
export function DaySteps({ days, date, onDate }: DayStepsProps) {
  const { t } = useTranslation('progress');
  const { shortDay } = useFormats();
  const index = days.findIndex((one) => one.date === date);
  const before = days[index - 1];
  const after = days[index + 1];
  return (
    <>
      {before && (
        <Button
          size="sm"
          className="max-tablet:min-h-touch rtl:[&>svg]:-scale-x-100"
          icon={ChevronLeft}
          aria-label={t('receipt.goTo', { day: shortDay(before.date) })}
          onClick={() => onDate(before.date)}
        >
          {shortDay(before.date)}
        </Button>
      )}
      {after && (
        <Button
          size="sm"
          className="max-tablet:min-h-touch rtl:[&>svg]:-scale-x-100"
          aria-label={t('receipt.goTo', { day: shortDay(after.date) })}
          onClick={() => onDate(after.date)}
        >
          {shortDay(after.date)}
          <ChevronRight aria-hidden="true" />
        </Button>
      )}
    </>
  );
}
