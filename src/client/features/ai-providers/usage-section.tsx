import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Field } from '#client/ui/field.tsx';
import { Section } from '#client/ui/section.tsx';
import { SegmentedControl } from '#client/ui/segmented-control.tsx';
import { Select } from '#client/ui/select.tsx';
import type { UsageReport } from '#contract/ai-provider-shapes.ts';
import { useUsage } from './budget-queries.ts';
import { Loaded } from './loaded.tsx';
import { lastMonths } from './months.ts';
import { UsageTable, type UsageView } from './usage-table.tsx';
import { useFormats } from './use-formats.ts';

const views = ['provider', 'model', 'user'] as const;
const offered = 24;

/** Tokens and cost of a month: by provider, by model, by learner. */
export function UsageSection() {
  const { t } = useTranslation('admin');
  const formats = useFormats();
  const [months] = useState(() => lastMonths(new Date(), offered));
  const [month, setMonth] = useState(months[0] ?? '');
  const [view, setView] = useState<UsageView>('provider');
  const usage = useUsage(month);
  return (
    <Section title={t('usage.title')}>
      <div className="mt-4 mb-3 flex flex-wrap items-end justify-between gap-3">
        <Field label={t('usage.month')} className="w-56">
          <Select value={month} onChange={(event) => setMonth(event.target.value)}>
            {months.map((one) => (
              <option key={one} value={one}>
                {formats.month(one)}
              </option>
            ))}
          </Select>
        </Field>
        <SegmentedControl<UsageView>
          label={t('usage.view')}
          value={view}
          onChange={setView}
          segments={views.map((value) => ({ value, label: t(`usage.views.${value}`) }))}
        />
      </div>
      <Loaded from={usage} what={t('usage.title')}>
        {(report) =>
          report.total.answers === 0 ? (
            <EmptyState title={t('usage.emptyTitle')}>{t('usage.empty')}</EmptyState>
          ) : (
            <>
              <UsageTable report={report} view={view} />
              <Totals report={report} />
            </>
          )
        }
      </Loaded>
    </Section>
  );
}

function Totals({ report: { total } }: { report: UsageReport }) {
  const { t } = useTranslation('admin');
  const { number, money } = useFormats();
  const sums = {
    tokens: number(total.input_tokens + total.output_tokens),
    count: total.answers,
  };
  const cost = total.costs.map(money).join(' + ');
  return (
    <div className="mt-3 grid gap-1 text-13 text-ink-3">
      <p className="tabular font-medium text-ink">
        {cost ? t('usage.totalCost', { ...sums, cost }) : t('usage.total', sums)}
      </p>
      {total.estimated > 0 && <p>{t('usage.estimated', { count: total.estimated })}</p>}
      <p>{t('usage.guide')}</p>
    </div>
  );
}
