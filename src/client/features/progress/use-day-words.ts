import { useMemo } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useFormats } from './formats.ts';
import type { YearDay } from './year-days.ts';

/** A day of the year in words; stable while the language stays. */
export function useDayWords() {
  const { t } = useTranslation('progress');
  const { locale, day } = useFormats();
  return useMemo(
    () => ({
      locale,
      /** “35 XP”, “12 min”, “rest day”. */
      wordFor({ kind, xp, minutes }: YearDay): string {
        if (kind !== 'active') return t(`year.kinds.${kind}`);
        return xp > 0 ? t('xp', { count: xp }) : t('minutes', { count: minutes });
      },
      /** “Monday 12 October: 60 XP”. */
      labelOf: ({ date, value }: { date: string; value: string }): string => `${day(date)}: ${value}`,
    }),
    [t, locale, day],
  );
}
