import { lazy } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ChartFigure } from '#client/ui/chart-figure.tsx';
import { activityTones } from '../activity-tones.ts';
import { useFormats } from '../formats.ts';
import { bandOf, type LearningTime, wholeMinutes } from '../time-band.ts';
import { useFigureLabels } from '../use-figure-labels.ts';
import type { TimeRange } from './time-range.ts';
import { timeSteps } from './time-steps.ts';

// Apart, because they bring a library: the page is there before it.
const ActivityChart = lazy(async () => ({ default: (await import('./activity-chart.tsx')).ActivityChart }));
const ColumnChart = lazy(async () => ({ default: (await import('#client/ui/column-chart.tsx')).ColumnChart }));

interface FigureProps {
  time: LearningTime;
  range: TimeRange;
}

export function TimeFigures({ time, range }: FigureProps) {
  const { t } = useTranslation('progressPage');
  if (time.total_seconds === 0) return <p className="text-ink-3">{t('time.none')}</p>;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-10 desktop:grid-cols-2 desktop:gap-x-12">
      <ByActivity time={time} range={range} />
      <ByHour time={time} range={range} />
      <ByDay time={time} range={range} />
    </div>
  );
}

function ByActivity({ time, range }: FigureProps) {
  const { t } = useTranslation('progressPage');
  const { t: words } = useTranslation('progress');
  const { duration, range: written } = useFormats();
  const [low, high] = bandOf({ seconds: time.total_seconds, ...time });
  const bars = time.by_activity
    .filter((one) => one.seconds > 0)
    .toSorted((a, b) => b.seconds - a.seconds)
    .map((one) => {
      const [low, high] = bandOf(one);
      const minutes = wholeMinutes(one.seconds);
      const colour = `var(--cat-${activityTones[one.activity]})`;
      const label = words(`activities.${one.activity}`);
      return { key: one.activity, label, minutes, low, high, text: duration(minutes), colour };
    });
  const title = t('time.byActivity');
  const labels = useFigureLabels(title);
  return (
    <ChartFigure
      title={title}
      labels={labels}
      fileName={`time-by-activity-${range.from}-${range.to}`}
      headers={[t('time.activity'), t('time.minutes'), t('time.low'), t('time.high')]}
      rows={bars.map(({ key, label, minutes, low, high, text }) => ({
        key,
        shown: [label, text, duration(low), duration(high)],
        raw: [label, minutes, low, high],
      }))}
      why={low < high ? t('time.bandWhy', { band: written(low, high) }) : t('time.plainWhy')}
      chart={<ActivityChart bars={bars} />}
      height={Math.max(1, bars.length) * 40}
    />
  );
}

function ByHour({ time, range }: FigureProps) {
  const { t } = useTranslation('progressPage');
  const { clock, duration, number } = useFormats();
  const at = (hour: number) => clock(`${String(hour % 24).padStart(2, '0')}:00`);
  const known = new Map(time.by_hour.map((one) => [one.hour, one]));
  const hours = Array.from({ length: 24 }, (_, hour) => known.get(hour) ?? { hour, seconds: 0 });
  const most = hours.reduce((a, b) => (b.seconds > a.seconds ? b : a));
  const title = t('time.byHour');
  const labels = useFigureLabels(title);
  return (
    <ChartFigure
      title={title}
      labels={labels}
      fileName={`time-by-hour-${range.from}-${range.to}`}
      headers={[t('time.hour'), t('time.minutes'), t('time.low'), t('time.high')]}
      rows={hours.map((one) => {
        const minutes = [wholeMinutes(one.seconds), ...bandOf(one)];
        return {
          key: String(one.hour),
          shown: [`${at(one.hour)}–${at(one.hour + 1)}`, ...minutes.map(duration)],
          raw: [one.hour, ...minutes],
        };
      })}
      why={t('time.hourWhy', {
        from: at(most.hour),
        to: at(most.hour + 1),
        time: duration(wholeMinutes(most.seconds)),
      })}
      chart={
        <ColumnChart
          every={6}
          format={number}
          bars={hours.map((one) => ({ key: String(one.hour), label: at(one.hour), value: one.seconds / 60 }))}
        />
      }
      height={200}
    />
  );
}

function ByDay({ time, range }: FigureProps) {
  const { t } = useTranslation('progressPage');
  const { duration, number, shortDay } = useFormats();
  const steps = timeSteps(time.by_day, range);
  const weekly = steps.some(({ from, to }) => from !== to);
  const nameOf = ({ from, to }: { from: string; to: string }) =>
    from === to ? shortDay(from) : `${shortDay(from)} – ${shortDay(to)}`;
  const studied = time.by_day.filter((day) => day.seconds > 0);
  const each = wholeMinutes(time.total_seconds / Math.max(1, studied.length));
  const title = t(weekly ? 'time.byWeek' : 'time.byDay');
  const labels = useFigureLabels(title);
  return (
    <ChartFigure
      className="desktop:col-span-2"
      title={title}
      labels={labels}
      fileName={`time-by-day-${range.from}-${range.to}`}
      headers={[t(weekly ? 'time.week' : 'time.day'), t('time.minutes'), t('time.low'), t('time.high')]}
      rows={steps.map((step) => {
        const minutes = [wholeMinutes(step.seconds), ...bandOf(step)];
        return { key: step.from, shown: [nameOf(step), ...minutes.map(duration)], raw: [step.from, ...minutes] };
      })}
      why={t('time.dayWhy', { count: studied.length, time: duration(each) })}
      chart={
        <ColumnChart
          every={Math.max(1, Math.ceil(steps.length / 7))}
          format={number}
          bars={steps.map((step) => ({ key: step.from, label: shortDay(step.from), value: step.seconds / 60 }))}
        />
      }
      height={200}
    />
  );
}
