import { useTranslation } from '#client/i18n/use-translation.ts';
import { useFormats } from './use-formats.ts';

interface ComparisonProps {
  value: number;
  /** Null where the period before may not be told. */
  was: number | null;
  write: (value: number) => string;
}

/** How a figure changed against that of the period before. */
export function Comparison({ value, was, write }: ComparisonProps) {
  const { t } = useTranslation('organizationFigures');
  const { change } = useFormats();
  if (was === null) return t('figures.beforeFewer');
  if (was === 0) return t('figures.beforeNone');
  return t('figures.before', { change: `\u2068${change(value / was - 1)}\u2069`, value: write(was) });
}
