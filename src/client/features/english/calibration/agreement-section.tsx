import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { LoadedPart } from '#client/session/loaded-part.tsx';
import { type Column, DataTable } from '#client/ui/data-table.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { Section } from '#client/ui/section.tsx';
import type { CalibrationReport, Estimate } from '#contract/calibration.ts';
import { useFormats } from '../use-formats.ts';
import { reportQuery } from './calibration-queries.ts';

type Criterion = CalibrationReport['criteria'][number];

/** How far evaluator and raters agree, and raters among each other; each figure with its interval and what it rests on. */
export function AgreementSection({ orgId }: { orgId: string }) {
  const { t } = useTranslation('organizationFigures');
  const report = useQuery(reportQuery(orgId));
  return (
    <Section title={t('calibration.agreement')}>
      <LoadedPart area="organizationFigures" from={report} what={t('calibration.agreement')}>
        {(data) => <Agreement report={data} />}
      </LoadedPart>
    </Section>
  );
}

function Agreement({ report }: { report: CalibrationReport }) {
  const { t } = useTranslation('organizationFigures');
  const { number, list, percent } = useFormats();
  const { essays, ratings, raters, minimum, coverage, evaluator, criteria } = report;
  const worse = criteria.filter(({ with_evaluator }) => with_evaluator?.worse);
  const judged = criteria.filter(({ with_evaluator }) => with_evaluator !== null);
  const between = criteria.filter(({ between_raters }) => between_raters !== null);
  if (judged.length === 0 && between.length === 0)
    return (
      <EmptyState title={t('calibration.few')} className="mt-4">
        {t('calibration.fewText', { essays: number(essays), minimum: number(minimum) })}
      </EmptyState>
    );
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 pt-3">
      <p className="text-ink-3">
        {t('calibration.restsOn', { essays: number(essays), ratings: number(ratings), raters: number(raters) })}{' '}
        {evaluator && t('calibration.evaluator', evaluator)}{' '}
        {coverage < 1 && t('calibration.coverage', { share: percent(Math.round(coverage * 100)) })}
      </p>
      {worse.length > 0 && (
        <Notice tone="warn">
          {t('calibration.worse', {
            criteria: list(worse.map(({ criterion }) => t(`calibration.criteria.${criterion}`))),
            version: worse[0]?.with_evaluator?.before?.version ?? '',
          })}
        </Notice>
      )}
      {judged.length > 0 && <EvaluatorTable rows={judged} />}
      {judged.length > 0 && <LengthTable rows={judged} />}
      {between.length > 0 ? (
        <RatersTable rows={between} />
      ) : (
        <p className="text-ink-3">{t('calibration.oneRater', { minimum: number(minimum) })}</p>
      )}
    </div>
  );
}

function useEstimates() {
  const { t } = useTranslation('organizationFigures');
  const { decimal, percent, signed } = useFormats();
  const share = (value: number) => percent(Math.round(value * 100));
  const shown = (write: (value: number) => string, { value, low, high }: Estimate) => (
    <span className="whitespace-nowrap tabular">
      {write(value)}{' '}
      <span className="text-13 text-ink-3">{t('calibration.interval', { low: write(low), high: write(high) })}</span>
    </span>
  );
  return {
    kappa: (estimate: Estimate | null) => (estimate ? shown(decimal, estimate) : t('calibration.none')),
    share: (estimate: Estimate) => shown(share, estimate),
    bias: (estimate: Estimate | null) => (estimate ? shown(signed, estimate) : t('calibration.none')),
  };
}

function useName(): Column<Criterion> {
  const { t } = useTranslation('organizationFigures');
  return {
    key: 'criterion',
    header: t('calibration.criterion'),
    cell: ({ criterion }) => <span className="font-medium">{t(`calibration.criteria.${criterion}`)}</span>,
  };
}

type Part = 'with_evaluator' | 'between_raters';

/** The columns that both comparisons have. */
function useAgreementColumns(part: Part): Column<Criterion>[] {
  const { t } = useTranslation('organizationFigures');
  const { number } = useFormats();
  const { kappa, share } = useEstimates();
  return [
    useName(),
    { key: 'n', header: t('calibration.essaysCount'), align: 'end', cell: (row) => number(row[part]?.essays ?? 0) },
    { key: 'qwk', header: t('calibration.qwk'), cell: (row) => row[part] && kappa(row[part].qwk) },
    { key: 'exact', header: t('calibration.exact'), cell: (row) => row[part] && share(row[part].exact) },
    { key: 'near', header: t('calibration.adjacent'), cell: (row) => row[part] && share(row[part].adjacent) },
  ];
}

function EvaluatorTable({ rows }: { rows: readonly Criterion[] }) {
  const { t } = useTranslation('organizationFigures');
  const { bias } = useEstimates();
  const columns: Column<Criterion>[] = [
    ...useAgreementColumns('with_evaluator'),
    {
      key: 'bias',
      header: t('calibration.bias'),
      cell: ({ with_evaluator }) => with_evaluator && bias(with_evaluator.bias),
    },
  ];
  return (
    <Titled title={t('calibration.withEvaluator')} text={t('calibration.explained')} columns={columns} rows={rows} />
  );
}

function RatersTable({ rows }: { rows: readonly Criterion[] }) {
  const { t } = useTranslation('organizationFigures');
  const columns = useAgreementColumns('between_raters');
  return <Titled title={t('calibration.between')} text={t('calibration.betweenText')} columns={columns} rows={rows} />;
}

function LengthTable({ rows }: { rows: readonly Criterion[] }) {
  const { t } = useTranslation('organizationFigures');
  const { number } = useFormats();
  const { bias } = useEstimates();
  const lengths = rows[0]?.with_evaluator?.by_length ?? [];
  const columns: Column<Criterion>[] = [
    useName(),
    ...lengths.map(({ from_words: from, to_words: to, essays }, place): Column<Criterion> => {
      const words =
        to === null
          ? t('calibration.longer', { from: number(from) })
          : t('calibration.words', { from: number(from), to: number(to) });
      return {
        key: String(from),
        header: t('calibration.ofLength', { words, essays: number(essays) }),
        cell: ({ with_evaluator }) => bias(with_evaluator?.by_length[place]?.bias ?? null),
      };
    }),
  ];
  return (
    <Titled title={t('calibration.byLength')} text={t('calibration.byLengthText')} columns={columns} rows={rows} />
  );
}

interface TitledProps {
  title: string;
  text: string;
  columns: readonly Column<Criterion>[];
  rows: readonly Criterion[];
}

function Titled({ title, text, columns, rows }: TitledProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-1">
      <h3 className="font-semi">{title}</h3>
      <p className="max-w-[70ch] text-13 text-ink-3">{text}</p>
      <DataTable label={title} columns={columns} rows={rows} rowKey={({ criterion }) => criterion} />
    </div>
  );
}
