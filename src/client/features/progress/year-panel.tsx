import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import type { HeatmapDay } from '#client/ui/heatmap-layout.ts';
import { Section } from '#client/ui/section.tsx';
import { Skeleton } from '#client/ui/skeleton.tsx';
import { useStoredFlag } from '#client/ui/use-stored-flag.ts';
import type { Activity } from '#contract/xp.ts';
import { DayFacts } from './day-facts.tsx';
import { DayReceipt } from './day-receipt.tsx';
import { DaySteps } from './day-steps.tsx';
import { useFormats } from './formats.ts';
import { Loaded } from './loaded.tsx';
import { useLearningPulse, useYearActivity } from './progress-queries.ts';
import { useYear, type YearData } from './use-year.ts';
import { useYearMonths } from './use-year-months.ts';
import { YearHeatmap } from './year-heatmap.tsx';
import { type WhichYear, YearToolbar } from './year-toolbar.tsx';

/** A year on Progress, the last 365 days or a calendar year, with one day open beneath it: at first the newest that counted. */
export function YearPanel({ today }: { today: string }) {
  const { t } = useTranslation('progress');
  const [which, setWhich] = useState<WhichYear>('last');
  const [activity, setActivity] = useState<Activity>();
  const [marked, setMarked] = useStoredFlag('xt.heat-dots', false);
  const pulse = useLearningPulse(activity, which === 'last');
  const year = useYearActivity(which === 'last' ? 0 : which, activity, which !== 'last');
  const shown = which === 'last' ? pulse : year;
  return (
    <Section title={t('year.title')} end={t('year.shades')}>
      <div className="relative pt-4">
        <div className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-2 desktop:absolute print:hidden">
          <YearToolbar
            thisYear={Number(today.slice(0, 4))}
            which={which}
            onWhich={setWhich}
            activity={activity}
            onActivity={setActivity}
            marked={marked}
            onMarked={setMarked}
          />
        </div>
        <Loaded<YearData> from={shown} what={t('year.what')} skeleton={<Skeleton className="mt-4 h-[150px]" />}>
          {(data) => <OpenYear key={which} data={data} today={today} marked={marked} />}
        </Loaded>
      </div>
    </Section>
  );
}

interface OpenYearProps {
  data: YearData;
  today: string;
  marked: boolean;
}

function OpenYear({ data, today, marked }: OpenYearProps) {
  const { t } = useTranslation('progress');
  const { list } = useFormats();
  const { days, active, explanation } = useYear(data, today);
  const months = useYearMonths(days);
  const [chosen, setChosen] = useState<string>();
  const [onOpen] = useState(() => (day: HeatmapDay) => setChosen(day.date));
  const been = days.filter(({ date }) => date <= today);
  const day = days.find(({ date }) => date === chosen) ?? been.findLast(({ kind }) => kind === 'active') ?? been.at(-1);
  return (
    <>
      <YearHeatmap
        days={days}
        today={days.some(({ date }) => date === today) ? today : null}
        sums={list([active, t('xp', { count: data.total_xp })])}
        twin="switch"
        marked={marked}
        months={months}
        selected={day?.date}
        onOpen={onOpen}
      />
      {day && (
        // Choosing a day is asking for its receipt, so what comes is read out.
        <div
          aria-live="polite"
          className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-6 desktop:grid-cols-[356px_minmax(0,1fr)]"
        >
          <DayReceipt key={day.date} date={day.date} />
          <div className="grid content-start gap-4">
            <DayFacts date={day.date} explanation={explanation} />
            <div className="flex flex-wrap gap-2 print:hidden">
              <DaySteps days={days} date={day.date} onDate={setChosen} />
            </div>
          </div>
        </div>
      )}
    </>
  );
}
