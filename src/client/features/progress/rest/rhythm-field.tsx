import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Field } from '#client/ui/field.tsx';
import { Select } from '#client/ui/select.tsx';
import { Skeleton } from '#client/ui/skeleton.tsx';
import { useFormats } from '../formats.ts';
import { Loaded } from '../loaded.tsx';
import { useStreakStatus } from '../progress-queries.ts';
import { useChooseRhythm } from './rest-queries.ts';

const choices = [7, 6, 5, 4, 3, 2];

/** How many days of a week the streak asks for. A choice is kept at once and holds from tomorrow on. */
export function RhythmField() {
  const { t } = useTranslation('progressPage');
  const { day } = useFormats();
  const { sentence } = useErrorWords();
  const streak = useStreakStatus();
  const choose = useChooseRhythm();
  const words = (days: number) => (days === 7 ? t('rest.everyDay') : t('rest.perWeek', { count: days }));
  return (
    <Loaded from={streak} what={t('rest.rhythm')} skeleton={<Skeleton className="mb-5 h-16" />}>
      {({ rhythm }) => {
        // A server of an earlier version knows no rhythm.
        if (!rhythm) return null;
        const now = rhythm.days_per_week;
        const chosen = choose.isPending ? choose.variables : (rhythm.next?.days_per_week ?? now);
        const hint = rhythm.next
          ? t('rest.from', { day: day(rhythm.next.from), choice: words(chosen), now: words(now) })
          : t('rest.rhythmText');
        return (
          <Field
            label={t('rest.rhythm')}
            hint={hint}
            error={choose.error ? sentence(choose.error) : undefined}
            className="mb-5"
          >
            <Select value={chosen} onChange={({ target }) => choose.mutate(Number(target.value))}>
              {choices.map((days) => (
                <option key={days} value={days}>
                  {words(days)}
                </option>
              ))}
            </Select>
          </Field>
        );
      }}
    </Loaded>
  );
}
