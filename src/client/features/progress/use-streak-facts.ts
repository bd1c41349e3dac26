import { useTranslation } from '#client/i18n/use-translation.ts';
import type { StreakRhythm, StreakStatus } from '#contract/streak.ts';
import { useFormats } from './formats.ts';
import { countKinds } from './streak-days.ts';

/** What a streak is made of and what is left to cover a day: “39 days of study, 1 rest day, 1 freeze. 1 freeze left.” Holidays are named. */
export function useStreakFacts({ explanation, freezes_available: left, rhythm }: StreakStatus): string {
  const { t } = useTranslation('progress');
  const { list } = useFormats();
  const counts = countKinds(explanation);
  const parts = (['active', 'rest', 'freeze'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => t(`streak.made.${kind}`, { count: counts[kind] }));
  const days = explanation.flatMap(({ holiday }) => holiday ?? []);
  const names = [...new Set(days)].map((name) => `\u2068${name}\u2069`);
  const holidays = days.length > 0 ? `${t('streak.holidays', { count: days.length, names: list(names) })} ` : '';
  const weekOf = ({ studied, days_per_week: perWeek, free_left: count }: StreakRhythm) =>
    count > 0 ? t('streak.rhythm', { studied, perWeek, count }) : t('streak.rhythmFull', { studied, perWeek });
  const freezes = left > 0 ? t('streak.freezesLeft', { count: left }) : t('streak.noFreeze');
  const free = explanation.filter((day) => day.free).length;
  const freed = free > 0 ? `${t('streak.free', { count: free })} ` : '';
  const mended = explanation.filter((day) => day.repaired_on).length;
  const madeUp = mended > 0 ? `${t('streak.madeUp', { count: mended })} ` : '';
  const week = rhythm && rhythm.days_per_week < 7 ? ` ${weekOf(rhythm)}` : '';
  return `${parts.length > 0 ? `${list(parts)}. ` : ''}${holidays}${freed}${madeUp}${freezes}${week}`;
}
