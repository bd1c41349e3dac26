import { useTranslation } from '#client/i18n/use-translation.ts';
import { Why } from '#client/ui/why.tsx';
import type { Evaluation } from '#contract/evaluation.ts';
import { LevelScale, levels } from '../level-scale.tsx';
import { useFormats } from '../use-formats.ts';

/** The whole: the level that it points to, the levels and the scores between which it lies. */
export function Overall({
  overall: { cefr, low, high, level_judged: judged = true },
  metrics,
  reliable = true,
}: Pick<Evaluation, 'overall' | 'metrics'> & {
  /** False where two judgements lie too far apart for a number. */
  reliable?: boolean;
}) {
  const { t } = useTranslation('english');
  const { number } = useFormats();
  const range = { low: number(Math.round(low)), high: number(Math.round(high)) };
  // Levels in metrics count from 1 for A1. What has none is said with its one level.
  const levelOf = (name: string) => levels[(metrics[name] ?? 0) - 1] ?? cefr;
  const [lowest, highest] = [levelOf('level_low'), levelOf('level_high')];
  const span = lowest === highest ? cefr : t('evaluation.levels', { low: lowest, high: highest });
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2.5">
        {judged && <b className="text-44 leading-none font-semi tracking-figure">{cefr}</b>}
        {reliable && <span className="text-16 text-ink-2">{t('evaluation.overall', range)}</span>}
      </p>
      {judged && <LevelScale low={lowest} high={highest} label={t('evaluation.scale', { level: span, ...range })} />}
      {reliable && judged && <Why className="mt-3">{t('evaluation.between', { level: span })}</Why>}
      {!reliable && <Why className="mt-3">{t('second.status.not_reliable')}</Why>}
    </>
  );
}
