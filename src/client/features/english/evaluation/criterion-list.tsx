import type { ReactNode } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import type { Evaluation } from '#contract/evaluation.ts';
import { useFormats } from '../use-formats.ts';

type Criterion = Evaluation['criteria'][number];

/** The criteria one by one; the first is open. Their numbers stand in the text where the quotes are. */
export function CriterionList({
  criteria,
  foot,
}: {
  criteria: readonly Criterion[];
  /** What stands below the advice of a criterion. */
  foot?: ((name: string) => ReactNode) | undefined;
}) {
  return (
    <ol className="mt-6 border-t border-line">
      {criteria.map((criterion, place) => (
        <li key={criterion.name} className="border-b border-line">
          <OneCriterion criterion={criterion} place={place} foot={foot?.(criterion.name)} />
        </li>
      ))}
    </ol>
  );
}

function OneCriterion({ criterion, place, foot }: { criterion: Criterion; place: number; foot: ReactNode }) {
  const { t } = useTranslation('english');
  const { number } = useFormats();
  const { name, low, high, descriptor, evidence, advice } = criterion;
  const range = { low: number(Math.round(low)), high: number(Math.round(high)) };
  return (
    <details open={place === 0} className="group py-3.5">
      <summary className="block cursor-pointer rounded-control">
        <span className="flex items-baseline justify-between gap-3">
          <span className="font-semi">
            {evidence.length > 0 && (
              <span className="me-1.5 text-12 font-medium text-ink-3" aria-hidden="true">
                {number(place + 1)}
              </span>
            )}
            <span lang="en">{name}</span>
          </span>
          <span className="tabular font-medium">{`${range.low}–${range.high}`}</span>
        </span>
        <span
          role="img"
          aria-label={t('evaluation.range', { name, ...range })}
          className="relative mt-2 block h-[5px] rounded-full bg-heat-0"
        >
          <span
            className="absolute inset-y-0 min-w-1 rounded-full bg-accent"
            style={{ insetInlineStart: `${low}%`, width: `${Math.max(high - low, 0)}%` }}
          />
        </span>
        <span lang="en" dir="ltr" className="mt-2 block text-start text-13 text-ink-2">
          {descriptor}
        </span>
      </summary>
      {evidence.length > 0 && (
        <>
          <p className="mt-2.5 mb-1 text-12 text-ink-3">{t('evaluation.because')}</p>
          {evidence.map(({ quote, start }) => (
            <blockquote
              key={`${start} ${quote}`}
              lang="en"
              dir="ltr"
              className="mb-1.5 border-s-2 border-mark-line ps-3 text-start font-read text-15"
            >
              “{quote}”
            </blockquote>
          ))}
        </>
      )}
      <p className="mt-2.5 mb-1 text-12 text-ink-3">{t('evaluation.next')}</p>
      <p lang="en" dir="ltr" className="text-start text-13 text-ink-2">
        {advice}
      </p>
      {foot}
    </details>
  );
}
