import { useTranslation } from '#client/i18n/use-translation.ts';
import { Why } from '#client/ui/why.tsx';
import { useFormats } from '../formats.ts';

interface Props {
  /** Dates between which a goal is reached, and the likely one; null where it is not in sight. */
  range: { earliest: string | null; likely: string | null; latest: string | null };
  /** What is said where not even the earliest is in sight. */
  none: string;
}

/** When a goal is reached, as far as that can be told. */
export function GoalRange({ range: { earliest, likely, latest }, none }: Props) {
  const { t } = useTranslation('progressPage');
  const { fullDay } = useFormats();
  if (!earliest) return <Why>{none}</Why>;
  return (
    <Why>
      {likely && latest
        ? t('goal.range', { likely: fullDay(likely), earliest: fullDay(earliest), latest: fullDay(latest) })
        : t('goal.rangeOpen', { earliest: fullDay(earliest) })}
    </Why>
  );
}
