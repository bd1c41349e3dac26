import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Section } from '#client/ui/section.tsx';
import type { Revision } from '#contract/revision.ts';
import { revisionQuery } from '../english-queries.ts';
import { Learned } from '../learned.tsx';
import { useFormats } from '../use-formats.ts';

/** What changed since the version before, and what it earned; nothing where this is the first version. */
export function RevisionView({ submissionId }: { submissionId: string }) {
  const { t } = useTranslation('english');
  const { number } = useFormats();
  const { data } = useQuery(revisionQuery(submissionId));
  if (!data) return null;
  const { before, after, changes, criteria, corrections } = data;
  const gain = Math.round(after.judged - before.judged);
  const earned = { score: number(Math.abs(gain)), xp: number(after.xp_awarded) };
  return (
    <Section title={t('revision.title')}>
      <p className="pt-3 font-medium">
        {t(gain > 0 ? 'revision.earned' : gain < 0 ? 'revision.lost' : 'revision.same', earned)}
      </p>
      <div className="mt-4 grid items-start gap-6 desktop:grid-cols-[minmax(0,1fr)_348px] desktop:gap-14">
        <section aria-label={t('revision.text')}>
          <Learned data-words="" className="max-w-essay whitespace-pre-wrap text-16 leading-[1.7]">
            <p>
              {changes.map(({ kind, text }, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the place in the text is the identity
                <Change key={place} kind={kind} text={text} />
              ))}
            </p>
          </Learned>
        </section>
        <div className="grid gap-4">
          <Criteria criteria={criteria} />
          <Fixes title={t('revision.resolved')} fixes={corrections.resolved} />
          <Fixes title={t('revision.remaining')} fixes={corrections.remaining} />
          <Fixes title={t('revision.addedFixes')} fixes={corrections.added} />
        </div>
      </div>
    </Section>
  );
}

function Change({ kind, text }: Revision['changes'][number]) {
  const { t } = useTranslation('english');
  if (kind === 'same') return text;
  const Mark = kind === 'removed' ? 'del' : 'ins';
  return (
    <Mark className={kind === 'removed' ? 'text-ink-3' : 'bg-accent-soft text-accent-ink'}>
      <span className="sr-only">{t(`revision.${kind}`)} </span>
      {text}
    </Mark>
  );
}

function Criteria({ criteria }: Pick<Revision, 'criteria'>) {
  const { t } = useTranslation('english');
  const { number, signed } = useFormats();
  const shown = (score: number | null) => (score === null ? '–' : number(Math.round(score)));
  return (
    <table className="w-full text-13">
      <caption className="mb-1 text-start text-ink-3">{t('revision.criteria')}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('second.criterion')}</th>
          <th scope="col">{t('revision.before')}</th>
          <th scope="col">{t('revision.now')}</th>
        </tr>
      </thead>
      <tbody>
        {criteria.map(({ name, before, after }) => (
          <tr key={name} className="border-t border-line">
            <th scope="row" lang="en" className="py-1.5 text-start font-medium">
              {name}
            </th>
            <td className="tabular py-1.5 text-end text-ink-3">{shown(before)}</td>
            <td className="tabular py-1.5 ps-3 text-end">
              {shown(after)}
              {before !== null && after !== null && (
                <span className="ms-1.5 text-ink-3">{signed(Math.round(after - before))}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Fixes({ title, fixes }: { title: string; fixes: Revision['corrections']['resolved'] }) {
  const { t } = useTranslation('english');
  return (
    <div>
      <h4 className="text-13 text-ink-3">{title}</h4>
      {fixes.length === 0 ? (
        <p className="text-13">{t('revision.none')}</p>
      ) : (
        <ul>
          {fixes.map(({ start, original, suggestion }) => (
            <li key={`${start} ${original}`} lang="en" dir="ltr" className="text-start font-read text-15">
              {t('mistakes.becomes', { original, correction: suggestion })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
