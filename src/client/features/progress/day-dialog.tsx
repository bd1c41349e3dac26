import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import type { StreakDay } from '#contract/streak.ts';
import { DayFacts } from './day-facts.tsx';
import { DayReceipt } from './day-receipt.tsx';
import { DaySteps } from './day-steps.tsx';
import { useFormats } from './formats.ts';

export interface DayDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** In order; the steps go as far as they go. */
  days: readonly { date: string }[];
  explanation: readonly StreakDay[];
  date: string;
  onDate: (date: string) => void;
}

/** The receipt of a day over the page, with the days beside it one step away. */
export function DayDialog({ open, onOpenChange, days, explanation, date, onDate }: DayDialogProps) {
  const { t } = useTranslation('progress');
  const { t: shell } = useTranslation('shell');
  const { day: dayName } = useFormats();
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('receipt.title', { day: dayName(date) })}
      titled="hidden"
      closeLabel={shell('close')}
      size="sm"
      actions={
        <>
          <DaySteps days={days} date={date} onDate={onDate} />
          <Button
            size="sm"
            variant="ghost"
            className="ms-auto max-tablet:min-h-touch"
            onClick={() => onOpenChange(false)}
          >
            {shell('close')}
          </Button>
        </>
      }
    >
      <div className="grid gap-5 p-5 pb-6">
        <DayReceipt key={date} date={date} />
        <DayFacts date={date} explanation={explanation} />
      </div>
    </Dialog>
  );
}
