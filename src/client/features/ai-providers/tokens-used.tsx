import { useTranslation } from '#client/i18n/use-translation.ts';
import { ProgressBar } from '#client/ui/progress-bar.tsx';
import { useFormats } from './use-formats.ts';

interface TokensUsedProps {
  /** Whose tokens they are. */
  label: string;
  used: number;
  /** Null without a limit. */
  budget: number | null;
  /** Only the study guide answers. */
  exhausted: boolean;
}

/** How much of the tokens of a month is used. */
export function TokensUsed({ label, used, budget, exhausted }: TokensUsedProps) {
  const { t } = useTranslation('settings');
  const { number } = useFormats();
  const sentence =
    budget === null
      ? t('usage.unlimited', { used: number(used) })
      : t('usage.ofBudget', { used: number(used), budget: number(budget) });
  return (
    <>
      <p className="tabular font-medium">{sentence}</p>
      {budget !== null && (
        <ProgressBar
          label={label}
          value={used}
          max={budget}
          valueText={sentence}
          tone={exhausted ? 'streak' : 'accent'}
        />
      )}
    </>
  );
}
