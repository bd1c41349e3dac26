import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import type { HeatmapDay } from '#client/ui/heatmap-layout.ts';
import { Section } from '#client/ui/section.tsx';
import { Skeleton } from '#client/ui/skeleton.tsx';
import type { LearningPulse } from '#contract/xp.ts';
import { DayFacts } from './day-facts.tsx';
import { DayReceipt } from './day-receipt.tsx';
import { DaySteps } from './day-steps.tsx';
import { useFormats } from './formats.ts';
import { Loaded } from './loaded.tsx';
import { useLearningPulse } from './progress-queries.ts';
import { useYear } from './use-year.ts';
import { YearHeatmap } from './year-heatmap.tsx';

/** The year on Progress, with one day open beneath it: at first the newest that counted. */
export function YearPanel() {
  const { t } = useTranslation('progress');
  const pulse = useLearningPulse();
  return (
    <Section title={t('year.title')} end={t('year.shades')}>
      <Loaded from={pulse} what={t('year.what')} skeleton={<Skeleton className="mt-4 h-[150px]" />}>
        {(data) => <OpenYear pulse={data} />}
      </Loaded>
    </Section>
  );
}

function OpenYear({ pulse }: { pulse: LearningPulse }) {
  const { t } = useTranslation('progress');
  const { list } = useFormats();
  const { days, active, explanation } = useYear(pulse);
  const [chosen, setChosen] = useState<string>();
  const [onOpen] = useState(() => (day: HeatmapDay) => setChosen(day.date));
  const day = days.find(({ date }) => date === chosen) ?? days.findLast(({ kind }) => kind === 'active') ?? days.at(-1);
  return (
    <div className="pt-4">
      <YearHeatmap
        days={days}
        sums={list([active, t('xp', { count: pulse.total_xp })])}
        twin="switch"
        selected={day?.date}
        onOpen={onOpen}
      />
      {day && (
        // Choosing a day is asking for its receipt, so what comes is read out.
        <div
          aria-live="polite"
          className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-6 desktop:grid-cols-[356px_minmax(0,1fr)]"
        >
          <DayReceipt key={day.date} day={day} />
          <div className="grid content-start gap-4">
            <DayFacts day={day} explanation={explanation} />
            <div className="flex flex-wrap gap-2">
              <DaySteps days={days} date={day.date} onDate={setChosen} />
            </div>
          </div>
        </div>
      )}
    </div>
  );
}
