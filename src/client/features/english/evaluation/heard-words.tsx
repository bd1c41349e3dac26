import { useId } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import type { Evaluation } from '#contract/evaluation.ts';
import { Learned } from '../learned.tsx';

/** The text that was to be said, word by word: what was left out, what was said instead, what was put in. */
export function HeardWords({ alignment }: { alignment: NonNullable<Evaluation['alignment']> }) {
  const { t } = useTranslation('english');
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-6">
      <h3 id={id} className="font-semi">
        {t('heard.title')}
      </h3>
      <Learned className="mt-2 max-w-essay">
        <p>
          {alignment.map(({ expected, said }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the place in the text is the identity
            <span key={place}>
              {expected !== null && expected === said && said}
              {expected !== null && expected !== said && (
                <del className="text-streak-ink">
                  <span className="sr-only">{t('heard.missing')} </span>
                  {expected}
                </del>
              )}
              {said !== null && expected !== said && (
                <ins className="ms-1 text-accent-ink">
                  <span className="sr-only">{t('heard.said')} </span>
                  {said}
                </ins>
              )}{' '}
            </span>
          ))}
        </p>
      </Learned>
    </section>
  );
}
