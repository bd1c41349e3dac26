import { useId } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Notice } from '#client/ui/notice.tsx';
import type { SecondReading } from '#contract/evaluation.ts';
import { useFormats } from '../use-formats.ts';

/** What a provider made of the same text, beside what was measured: both numbers, and where they are too far apart to count. */
export function SecondJudgement({ second }: { second: SecondReading }) {
  const { t } = useTranslation('english');
  const id = useId();
  const { status, message, provider, model, criteria } = second;
  return (
    <section aria-labelledby={id} className="mt-6 grid gap-2.5">
      <h3 id={id} className="font-semi">
        {t('second.title')}
      </h3>
      <Notice tone={status === 'not_reliable' ? 'warn' : 'info'} className="text-13">
        <b className="font-medium">{t(`second.status.${status}`)}</b>
        <span lang="en" dir="ltr" className="block text-start">
          {message}
        </span>
      </Notice>
      {criteria.length > 0 && <Scores second={second} />}
      {provider !== null && <p className="text-12 text-ink-3">{t('second.by', { provider, model: model ?? '' })}</p>}
    </section>
  );
}

function Scores({ second: { criteria, overall } }: { second: SecondReading }) {
  const { t } = useTranslation('english');
  const { number } = useFormats();
  const rows = [
    ...criteria.map(({ name, embedded, score, reliable, advice }) => ({ name, embedded, score, reliable, advice })),
    ...(overall ? [{ ...overall, name: null, advice: '' }] : []),
  ];
  return (
    <table className="w-full text-13">
      <caption className="sr-only">{t('second.caption')}</caption>
      <thead className="text-ink-3">
        <tr>
          <th scope="col" className="py-1 text-start font-regular">
            {t('second.criterion')}
          </th>
          <th scope="col" className="py-1 text-end font-regular">
            {t('second.measured')}
          </th>
          <th scope="col" className="py-1 ps-3 text-end font-regular">
            {t('second.read')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, embedded, score, reliable, advice }) => (
          <tr key={name ?? ''} className="border-t border-line align-top">
            <th scope="row" className="py-1.5 text-start font-medium">
              <span lang={name === null ? undefined : 'en'}>{name ?? t('second.whole')}</span>
              {!reliable && <span className="block font-regular text-streak-ink">{t('second.unreliable')}</span>}
              {advice && (
                <span lang="en" dir="ltr" className="block text-start font-regular text-ink-2">
                  {advice}
                </span>
              )}
            </th>
            <td className="tabular py-1.5 text-end">{number(Math.round(embedded))}</td>
            <td className="tabular py-1.5 ps-3 text-end">{number(Math.round(score))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
