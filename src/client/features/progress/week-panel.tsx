import { lazy } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ChartFigure } from '#client/ui/chart-figure.tsx';
import { Section } from '#client/ui/section.tsx';
import { Skeleton } from '#client/ui/skeleton.tsx';
import type { LearningPulse, WeeklyActivity } from '#contract/xp.ts';
import { together } from './loadable.ts';
import { Loaded } from './loaded.tsx';
import { useLearningPulse, useWeeklyActivity } from './progress-queries.ts';
import { useFigureLabels } from './use-figure-labels.ts';
import { useWeekView } from './use-week-view.ts';
import { WeekSums } from './week-section.tsx';

const WeekChart = lazy(async () => ({ default: (await import('./week-chart.tsx')).WeekChart }));

interface WeekPanelProps {
  today: string;
  /** Its chart, which brings a library, is drawn. */
  drawn: boolean;
}

/** The current week on Progress: a chart, or the same numbers as a table. */
export function WeekPanel({ today, drawn }: WeekPanelProps) {
  const { t } = useTranslation('progress');
  const week = useWeeklyActivity();
  const pulse = useLearningPulse();
  return (
    <Section title={t('week.title')} end={week.data && <WeekSums week={week.data} />}>
      <Loaded from={together({ week, pulse })} what={t('week.what')} skeleton={<ChartShape />}>
        {(data) => <Week data={data} today={today} drawn={drawn} />}
      </Loaded>
    </Section>
  );
}

interface WeekProps extends WeekPanelProps {
  data: { week: WeeklyActivity; pulse: LearningPulse };
}

function Week({ data, today, drawn }: WeekProps) {
  const { t } = useTranslation('progress');
  const { caption, valueHeader, bars, usual, why } = useWeekView(data, today, 'short');
  const labels = useFigureLabels(caption);
  return (
    <ChartFigure
      className="pt-3"
      title={caption}
      labels={labels}
      fileName={`week-${data.week.week_start}`}
      headers={[t('week.dayHeader'), valueHeader]}
      // Days to come have nothing to say.
      rows={bars
        .filter((bar) => bar.when !== 'future')
        .map(({ key, fullLabel, value, valueLabel }) => ({ key, shown: [fullLabel, valueLabel], raw: [key, value] }))}
      why={why}
      chart={drawn ? <WeekChart bars={bars} usual={usual} /> : <ChartShape />}
      height={200}
    />
  );
}

function ChartShape() {
  return <Skeleton className="h-[200px] rounded-surface" />;
}
