import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { FigureTable } from '#client/ui/figure-table.tsx';
import { Notice } from '#client/ui/notice.tsx';
import type { ConnectorImport, ImportProgress } from '#contract/connector-import-shapes.ts';
import { isUnderWay } from './import-queries.ts';
import { useMoments } from './use-moments.ts';
import { useSaying } from './use-saying.ts';

/** Failures that are told one by one. */
const told = 20;

/** What came of it, or would: how many of each kind, where the learner stands with it, and what failed. */
export function BroughtOver({ job }: { job: ConnectorImport }) {
  const { t } = useTranslation('connectors');
  const { number, clock } = useMoments();
  const { answer } = useErrorWords();
  const saying = useSaying();
  const failed = job.items.filter(({ outcome }) => outcome === 'failed');
  const state = isUnderWay(job)
    ? job.continues_at === null
      ? t(job.dry_run ? 'bring.looking' : 'bring.bringing')
      : t('bring.waiting', { moment: clock(job.continues_at) })
    : t(job.dry_run ? 'bring.found' : 'bring.done');
  const rows = job.what.flatMap((kind) => {
    const counts = job.counts[kind];
    if (!counts) return [];
    const raw = [counts.new, counts.there, counts.failed];
    return [{ key: kind, shown: [t(`bring.kind.${kind}`), ...raw.map((value) => number(value))], raw }];
  });
  return (
    <section aria-label={t('bring.result')} className="grid gap-4">
      {job.status === 'failed' ? (
        <Notice tone="danger" role="alert">
          {saying(job.error ?? t('unexpected'))}
        </Notice>
      ) : (
        <p role="status" className="text-ink-2">
          {state}
        </p>
      )}
      {rows.length > 0 && (
        <FigureTable
          caption={t('bring.result')}
          headers={[t('bring.of'), t('bring.new'), t('bring.there'), t('bring.failed')]}
          rows={rows}
        />
      )}
      {job.progress_before && job.progress_after && (
        <div className="grid gap-1 text-13">
          <Standing label={t('bring.before')} at={job.progress_before} />
          <Standing label={t(job.dry_run ? 'bring.afterwards' : 'bring.now')} at={job.progress_after} />
          {job.dry_run && <p className="text-ink-3">{t('bring.stays')}</p>}
        </div>
      )}
      {failed.length > 0 && (
        <details className="text-13">
          <summary className="cursor-pointer text-ink-2">{t('bring.why')}</summary>
          <ul className="mt-2 grid gap-1">
            {failed.slice(0, told).map((item, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: items have no name of their own, and their order stays
              <li key={place}>
                <bdi>{item.title || t('bring.untitled')}</bdi>:{' '}
                <span className="text-ink-3">{item.reason && answer(item.reason)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Standing({ label, at }: { label: string; at: ImportProgress }) {
  const { t } = useTranslation('connectors');
  const { number } = useMoments();
  const values = { xp: number(at.total_xp), level: number(at.level), streak: number(at.current_streak) };
  return (
    <p className="tabular flex flex-wrap justify-between gap-x-3">
      <span className="text-ink-3">{label}</span>
      <span>{t('bring.standing', values)}</span>
    </p>
  );
}
