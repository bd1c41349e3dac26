import { useTranslation } from '#client/i18n/use-translation.ts';
import { ProgressBar } from '#client/ui/progress-bar.tsx';
import { Section } from '#client/ui/section.tsx';
import { useMyUsage } from './budget-queries.ts';
import { useFormats } from './use-formats.ts';

/** What is used of one's own monthly tokens. Nothing where there is no budget, or no word of one: then there is nothing to mind. */
export function MyUsage() {
  const { t } = useTranslation('settings');
  const { number, date } = useFormats();
  const { data } = useMyUsage();
  if (!data || (data.budget_tokens === null && !data.exhausted)) return null;
  const { used_tokens: used, budget_tokens: budget, exhausted } = data;
  const renews = date(data.renews_at);
  const sentence =
    budget === null
      ? t('usage.unlimited', { used: number(used) })
      : t('usage.ofBudget', { used: number(used), budget: number(budget) });
  return (
    <Section title={t('usage.title')}>
      <div className="mt-4 grid max-w-[480px] gap-2">
        <p className="tabular font-medium">{sentence}</p>
        {budget !== null && (
          <ProgressBar
            label={t('usage.title')}
            value={used}
            max={budget}
            valueText={sentence}
            tone={exhausted ? 'streak' : 'accent'}
          />
        )}
        <p className="text-13 text-ink-3">
          {exhausted ? t('usage.exhausted', { date: renews }) : t('usage.renews', { date: renews })}
        </p>
      </div>
    </Section>
  );
}
