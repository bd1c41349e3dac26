import { useTranslation } from '#client/i18n/use-translation.ts';
import { Why } from '#client/ui/why.tsx';
import type { Evaluation } from '#contract/evaluation.ts';
import { LevelScale } from '../level-scale.tsx';
import { useFormats } from '../use-formats.ts';

/** A sixth of the scale: a spread over more than one level says too little for a number. */
const oneLevel = 100 / 6;

/** The whole: the level that it points to, and the range in which the score lies. */
export function Overall({
  overall: { cefr, low, high },
  reliable = true,
}: Pick<Evaluation, 'overall'> & {
  /** False where two judgements lie too far apart for a number. */
  reliable?: boolean;
}) {
  const { t } = useTranslation('english');
  const { number } = useFormats();
  const range = { low: number(Math.round(low)), high: number(Math.round(high)) };
  const wide = !reliable || high - low > oneLevel;
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2.5">
        <b className="text-44 leading-none font-semi tracking-figure">{cefr}</b>
        {!wide && <span className="text-16 text-ink-2">{t('evaluation.overall', range)}</span>}
      </p>
      <LevelScale low={cefr} high={cefr} label={t('evaluation.scale', { level: cefr, ...range })} />
      {wide && <Why className="mt-3">{t(reliable ? 'evaluation.wide' : 'second.status.not_reliable')}</Why>}
    </>
  );
}
