import { useTranslation } from '#client/i18n/use-translation.ts';
import { Why } from '#client/ui/why.tsx';
import { useFormats } from '../use-formats.ts';

export interface CountedProps {
  /** Which try it was on its date, from 1. */
  attempt?: number | undefined;
  /** What a try of that day counts, of 100. */
  counts_percent?: number | undefined;
  /** What the hints cost, of 100. */
  hints_percent?: number | undefined;
}

/** Why the score is less than what was right, and what another try would count. */
export function Counted({ attempt, counts_percent: counts = 100, hints_percent: hints = 0 }: CountedProps) {
  const { t } = useTranslation('english');
  const { number, percent } = useFormats();
  if (attempt === undefined) return null;
  const said = [
    ...(counts < 100 ? [t('counted.attempt', { attempt: number(attempt), percent: percent(counts) })] : []),
    ...(hints > 0 ? [t('counted.hints', { percent: percent(hints) })] : []),
    t('counted.next', { percent: percent(attempt === 1 ? 70 : 50) }),
  ];
  return <Why className="mt-1">{said.join(' ')}</Why>;
}
