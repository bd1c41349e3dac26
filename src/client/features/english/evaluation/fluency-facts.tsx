import { useTranslation } from '#client/i18n/use-translation.ts';
import type { Evaluation } from '#contract/evaluation.ts';
import { useFormats } from '../use-formats.ts';

/** How fluently somebody spoke. */
export function FluencyFacts({ fluency }: { fluency: NonNullable<Evaluation['fluency']> }) {
  const { t } = useTranslation('english');
  const { number, clock } = useFormats();
  const { words_per_minute: rate, pauses, pause_seconds: seconds } = fluency;
  return (
    <div className="mt-3.5 text-13">
      <h3 className="font-medium">{t('evaluation.fluency')}</h3>
      <ul className="mt-1 text-ink-2">
        {rate !== null && <li>{t('evaluation.rate', { rate: number(Math.round(rate)) })}</li>}
        <li>{t('evaluation.pauses', { pauses: number(pauses), time: clock(Math.round(seconds)) })}</li>
      </ul>
    </div>
  );
}
