import { lazy, Suspense, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Section } from '#client/ui/section.tsx';
import { SegmentedControl } from '#client/ui/segmented-control.tsx';
import { Skeleton } from '#client/ui/skeleton.tsx';
import { Why } from '#client/ui/why.tsx';
import type { LearningPulse, WeeklyActivity } from '#contract/xp.ts';
import { together } from './loadable.ts';
import { Loaded } from './loaded.tsx';
import { useLearningPulse, useWeeklyActivity } from './progress-queries.ts';
import { useWeekView } from './use-week-view.ts';
import { WeekSums } from './week-section.tsx';
import { WeekTable } from './week-table.tsx';

const WeekChart = lazy(async () => ({ default: (await import('./week-chart.tsx')).WeekChart }));

/** The current week on Progress: a chart, or the same numbers as a table. */
export function WeekPanel({ today }: { today: string }) {
  const { t } = useTranslation('progress');
  const week = useWeeklyActivity();
  const pulse = useLearningPulse();
  return (
    <Section title={t('week.title')} end={week.data && <WeekSums week={week.data} />}>
      <Loaded from={together({ week, pulse })} what={t('week.what')} skeleton={<ChartShape />}>
        {(data) => <Week data={data} today={today} />}
      </Loaded>
    </Section>
  );
}

function Week({ data, today }: { data: { week: WeeklyActivity; pulse: LearningPulse }; today: string }) {
  const { t } = useTranslation('progress');
  const view = useWeekView(data, today, 'short');
  const [form, setForm] = useState<'chart' | 'table'>('chart');
  const table = <WeekTable view={view} />;
  return (
    <div className="pt-3">
      <div className="mb-2 flex justify-end">
        <SegmentedControl
          label={t('view')}
          segments={[
            { value: 'chart', label: t('week.chart') },
            { value: 'table', label: t('year.table') },
          ]}
          value={form}
          onChange={setForm}
        />
      </div>
      {form === 'table' ? (
        table
      ) : (
        <>
          <div aria-hidden="true">
            <Suspense fallback={<ChartShape />}>
              <WeekChart bars={view.bars} usual={view.usual} />
            </Suspense>
          </div>
          <div className="sr-only">{table}</div>
        </>
      )}
      <Why className="mt-3.5">{view.why}</Why>
    </div>
  );
}

function ChartShape() {
  return <Skeleton className="h-[200px] rounded-surface" />;
}
